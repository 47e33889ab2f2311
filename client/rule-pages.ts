/** The pages of the rules as documents of the editor: they are there without a network. */
import { type Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './ask.ts';

const SCHEME = 'yardstick-rule';

export function registerRulePages(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri) {
      const [rule = ''] = /^[^-.]+/.exec(uri.path.replace(/^.*\//, '')) ?? [];
      return (await ask(client, 'yardstick/rulePage', { rule })) ?? `There is no rule ${rule}.`;
    },
  });
}

export const rulePageUri = (code: string, name: string): Uri =>
  Uri.from({ scheme: SCHEME, path: `/${code}-${name}.md` });

/** The page in the editor for the address of a rule's page on the site or in a folder. */
export const pageOfTarget = (target: Uri): Uri =>
  Uri.from({ scheme: SCHEME, path: `/${target.path.replace(/^.*\//, '').replace(/(\.\w+)?$/, '.md')}` });
