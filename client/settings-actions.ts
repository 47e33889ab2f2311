/** The light bulb in `yardstick.json`, for what is told of the workspace there. */
import { CodeAction, CodeActionKind, type Disposable, languages, Range, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './ask.ts';

export const offerSettingsActions = (client: BaseLanguageClient): Disposable =>
  languages.registerCodeActionsProvider(
    { pattern: '**/yardstick.json' },
    {
      async provideCodeActions({ uri }, _range, { diagnostics }) {
        const codes = diagnostics.flatMap(({ source, code }) =>
          source === 'yardstick' && typeof code === 'object' ? String(code.value) : [],
        );
        if (codes.length === 0) return [];
        const changes = await ask(client, 'yardstick/settingsActions', {
          uri: client.code2ProtocolConverter.asUri(uri),
          codes,
        });
        return changes.map(({ title, range: { start, end }, newText }) => {
          const action = new CodeAction(title, CodeActionKind.QuickFix);
          action.diagnostics = [...diagnostics];
          action.edit = new WorkspaceEdit();
          action.edit.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
          return action;
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
