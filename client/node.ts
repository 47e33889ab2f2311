/** The extension where Node is: on the desktop and on remote machines. The server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './extension.ts';

export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server/node.js'), transport: TransportKind.ipc };
  activateWith(context, (options) => new LanguageClient('yardstick', 'Yardstick', server, options));
}
