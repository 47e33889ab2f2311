import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';

/** What is wrong with a file as a whole is said where it begins. */
export const atBeginning = (message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: DiagnosticSeverity.Error,
  source: 'yardstick',
  message,
});
