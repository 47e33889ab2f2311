/** The results in the folders of workspaces, read when a check first asks for them, and again after they have changed. */
import { Emitter } from 'vscode-languageserver';
import type { Results } from '../../language/measure/results/schema.ts';
import { RESULTS_FILE } from '../../language/workspace/results-at-hand.ts';
import { Kept } from '../kept.ts';
import { resultsIn } from '../measuring/results-at-hand.ts';
import type { ServerDisk } from './disk.ts';

interface Known {
  results: Results | undefined;
  /** The services that have asked for them. */
  readonly askers: Set<string>;
}

export class ResultsFiles {
  private readonly disk: ServerDisk;
  /** By the folder of a workspace. */
  private readonly files = new Kept<string, Known>();
  private readonly changes = new Emitter<string>();
  /** Tells of each service that has asked for results which have come, or may have changed. */
  readonly onChange = this.changes.event;

  constructor(disk: ServerDisk) {
    this.disk = disk;
  }

  /** As far as they have been read. @param root the URI of the workspace's folder */
  of(root: string, asker: string): Results | undefined {
    const known = this.files.of(root, () => this.read(root));
    known.askers.add(asker);
    return known.results;
  }

  /** Forgets what was read at some addresses, at which something may have happened. */
  forget(places: readonly string[]): void {
    const gone = this.files.forget(
      (root) => places.includes(this.disk.join(root, RESULTS_FILE)) || places.includes(root),
    );
    for (const known of gone) this.tell(known);
  }

  private read(root: string): Known {
    const known: Known = { results: undefined, askers: new Set() };
    void resultsIn(root, this.disk)
      .catch(() => undefined)
      .then((results) => {
        known.results = results;
        if (results) this.tell(known);
      });
    return known;
  }

  private tell({ askers }: Known): void {
    for (const asker of askers) this.changes.fire(asker);
  }
}
