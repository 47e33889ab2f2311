import { type LogOutputChannel, languages, type TextDocument, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { restartAfterCrash } from './crashes.ts';
import { pageOfTarget } from './rule-pages.ts';

export const LANGUAGE = 'yardstick';

/** Where standards are written. The same files as a version control system shows them are not a second service. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

const served = (): Set<string> =>
  new Set([...SCHEMES, ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)]);

const selector = (): { language: string; scheme: string }[] =>
  [...served()].map((scheme) => ({ language: LANGUAGE, scheme }));

/** Whether standards at an address of some scheme are the workspace's own. */
export const isServed = (scheme: string): boolean => served().has(scheme);

/** Whether the server knows a document. */
export const isStandards = (document: TextDocument): boolean => languages.match(selector(), document) > 0;

export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: selector(),
    outputChannel,
    errorHandler: restartAfterCrash(outputChannel),
    middleware: {
      handleDiagnostics(uri, diagnostics, next) {
        for (const diagnostic of diagnostics) {
          const { code } = diagnostic;
          if (typeof code === 'object') diagnostic.code = { ...code, target: pageOfTarget(code.target) };
        }
        next(uri, diagnostics);
      },
    },
  };
}
