/** The results in the folders of workspaces, read when a check first asks for them, and again after they have changed. */
import type { Results } from '../../language/measure/results/schema.ts';
import { RESULTS_FILE } from '../../language/workspace/results-at-hand.ts';
import { resultsOfFolder } from '../measuring/results-at-hand.ts';
import { AskedFor } from './asked-for.ts';
import type { ServerDisk } from './disk.ts';

export class ResultsFiles {
  private readonly disk: ServerDisk;
  /** By the folder of a workspace. */
  private readonly asked = new AskedFor<Results>();
  readonly onChange = this.asked.onChange;

  constructor(disk: ServerDisk) {
    this.disk = disk;
  }

  /** As far as they have been read. @param root the URI of the workspace's folder */
  of(root: string, asker: string): Results | undefined {
    return this.asked.of(root, asker, () => resultsOfFolder(root, this.disk));
  }

  /** Forgets what was read at some addresses, at which something may have happened. */
  forget(places: readonly string[]): void {
    this.asked.forget((root) => places.includes(this.disk.join(root, RESULTS_FILE)) || places.includes(root));
  }
}
