import { TabInputText, type Uri, window, workspace } from 'vscode';
import { isServed, isStandards } from './client-options.ts';

/** The standards file that is in front, else one that is seen, else one that is open behind something else. */
export function standardsInFront(): Uri | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const seen = editors.find((editor) => editor && isStandards(editor.document))?.document.uri;
  return seen ?? openInTab();
}

function openInTab(): Uri | undefined {
  const known = new Set(workspace.textDocuments.filter(isStandards).map((it) => it.uri.toString()));
  const isKnown = (uri: Uri) => known.has(uri.toString()) || (uri.path.endsWith('.standards') && isServed(uri.scheme));
  const inputs = window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.input));
  return inputs.find((input): input is TabInputText => input instanceof TabInputText && isKnown(input.uri))?.uri;
}
