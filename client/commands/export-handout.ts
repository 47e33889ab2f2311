/** What staff and customers are given, and is no tab of the preview: one of it is picked, then its format, and saved. */
import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64Of } from '../../protocol/base64.ts';
import type { Handout, HandoutParams, ReportsParams } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';
import { standardsInFront } from '../in-front.ts';
import { FORMAT_LABELS } from '../preview/messages.ts';
import { pickReader, pickVersion } from './changes-since.ts';
import { contentIn } from './content-in.ts';
import { offerNewFile } from './offer-new-file.ts';
import { refuse } from './refuse.ts';
import { saveContent } from './save-content.ts';

type HandoutFormat = HandoutParams['format'];

const LABELS: Readonly<Record<HandoutFormat, string>> = { ...FORMAT_LABELS, anki: 'Anki', ics: 'Calendar' };

/** What may be picked, and what it can be saved as: first what most people want. */
interface HandoutItem extends QuickPickItem {
  readonly formats: readonly HandoutFormat[];
  /** Asks what else has to be known; undefined where nobody says. */
  readonly asked: (client: BaseLanguageClient, file: Uri) => Promise<Handout | undefined>;
}

const HANDOUTS: readonly HandoutItem[] = [
  {
    ...{ label: '$(question) Quiz', description: 'questions to staff, on a page that marks itself, or to print' },
    formats: ['html', 'docx', 'xlsx', 'csv', 'md'],
    asked: async () => ({ document: 'quiz' }),
  },
  {
    ...{ label: '$(versions) Cards', description: 'to print on both sides and cut out, or to learn with Anki' },
    formats: ['html', 'anki', 'docx', 'xlsx', 'csv', 'md'],
    asked: async () => ({ document: 'cards' }),
  },
  {
    ...{
      label: '$(mortar-board) Training plan',
      description: 'who is to be trained by when, from a list of your staff',
    },
    formats: ['xlsx', 'docx', 'html', 'ics', 'csv', 'md'],
    asked: async () => {
      const [list] = (await window.showOpenDialog({ title: 'The list of staff', filters: { Lists: STAFF } })) ?? [];
      if (!list) return undefined;
      const name = list.path.replace(/^.*\//, '');
      return { document: 'training', staff: { name, base64: base64Of(await workspace.fs.readFile(list)) } };
    },
  },
  {
    ...{
      label: '$(diff) Notice of changes',
      description: 'what has changed since an older version, for staff or customers',
    },
    formats: ['docx', 'html', 'xlsx', 'csv', 'md'],
    asked: async (client, file) => {
      const then = await pickVersion(client, file);
      const reader = then && (await pickReader());
      return then && reader && { document: 'notice', reader, ...then };
    },
  },
  {
    ...{
      label: '$(history) Refresher',
      description: 'what staff have to learn anew since an older version, with questions',
    },
    formats: ['html', 'docx', 'xlsx', 'csv', 'md'],
    asked: async (client, file) => {
      const then = await pickVersion(client, file);
      return then && { document: 'refresher', ...then };
    },
  },
];

const STAFF = ['csv', 'xlsx', 'jsonl'];

const REPORTS = { label: '$(mail) Reports of a month', description: 'for each role what it is due to be told' };

/** @param named the file whose service it is about; else that of the file in front */
export async function exportHandout(client: BaseLanguageClient, named?: Uri): Promise<void> {
  const file = named ?? standardsInFront();
  if (!file) return offerNewFile('Open a file that ends in .standards to export what is made of it.');
  const options = { title: 'Export for staff and customers', placeHolder: 'What shall be made?' };
  const picked = await window.showQuickPick<HandoutItem | typeof REPORTS>([...HANDOUTS, REPORTS], options);
  if (!picked) return;
  if (!('asked' in picked)) return exportReports(client, file);
  const handout = await picked.asked(client, file);
  const format = handout && (await pickFormat(picked.formats));
  if (!format) return;
  const uri = client.code2ProtocolConverter.asUri(file);
  const result = await ask(client, 'yardstick/handout', { uri, format, ...handout });
  if ('broken' in result || 'refused' in result) return refuse(result);
  const extension = `${handout.document}.${format === 'anki' ? 'txt' : format}`;
  await saveContent(contentIn(result), { beside: file, extension, label: LABELS[format] });
}

async function pickFormat<F extends HandoutFormat>(formats: readonly F[]): Promise<F | undefined> {
  const items = formats.map((format) => ({ label: LABELS[format], format }));
  return (await window.showQuickPick(items, { title: 'As what?' }))?.format;
}

const REPORT_FORMATS: readonly ReportsParams['format'][] = ['html', 'docx', 'md'];

/** A file for each role, all in one folder. */
async function exportReports(client: BaseLanguageClient, file: Uri): Promise<void> {
  const month = await window.showInputBox({
    title: 'Reports of a month',
    prompt: 'The month that is told, such as 2026-06',
    value: lastMonth(),
  });
  const format = month && (await pickFormat(REPORT_FORMATS));
  if (!format) return;
  const uri = client.code2ProtocolConverter.asUri(file);
  const result = await ask(client, 'yardstick/reports', { uri, month, format });
  if (!('reports' in result)) return refuse(result);
  const choice = {
    canSelectFolders: true,
    canSelectFiles: false,
    title: 'The folder for the reports',
    openLabel: 'Save Here',
  };
  const [folder] = (await window.showOpenDialog(choice)) ?? [];
  if (!folder) return;
  const files = result.reports.map(({ role, content }) => ({
    to: Uri.joinPath(folder, `${month}-${role}.${format}`),
    content: contentIn(content),
  }));
  if (!(await mayReplace(files.map(({ to }) => to)))) return;
  for (const { to, content } of files)
    await saveContent(content, { beside: file, extension: format, label: FORMAT_LABELS[format], to });
}

/** Asks once where some of the files are there already. */
async function mayReplace(files: readonly Uri[]): Promise<boolean> {
  const found = await Promise.all(
    files.map((it) =>
      workspace.fs.stat(it).then(
        () => [it],
        () => [],
      ),
    ),
  );
  const there = found.flat().map((it) => it.path.replace(/^.*\//, ''));
  if (there.length === 0) return true;
  const replace = 'Replace';
  const message = `The folder has ${there.join(', ')} already.`;
  return (await window.showWarningMessage(message, { modal: true }, replace)) === replace;
}

/** The one before this, which is over. */
function lastMonth(): string {
  const now = new Date();
  const last = new Date(now.getFullYear(), now.getMonth() - 1, 1);
  return `${last.getFullYear()}-${String(last.getMonth() + 1).padStart(2, '0')}`;
}
