/** The light bulb in `yardstick.json`, for what is told of the workspace there. */
import { CodeAction, CodeActionKind, type Disposable, languages, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './ask.ts';
import { rangeOf } from './make-changes.ts';

export const offerSettingsActions = (client: BaseLanguageClient): Disposable =>
  languages.registerCodeActionsProvider(
    { pattern: '**/yardstick.json' },
    {
      async provideCodeActions({ uri, isDirty }, _range, { diagnostics }) {
        // The server reckons with the file on disk.
        if (isDirty) return [];
        const codes = diagnostics.flatMap(({ source, code }) =>
          source === 'yardstick' && typeof code === 'object' ? String(code.value) : [],
        );
        if (codes.length === 0) return [];
        const changes = await ask(client, 'yardstick/settingsActions', {
          uri: client.code2ProtocolConverter.asUri(uri),
          codes,
        });
        return changes.map(({ title, range, newText }) => {
          const action = new CodeAction(title, CodeActionKind.QuickFix);
          action.diagnostics = [...diagnostics];
          action.edit = new WorkspaceEdit();
          action.edit.replace(uri, rangeOf(range), newText);
          return action;
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
