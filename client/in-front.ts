import { type Uri, window } from 'vscode';
import { LANGUAGE } from './client-options.ts';

/** The standards file that is in front, or at least seen. */
export function standardsInFront(): Uri | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor?.document.languageId === LANGUAGE)?.document.uri;
}
