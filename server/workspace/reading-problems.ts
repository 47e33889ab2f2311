/** Tells of files that cannot be read, and of settings that are wrong. */
import { atBeginning } from '../findings/at-beginning.ts';
import type { SharedServices } from '../services.ts';

export function tellWhatIsNotRead({ lsp, workspace: { Sources, Workspaces } }: SharedServices): void {
  // An editor that knows the schema marks the place itself, but not what follows from it.
  Workspaces.onRead((uri, problems) =>
    lsp.DiagnosticsPublisher.publish(
      uri,
      'reading',
      problems.map((problem) => atBeginning(`${problem}\nUntil this is mended, no setting of this file counts.`)),
    ),
  );
  Sources.onTrouble(({ uri, trouble }) =>
    lsp.DiagnosticsPublisher.publish(
      uri,
      'reading',
      trouble === undefined ? [] : [atBeginning(`This file is not read: ${trouble}.`)],
    ),
  );
}
