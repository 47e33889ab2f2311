/** Makes files of standards of a document or of what was copied: asks what the document does not say. */
import { env, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64Of } from '../../protocol/base64.ts';
import type { ImportedFiles, ImportParams, ImportRefusal } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';
import { writeImported } from './write-imported.ts';

const DOCUMENTS = ['csv', 'tsv', 'xlsx', 'docx', 'md', 'html', 'txt'];

/**
 * @param document the document, if it has been said already
 * @param to the folder to write to, likewise
 */
export async function importStandards(client: BaseLanguageClient, document?: Uri, to?: Uri): Promise<void> {
  const filters = { 'Tables and texts': DOCUMENTS, 'All files': ['*'] };
  const title = 'Import standards: a spreadsheet, a Word file or a text';
  const file = document ?? (await window.showOpenDialog({ title, filters, openLabel: 'Import' }))?.[0];
  if (!file) return;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  await importBytes(client, name, await workspace.fs.readFile(file), to);
}

export async function importFromClipboard(client: BaseLanguageClient, to?: Uri): Promise<void> {
  const text = await env.clipboard.readText();
  if (text.trim() === '') {
    void window.showInformationMessage('The clipboard holds no text. Copy the rows or sentences with your standards.');
    return;
  }
  const name = await window.showInputBox({
    title: 'Import standards from the clipboard',
    prompt: 'What is the service called whose standards these are?',
    placeHolder: 'Help desk',
    validateInput: (value) => (value.trim() ? undefined : 'A few words will do: Help desk, Front counter, Booking'),
  });
  if (name) await importBytes(client, name.replaceAll('/', ' '), new TextEncoder().encode(text), to);
}

async function importBytes(
  client: BaseLanguageClient,
  name: string,
  bytes: Uint8Array,
  to: Uri | undefined,
): Promise<void> {
  const imported = await untilClear(client, { name, base64: base64Of(bytes) });
  if (imported) await writeImported(imported, name, to);
}

/** Asks the server, and the user for what it cannot know, until there are files or nothing can be done. */
async function untilClear(client: BaseLanguageClient, params: ImportParams): Promise<ImportedFiles | undefined> {
  const result = await ask(client, 'yardstick/import', params);
  if ('problem' in result) {
    const more = await remedyFor(result, params);
    return more && untilClear(client, { ...params, ...more });
  }
  if (!result.isYearOpen) return result;
  const yearBegins = await monthOfYear();
  return yearBegins === undefined ? result : untilClear(client, { ...params, yearBegins });
}

/** What the user says so that a document can be read; tells them why it cannot, where nothing would help. */
async function remedyFor(
  { problem, columns, encodings }: ImportRefusal,
  { statements, encoding }: ImportParams,
): Promise<Partial<ImportParams> | undefined> {
  if (columns && statements === undefined) {
    const chosen = await window.showQuickPick(columns, {
      title: 'Which column holds the statements of the standards?',
    });
    return chosen === undefined ? undefined : { statements: chosen };
  }
  if (encodings && encodings.length > 0 && encoding === undefined) {
    const items = encodings.map((it) => ({ label: it.sample, description: it.encoding }));
    const chosen = await window.showQuickPick(items, { title: 'Which of these reads right?' });
    return chosen && { encoding: chosen.description };
  }
  void window.showErrorMessage(problem);
  return undefined;
}

async function monthOfYear(): Promise<number | undefined> {
  const names = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => ({
    label: names.format(Date.UTC(2000, index)),
    number: index + 1,
  }));
  const title = 'In which month do years such as 2023-2024 begin?';
  return (await window.showQuickPick(months, { title, placeHolder: 'Escape leaves it open' }))?.number;
}
