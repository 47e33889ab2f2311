import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeLens, Hover } from 'vscode-languageserver-protocol';
import type { Preview, RenderResult } from '../../protocol/messages.ts';
import { folderWith, yardstick } from '../support/cli.ts';
import { Editor } from '../support/lsp.ts';

const DESK = `service desk "Desk" {
  open Mon..Sun 00:00..24:00 in "Europe/Riga"
}
record calls "Calls" from "calls.csv" { key call from "call" moments queued, answered times as "YYYY-MM-DD HH:mm" }
standard quick "Quick" {
  target at least 90% of calls are answered within 20 minutes of queued per month
}
`;

/** Measuring waits for a pause in typing. */
const SOON = { timeout: 45_000, interval: 100 };

/** So many calls in a month, of which the last ones waited for half an hour. */
const month = (name: string, calls: number, late: number): string[] =>
  Array.from({ length: calls }, (_, index) => {
    const day = `${name}-${String(index + 1).padStart(2, '0')}`;
    return `${name}/${index},${day} 10:00,${day} 10:${index < calls - late ? '05' : '30'}`;
  });

const calls = (late: number): string =>
  ['call,queued,answered', ...month('2025-01', 10, 0), ...month('2025-02', 10, late)].join('\n');

const resultLenses = async (editor: Editor): Promise<string[]> => {
  const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri: editor.uri('a.standards') },
  });
  return lenses.filter((it) => it.command?.command === 'yardstick.showResults').map((it) => it.command?.title ?? '');
};

const shown = async (editor: Editor): Promise<string> => {
  const params = { uri: editor.uri('a.standards'), document: 'results' };
  return (await editor.request<Preview | null>('yardstick/preview', params))?.html ?? '';
};

async function open(files: Record<string, string>): Promise<Editor> {
  const editor = await Editor.open(files);
  await editor.show('a.standards', files['a.standards'] ?? '');
  return editor;
}

describe('results in the editor', () => {
  it('stand over each target, in its hover and in the preview', async () => {
    const editor = await open({ 'a.standards': DESK, 'calls.csv': calls(3) });
    await expect.poll(() => resultLenses(editor), SOON).toEqual(['2025-02: 70.0%, missed (at least 90% asked for)']);
    expect(editor.refreshed).toContain('codeLens');
    const hover = await editor.at<Hover>('textDocument/hover', 'a.standards', { line: 5, character: 4 });
    expect(JSON.stringify(hover.contents)).toContain('*Measured:*');
    expect(JSON.stringify(hover.contents)).toContain('- 2025-01: 100.0% (10 cases, at least 90% asked for)');
    await expect.poll(() => shown(editor), SOON).toMatch(/✗ missed/);
    const params = { uri: editor.uri('a.standards'), document: 'results', format: 'md' };
    expect(await editor.request<RenderResult>('yardstick/render', params)).toMatchObject({
      text: expect.stringContaining('70.0%'),
    });
  });

  it('say what a limit or a share would have meant, while it is typed', async () => {
    const editor = await open({ 'a.standards': DESK, 'calls.csv': calls(3) });
    await editor.type('a.standards', DESK.replace('20 minutes', '45 minutes'));
    await expect.poll(() => resultLenses(editor), SOON).toEqual(['2025-02: 100.0%, met (at least 90% asked for)']);
    await editor.type('a.standards', DESK.replace('90%', '70%'));
    await expect.poll(() => resultLenses(editor), SOON).toEqual(['2025-02: 70.0%, met (at least 70% asked for)']);
  });

  it('stay as they were while the text cannot be read', async () => {
    const editor = await open({ 'a.standards': DESK, 'calls.csv': calls(3) });
    await expect.poll(() => shown(editor), SOON).toContain('70.0%');
    await editor.type('a.standards', DESK.replace('"Quick" {', '"Quick {'));
    await editor.until('a.standards', (found) => found.length > 0);
    await expect.poll(() => shown(editor), SOON).toContain('70.0%');
  });

  it('follow their data', async () => {
    const editor = await open({ 'a.standards': DESK, 'calls.csv': calls(3) });
    await expect.poll(() => shown(editor), SOON).toContain('70.0%');
    writeFileSync(path.join(editor.folder, 'calls.csv'), calls(0));
    await editor.changedOnDisk({ 'calls.csv': 2 });
    await expect.poll(() => resultLenses(editor), SOON).toEqual(['2025-02: 100.0%, met (at least 90% asked for)']);
  });

  it('come from several files by a pattern, and name a column that is not there', async () => {
    const [head, ...rows] = calls(3).split('\n');
    const files = {
      'calls-01.csv': [head, ...rows.slice(0, 10)].join('\n'),
      'calls-02.csv': [head, ...rows.slice(10)].join('\n'),
    };
    const editor = await open({ 'a.standards': DESK.replace('calls.csv', 'calls-*.csv'), ...files });
    await expect.poll(() => resultLenses(editor), SOON).toEqual(['2025-02: 70.0%, missed (at least 90% asked for)']);
    await editor.type('a.standards', DESK.replace('calls.csv', 'calls-*.csv').replaceAll('answered', 'responded'));
    await expect
      .poll(() => resultLenses(editor), SOON)
      .toEqual([
        'cannot be told: calls-01.csv has no column “responded”. Its columns are “call”, “queued”, “answered”.',
      ]);
  });

  it('come from results.json where the data is elsewhere', async () => {
    const folder = folderWith({ 'a.standards': DESK, 'calls.csv': calls(3) });
    const { out } = yardstick(folder, 'measure', '--format', 'json');
    const editor = await open({ 'a.standards': DESK, 'results.json': out });
    await expect.poll(() => resultLenses(editor), SOON).toEqual(['2025-02: 70.0%, missed (at least 90% asked for)']);
  });

  it('are not there without data, and the preview says why', async () => {
    const editor = await open({ 'a.standards': DESK });
    await expect.poll(() => shown(editor), SOON).toContain('There is no file calls.csv');
    expect(await resultLenses(editor)).toEqual([]);
  });

  it('read nothing outside of the workspace, nor what is too large', async () => {
    const outside = folderWith({ 'calls.csv': calls(3) });
    const editor = await open({ 'a.standards': DESK, 'large.csv': `call,queued,answered\n${'x'.repeat(10_000_001)}` });
    symlinkSync(path.join(outside, 'calls.csv'), path.join(editor.folder, 'calls.csv'));
    await editor.changedOnDisk({ 'calls.csv': 2 });
    await expect.poll(() => shown(editor), SOON).toContain('it lies outside of the folder of the standards');
    await editor.type('a.standards', DESK.replace('calls.csv', 'large.csv'));
    await expect.poll(() => shown(editor), SOON).toContain('too large to be measured in the editor');
  });
});
