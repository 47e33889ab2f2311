import type { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RenderParams } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';
import { FORMAT_LABELS } from '../preview/messages.ts';
import { contentIn } from './content-in.ts';
import { refuse } from './refuse.ts';
import { saveContent } from './save-content.ts';

/** Saves a document about the service of a file. */
export async function exportDocument(
  client: BaseLanguageClient,
  file: Uri,
  { document, format }: Pick<RenderParams, 'document' | 'format'>,
): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(file);
  const result = await ask(client, 'yardstick/render', { uri, document, format });
  if ('broken' in result || 'refused' in result) return refuse(result);
  await saveContent(contentIn(result), {
    beside: file,
    extension: `${document}.${format}`,
    label: FORMAT_LABELS[format],
  });
}
