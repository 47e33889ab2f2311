/** Files for the visitor to keep. */
import { bytesOfBase64 } from '../../protocol/base64.ts';
import type { PreviewTab, Refusal, Refused, RenderParams } from '../../protocol/messages.ts';
import type { Server } from './server.ts';

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  csv: 'text/csv',
  json: 'application/json',
};

/** Hands a file to the browser's downloads. */
export function save(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const type = TYPES[name.replace(/^.*\./, '')] ?? 'text/plain';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Makes a document, or the JSON of all standards, and saves it.
 * @returns why not, where syntax or names are broken, or nothing is known yet
 */
export async function saveDocument(
  server: Server,
  uri: string,
  document: PreviewTab,
  format: RenderParams['format'] | 'json',
): Promise<Refusal | Refused | undefined> {
  const made =
    format === 'json'
      ? await server.ask('yardstick/export', { uri })
      : await server.ask('yardstick/render', { uri, document, format });
  if ('broken' in made || 'refused' in made) return made;
  if ('json' in made) save('standards.json', made.json);
  else save(`${document}.${format}`, 'text' in made ? made.text : bytesOfBase64(made.base64));
  return undefined;
}
