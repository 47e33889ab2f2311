/** What the extension does in every host: it connects editor and server, and adds commands. */
import { commands, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client-options.ts';
import { registerCommands } from './commands/register.ts';
import { answerFileRequests } from './file-requests.ts';
import { registerImportReports } from './import-reports.ts';
import { registerOutline } from './outline/register.ts';
import { openOutput } from './output.ts';
import { registerPreview } from './preview/register.ts';
import { registerRulePages } from './rule-pages.ts';
import { offerSettingsActions } from './settings-actions.ts';
import { showHealth } from './status-bar.ts';
import { registerTable } from './table/register.ts';

type Connect = (options: LanguageClientOptions) => BaseLanguageClient;

/** Returns before the server has started: whatever asks it, waits for it. */
export function activateWith(context: ExtensionContext, connect: Connect): void {
  const output = openOutput();
  const client = connect(clientOptions(output));
  answerFileRequests(client);
  context.subscriptions.push(
    output,
    showHealth(client),
    registerRulePages(client),
    registerImportReports(),
    registerPreview(client, context),
    offerSettingsActions(client),
    registerOutline(client, context),
    registerTable(client, context),
    ...registerCommands(client, output),
    // Disposing of the client stops the server.
    client,
  );
  // Beside the Git view, an entry is shown where there are standards.
  void commands.executeCommand('setContext', 'yardstick.hasStandards', true);
  client.start().catch((error: unknown) => output.error(String(error)));
}
