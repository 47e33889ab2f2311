/** Tells of files that cannot be read, and of settings that are wrong or are better said otherwise. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { atBeginning } from '../findings/at-beginning.ts';
import type { SharedServices } from '../services.ts';
import type { ReadingOfSettings } from './workspaces.ts';

export function tellWhatIsNotRead({ lsp, workspace: { Sources, Workspaces } }: SharedServices): void {
  Workspaces.onRead((uri, reading) => lsp.DiagnosticsPublisher.publish(uri, 'reading', aboutSettings(reading)));
  Sources.onTrouble(({ uri, trouble }) =>
    lsp.DiagnosticsPublisher.publish(
      uri,
      'reading',
      trouble === undefined ? [] : [atBeginning(`This file is not read: ${trouble}.`)],
    ),
  );
}

/** An editor that knows the schema marks the place itself, but not what follows from it. */
const aboutSettings = ({ problems, notes }: ReadingOfSettings): Diagnostic[] => [
  ...problems.map((problem) => atBeginning(`${problem}\nUntil this is mended, no setting of this file counts.`)),
  ...notes.map((note) => atBeginning(note, DiagnosticSeverity.Information)),
];
