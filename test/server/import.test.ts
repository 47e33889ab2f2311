import { expect, it } from 'vitest';
import type { ImportedFiles, ImportRefusal, ImportResult } from '../../protocol/messages.ts';
import { encoded } from '../support/importing.ts';
import { Editor } from '../support/lsp.ts';

const asked = async (name: string, content: string | Uint8Array, more: object = {}): Promise<ImportResult> => {
  const editor = await Editor.open({});
  const base64 = Buffer.from(content).toString('base64');
  return editor.request<ImportResult>('yardstick/import', { name, base64, ...more });
};

it('a document comes back as files and a report, and nothing is written', async () => {
  const result = (await asked(
    'desk.csv',
    'Standard,Target\nCalls are answered within 20 seconds,90%\n',
  )) as ImportedFiles;
  expect(result).toMatchObject({ standards: 1, questions: 0, isYearOpen: false });
  expect(result.files).toEqual([{ path: 'desk.standards', text: expect.stringContaining('within 20 seconds') }]);
  expect(result.report).toContain('calls-are-answered in desk.standards');
});

it('says which columns there are, and takes the one that the user chooses', async () => {
  const table = 'Share,Wait\n90%,20 seconds\n';
  const refusal = (await asked('desk.csv', table)) as ImportRefusal;
  expect(refusal).toEqual({
    problem:
      'desk.csv: no column holds the statements of standards. Its columns are “Share” (such as “90%”), “Wait” (such as “20 seconds”).',
    columns: ['Wait', 'Share'],
  });
  const result = (await asked('desk.csv', table, { statements: 'Wait' })) as ImportedFiles;
  expect(result.files[0]?.text).toContain('statement "20 seconds"');
});

it('shows in which ways letters can be read, and takes the one that the user chooses', async () => {
  const bytes = encoded('Standard,Target\nSapulces notiek mājās,90%\n', 'windows-1257');
  const { encodings } = (await asked('desk.csv', bytes)) as ImportRefusal;
  const right = encodings?.find(({ sample }) => sample.includes('mājās'));
  expect(right?.encoding).toBe('windows-1257');
  const result = (await asked('desk.csv', bytes, { encoding: right?.encoding })) as ImportedFiles;
  expect(result.files[0]?.text).toContain('mājās');
});

it('asks when years begin, once', async () => {
  const table = 'Standard,Target,Performance,Year\nCalls are answered,90%,80%,2023-2024\n';
  expect(await asked('desk.csv', table)).toMatchObject({ isYearOpen: true });
  const result = (await asked('desk.csv', table, { yearBegins: 7 })) as ImportedFiles;
  expect(result.isYearOpen).toBe(false);
  expect(result.files[0]?.text).toContain('in 2023-07..2024-06 ');
});

it('says why a document cannot be read', async () => {
  expect(await asked('a.pdf', '%PDF-1.7')).toEqual({ problem: expect.stringContaining('a.pdf: it is a PDF') });
});
