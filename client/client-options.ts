import { type LogOutputChannel, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { restartAfterCrash } from './crashes.ts';
import { pageOfTarget } from './rule-pages.ts';

export const LANGUAGE = 'yardstick';

/** Where standards are written. The same files as a version control system shows them are not a second service. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  const schemes = new Set([...SCHEMES, ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)]);
  return {
    documentSelector: [...schemes].map((scheme) => ({ language: LANGUAGE, scheme })),
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
