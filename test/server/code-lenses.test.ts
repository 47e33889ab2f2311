import { describe, expect, it } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver-protocol';
import { Editor, has, lacks } from '../support/lsp.ts';

const DESK = `service desk "Desk" { owner clerk touchpoints phone }
role clerk "Clerk"
role boss "Boss"
record calls "Calls" from "calls.csv" { moments queued, answered }
`;
const MORE = `part of desk
standard more "More" {
  owner clerk
  target at least 90% of calls are answered within 20 seconds per month
}
procedure p "P" for calls { step s "S" by clerk }
`;

const lensesOf = (editor: Editor, name: string): Promise<CodeLens[]> =>
  editor.request('textDocument/codeLens', { textDocument: { uri: editor.uri(name) } });

async function titles(editor: Editor, name: string): Promise<string[]> {
  return (await lensesOf(editor, name)).map(({ range, command }) => `${range.start.line}: ${command?.title}`);
}

describe('code lenses', () => {
  it('count the findings of the service and offer its preview', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': MORE });
    await editor.until('b.standards', has('YS403'));
    const [count, preview] = await lensesOf(editor, 'a.standards');
    expect(count?.command).toEqual({
      title: expect.stringMatching(/^1 warning, \d+ pieces of advice$/),
      command: '',
    });
    expect(preview?.command).toEqual({
      title: 'Preview',
      command: 'yardstick.preview',
      arguments: [editor.uri('a.standards')],
    });
    await editor.show('b.standards', MORE);
    await editor.type('b.standards', MORE.replace('owner clerk', 'owner nobody'));
    await editor.until('b.standards', has('YS002'));
    expect((await titles(editor, 'a.standards'))[0]).toMatch(/^0: 1 error, \d+ warning/);
  });

  it('tell where roles and records are used, in all files of the service', async () => {
    const editor = await Editor.open({
      'a.standards': DESK,
      'b.standards': MORE,
      'other/c.standards': 'service other "Other" { owner clerk }\nrole clerk "Their clerk"\n',
    });
    await editor.until('b.standards', has('YS403'));
    const lenses = await lensesOf(editor, 'a.standards');
    expect(await titles(editor, 'a.standards')).toEqual(
      expect.arrayContaining(['1: used in 3 places', '2: used nowhere', '3: used in 2 places']),
    );
    const clerk = lenses.find((it) => it.range.start.line === 1);
    const [uri, position, locations] = clerk?.command?.arguments ?? [];
    expect(clerk?.command?.command).toBe('yardstick.showReferences');
    expect([uri, position]).toEqual([editor.uri('a.standards'), { line: 1, character: 5 }]);
    expect((locations as Location[]).map((it) => `${it.uri.split('/').at(-1)}:${it.range.start.line}`).sort()).toEqual([
      'a.standards:0',
      'b.standards:2',
      'b.standards:5',
    ]);
  });

  it('are asked for again when another file changes them', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': MORE });
    await editor.until('b.standards', lacks('YS002'));
    await expect.poll(() => [...editor.refreshed].sort(), { timeout: 10_000 }).toEqual(['codeLens', 'inlayHint']);
    editor.refreshed.clear();
    await editor.show('b.standards', MORE);
    await editor.type('b.standards', MORE.replace('by clerk', 'by boss'));
    await expect.poll(() => [...editor.refreshed], { timeout: 10_000 }).toContain('codeLens');
    expect(await titles(editor, 'a.standards')).toContain('2: used in 1 place');
  });

  it('are few in a file that cannot be read, or holds nothing', async () => {
    const editor = await Editor.open({ 'a.standards': '', 'b.standards': 'service\nrole\nrecord "x" {' });
    await editor.until('b.standards', has('YS001'));
    expect(await titles(editor, 'a.standards')).toEqual([]);
    expect(await lensesOf(editor, 'b.standards')).toEqual(expect.any(Array));
  });
});
