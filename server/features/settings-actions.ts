/** Quick fixes that change `yardstick.json`, or begin one. */
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../language/findings/finding.ts';
import { LINK, SYNTAX } from '../../language/rules/engine/fundamental.ts';
import { plainWords } from '../../language/text/plain-words.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { localDate } from '../../language/workspace/local-date.ts';
import { SETTINGS_FILE } from '../../language/workspace/settings-file.ts';
import { toRange } from '../lsp-values.ts';
import type { SharedServices } from '../services.ts';

interface Asked {
  readonly findings: readonly Finding[];
  /** The workspace whose settings may change. */
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a file can be begun where there is none. */
  readonly canCreate: boolean;
}

/** They are reckoned from the file on disk. */
export async function settingsActions(
  { findings, root, diagnostics, canCreate }: Asked,
  { workspace: { Disk } }: SharedServices,
): Promise<CodeAction[]> {
  const uri = Disk.join(root, SETTINGS_FILE);
  const read = await Disk.read(uri);
  const byRule = new Map(findings.filter(isByRule).map((finding) => [finding.code, finding]));
  if (byRule.size === 0 || (read && 'trouble' in read) || (!read && !canCreate)) return [];
  const { settingsFixes } = await import('../../language/workspace/settings-fixes.ts');
  const source = new SourceText(SETTINGS_FILE, read?.text ?? '');
  return [...byRule.values()].flatMap((finding) =>
    settingsFixes(finding, source, localDate()).map(({ title, edit }) => ({
      title: plainWords(title),
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics.filter(({ code }) => code === finding.code),
      edit: workspaceEdit(uri, { range: toRange(edit.place), newText: edit.text }, read !== undefined),
    })),
  );
}

/** What is found before any rule runs, the settings do not turn off. */
const isByRule = ({ code }: Finding): boolean => code !== SYNTAX.code && code !== LINK.code;

type TextEdit = { readonly range: ReturnType<typeof toRange>; readonly newText: string };

function workspaceEdit(uri: string, edit: TextEdit, isThere: boolean): WorkspaceEdit {
  if (isThere) return { changes: { [uri]: [edit] } };
  const begun = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: [begun, { textDocument: { uri, version: null }, edits: [edit] }] };
}
