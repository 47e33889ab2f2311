import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { plainWords } from '../../language/text/plain-words.ts';

/** What is to be said of a file as a whole is said where it begins. */
export const atBeginning = (message: string, severity: DiagnosticSeverity = DiagnosticSeverity.Error): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity,
  source: 'yardstick',
  message: plainWords(message),
});
