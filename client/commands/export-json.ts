import type { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from '../ask.ts';
import { offerNewFile } from './offer-new-file.ts';
import { refuse } from './refuse.ts';
import { saveContent } from './save-content.ts';

/** Compiles the service of a file, or all services of the workspace, and saves the JSON. */
export async function exportJson(client: BaseLanguageClient, file: Uri | undefined, to?: Uri): Promise<void> {
  const uri = file ? client.code2ProtocolConverter.asUri(file) : null;
  const result = await ask(client, 'yardstick/export', { uri });
  if ('broken' in result) return refuse(result);
  if (result.services === 0)
    return offerNewFile('There is nothing to export: no file is open that ends in .standards.');
  await saveContent(result.json, { beside: file, extension: 'json', label: 'JSON', to });
}
