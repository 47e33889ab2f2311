import { URI } from 'langium';
import { SYNTAX } from '../../../language/rules/engine/fundamental.ts';
import type { CheckedService } from '../../../language/workspace/analysis.ts';
import type { Services } from '../../services.ts';

/**
 * The services of open files as they were when the file could last be read as a whole. While a line
 * is being written its block cannot be read, and much of what is found in it is not said.
 */
export class LastReadable {
  private readonly byUri = new Map<string, CheckedService>();

  constructor({ shared, workspace: { Findings } }: Services) {
    const { TextDocuments, Workspaces } = shared.workspace;
    Findings.onChanged((uri) => {
      const checked = TextDocuments.get(uri) && Findings.lastKnownOf(URI.parse(uri))?.checked;
      if (!checked) return;
      const path = Workspaces.pathOf(URI.parse(uri));
      const isBroken = checked.findings.some(({ code, place }) => code === SYNTAX.code && place.file === path);
      if (!isBroken) this.byUri.set(uri, checked);
    });
    TextDocuments.onDidClose(({ document }) => this.byUri.delete(document.uri));
  }

  of(uri: URI): CheckedService | undefined {
    return this.byUri.get(uri.toString());
  }
}
