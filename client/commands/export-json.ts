import { Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Location } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';
import { LANGUAGE } from '../client-options.ts';
import { goTo } from '../go-to.ts';
import { saveText } from './save-text.ts';

/** Compiles the service of the file in front, or all services of the workspace, and saves the JSON. */
export async function exportJson(client: BaseLanguageClient, to?: unknown): Promise<void> {
  const document = window.activeTextEditor?.document;
  const uri = document?.languageId === LANGUAGE ? document.uri : undefined;
  const result = await ask(client, 'yardstick/export', {
    uri: uri ? client.code2ProtocolConverter.asUri(uri) : null,
  });
  if ('broken' in result) return refuse(result.broken, result.brokenPlaces);
  await saveText(result.json, {
    beside: uri,
    extension: 'json',
    label: 'JSON',
    to: to instanceof Uri ? to : undefined,
  });
}

async function refuse(first: Location, places: number): Promise<void> {
  const show = 'Show Me';
  const where = places === 1 ? 'one place' : `${places} places`;
  const message = `Nothing was exported: syntax or names are broken in ${where}.`;
  if ((await window.showErrorMessage(message, show)) !== show) return;
  await goTo(first);
}
