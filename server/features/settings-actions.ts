/** Quick fixes that change `yardstick.json`, or begin one. */
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../language/findings/finding.ts';
import { plainWords } from '../../language/text/plain-words.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { localDate } from '../../language/workspace/local-date.ts';
import { SETTINGS_FILE } from '../../language/workspace/settings-file.ts';
import { toRange } from '../lsp-values.ts';
import type { SharedServices } from '../services.ts';

export class SettingsActions {
  private readonly services: SharedServices;
  private canCreate = false;

  constructor(services: SharedServices) {
    this.services = services;
    services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      const { documentChanges, resourceOperations = [] } = capabilities.workspace?.workspaceEdit ?? {};
      this.canCreate = documentChanges === true && resourceOperations.includes('create');
    });
  }

  /** @param root the workspace whose settings may change */
  async for(findings: readonly Finding[], root: string, diagnostics: readonly Diagnostic[]): Promise<CodeAction[]> {
    const { Disk } = this.services.workspace;
    const uri = Disk.join(root, SETTINGS_FILE);
    const read = await Disk.read(uri);
    if (findings.length === 0 || (read && 'trouble' in read) || (!read && !this.canCreate)) return [];
    const { settingsFixes } = await import('../../language/workspace/settings-fixes.ts');
    const source = new SourceText(SETTINGS_FILE, read?.text ?? '');
    const byRule = [...new Map(findings.map((finding) => [finding.code, finding])).values()];
    return byRule.flatMap((finding) =>
      settingsFixes(finding, source, localDate()).map(({ title, edit }) => ({
        title: plainWords(title),
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnostics.filter(({ code }) => code === finding.code),
        edit: workspaceEdit(uri, { range: toRange(edit.place), newText: edit.text }, read !== undefined),
      })),
    );
  }
}

type TextEdit = { readonly range: ReturnType<typeof toRange>; readonly newText: string };

function workspaceEdit(uri: string, edit: TextEdit, isThere: boolean): WorkspaceEdit {
  if (isThere) return { changes: { [uri]: [edit] } };
  const begun = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: [begun, { textDocument: { uri, version: null }, edits: [edit] }] };
}
