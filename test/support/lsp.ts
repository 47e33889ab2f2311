/** A language client for tests. */
import { onTestFinished } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { folderWith } from './cli.ts';
import { Client, MODERN } from './client.ts';

export type Files = Record<string, string>;

export class Editor extends Client {
  /** Starts a server on a folder with some files, and waits until it is ready. Both go when the test has ended. */
  static async open(files: Files, workspaceEdit = MODERN): Promise<Editor> {
    const editor = new Editor(folderWith(files));
    onTestFinished(() => editor.stop());
    await editor.start(workspaceEdit);
    return editor;
  }
}

export const codes = (diagnostics: readonly Diagnostic[] | undefined): unknown[] =>
  (diagnostics ?? []).map((it) => it.code);
export const has =
  (code: string) =>
  (diagnostics: Diagnostic[]): boolean =>
    codes(diagnostics).includes(code);
export const lacks =
  (code: string) =>
  (diagnostics: Diagnostic[]): boolean =>
    !codes(diagnostics).includes(code);
