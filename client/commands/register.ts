import { commands, type Disposable, type LogOutputChannel, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { standardsInFront } from '../in-front.ts';
import { changesSince } from './changes-since.ts';
import { checkWorkspace } from './check-workspace.ts';
import { explainRule } from './explain-rule.ts';
import { exportHandout } from './export-handout.ts';
import { exportJson } from './export-json.ts';
import { importFromClipboard, importStandards } from './import-standards.ts';
import { mendNext } from './mend-next.ts';
import { newFile } from './new-file.ts';
import { newStandard } from './new-standard.ts';
import { showReferences } from './show-references.ts';

export function registerCommands(client: BaseLanguageClient, output: LogOutputChannel): Disposable[] {
  const all: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'yardstick.newFile': () => newFile(client),
    'yardstick.importStandards': (document?: unknown, to?: unknown) =>
      importStandards(client, document instanceof Uri ? document : undefined, to instanceof Uri ? to : undefined),
    'yardstick.importFromClipboard': (to?: unknown) => importFromClipboard(client, to instanceof Uri ? to : undefined),
    'yardstick.newStandard': () => newStandard(client),
    'yardstick.changesSince': (file?: unknown) => changesSince(client, file instanceof Uri ? file : undefined),
    'yardstick.exportHandout': (file?: unknown) => exportHandout(client, file instanceof Uri ? file : undefined),
    'yardstick.mendNext': mendNext,
    'yardstick.exportJson': (to?: unknown) =>
      exportJson(client, standardsInFront(), to instanceof Uri ? to : undefined),
    'yardstick.checkWorkspace': () => checkWorkspace(client),
    'yardstick.explainRule': (rule?: unknown) => explainRule(client, rule),
    'yardstick.showReferences': showReferences,
    'yardstick.showOutput': () => output.show(),
    'yardstick.restartServer': () => restart(client),
  };
  return Object.entries(all).map(([name, run]) => commands.registerCommand(name, run));
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
