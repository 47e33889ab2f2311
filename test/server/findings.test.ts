import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { folderWith } from '../support/cli.ts';
import { Editor, has, lacks } from '../support/lsp.ts';
import { measured } from '../support/measuring.ts';

const DESK = 'service desk "Desk" { owner clerk }\nrole clerk "Clerk"\n';
const MORE = 'part of desk\nstandard more "More" { check "Seen" }\n';

describe('findings', () => {
  it('are there for all files of the workspace, open or not', async () => {
    const editor = await Editor.open({
      'a.standards': DESK,
      'sub dir/b.standards': `${MORE}standard x "X" { owner nobody }\n`,
    });
    const found = await editor.until('sub dir/b.standards', has('YS002'));
    expect(found.find((it) => it.code === 'YS002')).toMatchObject({
      severity: 1,
      source: 'yardstick',
      message: expect.stringContaining('“nobody”'),
      range: { start: { line: 2, character: 23 }, end: { line: 2, character: 29 } },
      codeDescription: { href: expect.stringContaining('YS002') },
      data: { code: 'YS002', name: 'link' },
    });
  });

  it('come to know the public holidays that a service keeps', async () => {
    const hours = 'open Mon..Fri 08:00..18:00 holidays CA-ON touchpoints mail always';
    const within = (days: number) =>
      `service desk "Desk" { ${hours} }\nstandard a "A" { at mail target at least 90% within ${days} calendar days per month }\n`;
    const editor = await Editor.open({ 'a.standards': within(4) });
    await editor.until('a.standards', has('YS306'));
    await editor.show('a.standards', within(4));
    await editor.type('a.standards', within(5));
    await editor.until('a.standards', lacks('YS306'));
  });

  it('mark each of several words, and are listed once', async () => {
    const text = `${DESK}standard a "A" { statement "We are prompt, polite and, where possible, quick." }\n`;
    const editor = await Editor.open({ 'a.standards': text });
    const found = (await editor.until('a.standards', has('YS101'))).filter((it) => it.code === 'YS101');
    expect(
      found.map(({ severity, range }) => [
        severity,
        text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character),
      ]),
    ).toEqual([
      [2, 'prompt'],
      [4, 'polite'],
      [4, 'quick'],
    ]);
    expect(new Set(found.map(({ message }) => message)).size).toBe(1);
  });

  it('follow what is typed, in every file of the service', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': MORE });
    await editor.until('b.standards', lacks('YS106'));
    await editor.show('a.standards', DESK);
    await editor.type('a.standards', DESK.replace('owner clerk', ''));
    await editor.until('b.standards', has('YS106'));
    await editor.type('a.standards', DESK);
    await editor.until('b.standards', lacks('YS106'));
    await editor.type('a.standards', DESK.replace('role clerk', 'role cook'));
    await editor.until('a.standards', has('YS002'));
  });

  it('go where a file is deleted, and come where one is made or changed on disk', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': `${MORE}role clerk "Again"\n` });
    await editor.until('b.standards', has('YS002'));
    rmSync(path.join(editor.folder, 'b.standards'));
    await editor.changedOnDisk({ 'b.standards': 3 });
    await editor.until('b.standards', (it) => it.length === 0);
    writeFileSync(path.join(editor.folder, 'c.standards'), 'part of desk\nstandard c "C" { owner ghost }\n');
    await editor.changedOnDisk({ 'c.standards': 1 });
    await editor.until('c.standards', has('YS002'));
    writeFileSync(
      path.join(editor.folder, 'c.standards'),
      'part of desk\nstandard c "C" { owner clerk check "Seen" }\n',
    );
    await editor.changedOnDisk({ 'c.standards': 2 });
    await editor.until('c.standards', lacks('YS002'));
  });

  it('follow a service that gets another name', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': MORE });
    await editor.until('b.standards', lacks('YS002'));
    await editor.show('a.standards', DESK);
    await editor.type('a.standards', DESK.replace('service desk', 'service counter'));
    await editor.until('b.standards', has('YS002'));
  });

  it('come and go where a file that is typed in becomes that of another service', async () => {
    const editor = await Editor.open({
      'a.standards': DESK,
      'b.standards': 'part of shop\nstandard s { owner clerk }\n',
    });
    await editor.until('b.standards', (found) => found.filter((it) => it.code === 'YS002').length === 2);
    await editor.show('a.standards', DESK);
    await editor.type('a.standards', DESK.replace('service desk', 'service shop'));
    await editor.until('b.standards', lacks('YS002'));
    await editor.type('a.standards', DESK);
    await editor.until('b.standards', (found) => found.filter((it) => it.code === 'YS002').length === 2);
  });

  it('are sent for those files alone whose findings have changed', async () => {
    const other = 'service shop "Shop"\nstandard s "S" { owner ghost }\n';
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': MORE, 'c.standards': other });
    await editor.show('b.standards', MORE);
    await editor.until('c.standards', has('YS002'));
    await editor.until('b.standards', has('YS207'));
    await editor.until('a.standards', (found) => found.length > 0);
    const sent = new Set<string>();
    editor.onPublished((uri) => sent.add(path.basename(uri)));
    await editor.type('b.standards', MORE.replace('Seen', 'Seen promptly'));
    await editor.until('b.standards', has('YS101'));
    await editor.type('b.standards', MORE);
    await editor.until('b.standards', lacks('YS101'));
    expect([...sent]).toEqual(['b.standards']);
  });

  it('follow yardstick.json', async () => {
    const editor = await Editor.open({
      'a.standards': DESK,
      'b.standards': MORE,
      'yardstick.json': '{ "rules": { "no-review": "error" } }',
    });
    const found = await editor.until('b.standards', has('YS403'));
    expect(found.find((it) => it.code === 'YS403')?.severity).toBe(1);
    writeFileSync(path.join(editor.folder, 'yardstick.json'), '{ "rules": { "no-review": "off" } }');
    await editor.changedOnDisk({ 'yardstick.json': 2 });
    await editor.until('b.standards', lacks('YS403'));
    rmSync(path.join(editor.folder, 'yardstick.json'));
    await editor.changedOnDisk({ 'yardstick.json': 3 });
    expect((await editor.until('b.standards', has('YS403'))).find((it) => it.code === 'YS403')?.severity).toBe(2);
  });

  it('say once in yardstick.json what most services lack, and mend it there', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [
        `${name}.standards`,
        `service ${name} "Service ${name}" { }\nstandard s "S" { check "Seen" ${name === 'e' ? 'verify by inspection monthly' : ''} }\n`,
      ]),
    );
    const editor = await Editor.open({ ...files, 'yardstick.json': '{ "rules": { "no-review": "off" } }' });
    const found = await editor.until('yardstick.json', has('YS207'));
    expect(found.find((it) => it.code === 'YS207')).toMatchObject({
      severity: 2,
      message: expect.stringMatching(/^4 of 5 services /),
      relatedInformation: ['a', 'b', 'c', 'd'].map((name) => ({ message: `Service ${name}` })),
    });
    expect(found.find((it) => it.code === 'YS406')).toMatchObject({ severity: 4 });
    await editor.until('a.standards', (it) => !['YS106', 'YS207', 'YS406'].some((code) => has(code)(it)));
    const uri = editor.uri('yardstick.json');
    const changes = await editor.request<{ title: string; newText: string }[]>('yardstick/settingsActions', {
      uri,
      codes: ['YS106'],
    });
    expect(changes.map(({ title, newText }) => [title, newText])).toEqual([
      [
        'Say it for all services in yardstick.json: “owner service-manager”',
        ', "defaults": { "owner": "service-manager" }',
      ],
      ['Make the rule “no-owner” advice in yardstick.json', ', "no-owner": "info"'],
      ['Turn the rule “no-owner” off in yardstick.json', ', "no-owner": "off"'],
    ]);
    const mended = '{ "rules": { "no-review": "off" }, "defaults": { "owner": "service-manager" } }';
    writeFileSync(path.join(editor.folder, 'yardstick.json'), mended);
    await editor.changedOnDisk({ 'yardstick.json': 2 });
    expect(await editor.until('yardstick.json', lacks('YS106'))).not.toEqual([]);
    await editor.show('a.standards', files['a.standards'] ?? '');
    const position = { line: 0, character: 8 };
    const hover = await editor.request('textDocument/hover', {
      textDocument: { uri: editor.uri('a.standards') },
      position,
    });
    expect(JSON.stringify(hover)).toContain('owner service-manager');
  });

  it('tell what is wrong with yardstick.json, until it is mended', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'yardstick.json': '{ "words": { "en": { "ad": [] } } }' });
    const [problem] = await editor.until('yardstick.json', (it) => it.length > 0);
    expect(problem).toMatchObject({ severity: 1, message: expect.stringContaining('“ad”') });
    writeFileSync(path.join(editor.folder, 'yardstick.json'), '{}');
    await editor.changedOnDisk({ 'yardstick.json': 2 });
    await editor.until('yardstick.json', (it) => it.length === 0);
  });

  it('stand beside a note on what yardstick.json says in an old way, and counts all the same', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'yardstick.json': '{ "stretch": 0.5 }' });
    const [note, ...others] = await editor.until('yardstick.json', (it) => it.length > 0);
    expect(note).toMatchObject({ severity: 3, message: expect.stringContaining('"stretch": 0.5') });
    expect(note?.message).not.toContain('no setting of this file counts');
    expect(others).toEqual([]);
    writeFileSync(path.join(editor.folder, 'yardstick.json'), '{ "stretch": -3 }');
    await editor.changedOnDisk({ 'yardstick.json': 2 });
    await editor.until('yardstick.json', ([problem]) => problem?.severity === 1);
    rmSync(path.join(editor.folder, 'yardstick.json'));
    await editor.changedOnDisk({ 'yardstick.json': 3 });
    await editor.until('yardstick.json', (it) => it.length === 0);
  });

  it('follow a folder that gets another name, with its settings', async () => {
    const editor = await Editor.open({
      'one/a.standards': `${DESK}standard s "S" { check "Seen" }\n`,
      'one/yardstick.json': '{ "rules": { "no-review": "off" } }',
    });
    await editor.until('one/a.standards', (it) => it.length > 0 && lacks('YS403')(it));
    renameSync(path.join(editor.folder, 'one'), path.join(editor.folder, 'two'));
    // All that an editor tells of what was in a folder.
    await editor.changedOnDisk({ one: 3, two: 1 });
    await editor.until('one/a.standards', (it) => it.length === 0);
    await editor.until('two/a.standards', (it) => it.length > 0 && lacks('YS403')(it));
  });

  it('follow a yardstick.json that makes two workspaces of one, and goes again', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'sub/b.standards': MORE });
    await editor.until('sub/b.standards', lacks('YS002'));
    writeFileSync(path.join(editor.folder, 'sub/yardstick.json'), '{}');
    await editor.changedOnDisk({ 'sub/yardstick.json': 1 });
    await editor.until('sub/b.standards', has('YS002'));
    rmSync(path.join(editor.folder, 'sub/yardstick.json'));
    await editor.changedOnDisk({ 'sub/yardstick.json': 3 });
    await editor.until('sub/b.standards', lacks('YS002'));
  });

  it('are there for a folder of any name, as from the command line', async () => {
    const editor = await Editor.open({ 'out/a.standards': `${DESK}standard x "X" { owner ghost }\n` });
    await editor.until('out/a.standards', has('YS002'));
  });

  it('keep workspaces apart that have services of one name', async () => {
    const files = (owner: string) =>
      `service desk "Desk" { owner ${owner} }\nrole ${owner} "R"\nstandard s "S" { check "Seen" }\n`;
    const editor = await Editor.open({
      'one/yardstick.json': '{}',
      'one/a.standards': files('clerk'),
      'two/yardstick.json': '{}',
      'two/a.standards': files('cook'),
    });
    await editor.until('one/a.standards', lacks('YS002'));
    await editor.until('two/a.standards', lacks('YS002'));
  });

  it('do not linger for text that was mended while it was checked', async () => {
    const editor = await Editor.open({ 'a.standards': DESK });
    await editor.show('a.standards', DESK);
    for (let i = 0; i < 30; i++) await editor.type('a.standards', i % 2 ? DESK : `${DESK}standard ${i}`);
    await editor.type('a.standards', DESK);
    await editor.until('a.standards', lacks('YS001'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(editor.diagnostics('a.standards')?.filter((it) => it.code === 'YS001')).toEqual([]);
  });
});

describe('links', () => {
  const SETTINGS = '{ "rules": { "no-review": "off" } }';
  const link = (editor: Editor, to: string, name: string) => symlinkSync(to, path.join(editor.folder, name));
  const write = (editor: Editor, name: string, text: string) => writeFileSync(path.join(editor.folder, name), text);

  it('of settings count as soon as there is what they lead to', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': MORE });
    await editor.until('b.standards', has('YS403'));
    link(editor, 'shared.txt', 'yardstick.json');
    await editor.changedOnDisk({ 'yardstick.json': 1 });
    await editor.until('yardstick.json', ([it]) => /leads nowhere/.test(String(it?.message)));
    write(editor, 'shared.txt', SETTINGS);
    await editor.changedOnDisk({ 'shared.txt': 1 });
    await editor.until('b.standards', lacks('YS403'));
    await editor.until('yardstick.json', (it) => it.length === 0);
  });

  it('of standards are told to lead nowhere as long as they do', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': MORE });
    link(editor, 'b.standards', 'c.standards');
    await editor.changedOnDisk({ 'c.standards': 1 });
    await editor.until('b.standards', has('YS403'));
    rmSync(path.join(editor.folder, 'b.standards'));
    await editor.changedOnDisk({ 'b.standards': 3 });
    await editor.until('c.standards', ([it]) => /leads nowhere/.test(String(it?.message)));
    write(editor, 'b.standards', MORE);
    await editor.changedOnDisk({ 'b.standards': 1 });
    await editor.until('c.standards', (it) => it.length === 0);
    await editor.until('b.standards', has('YS403'));
  });

  it('by way of other links follow each of them', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'node_modules/k/one.standards': MORE });
    link(editor, 'node_modules/k/one.standards', 'b.standards');
    link(editor, 'b.standards', 'c.standards');
    await editor.changedOnDisk({ 'b.standards': 1, 'c.standards': 1 });
    await editor.until('c.standards', has('YS002'));
    rmSync(path.join(editor.folder, 'b.standards'));
    write(editor, 'b.standards', MORE);
    await editor.changedOnDisk({ 'b.standards': 2 });
    await editor.until('c.standards', (it) => it.length === 0);
  });
});

describe('findings of a file that was open', () => {
  const VAGUE = 'service shop "Shop"\nstandard s "S" { statement "We answer promptly." }\n';

  it('go back to what is on disk when it is closed without saving', async () => {
    const editor = await Editor.open({ 'a.standards': DESK });
    await editor.show('a.standards', DESK);
    await editor.type('a.standards', `${DESK}standard x "X" { owner ghost }\n`);
    await editor.until('a.standards', has('YS002'));
    await editor.close('a.standards');
    await editor.until('a.standards', lacks('YS002'));
  });

  it('stay while it is open, though it was deleted on disk, and requests go on', async () => {
    const editor = await Editor.open({ 'a.standards': VAGUE });
    await editor.show('a.standards', VAGUE);
    await editor.until('a.standards', has('YS101'));
    rmSync(path.join(editor.folder, 'a.standards'));
    await editor.changedOnDisk({ 'a.standards': 3 });
    await editor.at('textDocument/documentHighlight', 'a.standards', { line: 0, character: 9 });
    await editor.type('a.standards', VAGUE.replace('promptly', 'within 5 minutes'));
    await editor.until('a.standards', lacks('YS101'));
    await editor.close('a.standards');
    await editor.until('a.standards', (it) => it.length === 0);
  });

  it('go with a file that has no place on disk, or none in the folders that are open', async () => {
    const editor = await Editor.open({ 'a.standards': DESK });
    await editor.show('../elsewhere.standards', VAGUE);
    await editor.until('../elsewhere.standards', has('YS101'));
    await editor.close('../elsewhere.standards');
    await editor.until('../elsewhere.standards', (it) => it.length === 0);
  });

  it('go where only the editor had called it standards', async () => {
    const editor = await Editor.open({ 'notes.txt': VAGUE });
    await editor.show('notes.txt', VAGUE);
    await editor.until('notes.txt', has('YS101'));
    await editor.close('notes.txt');
    await editor.until('notes.txt', (it) => it.length === 0);
  });

  it('follow the yardstick.json beside it, which nobody tells of where no folder is open', async () => {
    const elsewhere = folderWith({ 'a.standards': VAGUE, 'yardstick.json': '{ "rules": { "vague-term": "off" } }' });
    const editor = await Editor.open({});
    const name = path.relative(editor.folder, path.join(elsewhere, 'a.standards'));
    await editor.show(name, VAGUE);
    await editor.until(name, (it) => it.length > 0 && lacks('YS101')(it));
    await editor.close(name);
    await editor.until(name, (it) => it.length === 0);
    rmSync(path.join(elsewhere, 'yardstick.json'));
    await editor.show(name, VAGUE);
    await editor.until(name, has('YS101'));
  });
});

describe('the data of a record', () => {
  const COUNTED = `service desk "Desk" { }
record calls from "calls.csv" { moments queued, answered }
standard answer "Calls" { target at least 90% of calls are answered within 20 seconds per month }
`;
  const calls = (perDay: number): string => {
    const days = Array.from({ length: 31 }, (_, i) => `2026-05-${String(i + 1).padStart(2, '0')}T09:00:00,\n`);
    return `queued,answered\n${days.map((day) => day.repeat(perDay)).join('')}`;
  };

  it('is counted, and again when it comes, changes or goes', async () => {
    const editor = await Editor.open({ 'a.standards': COUNTED, 'calls.csv': calls(1) });
    await editor.until('a.standards', has('YS304'));
    writeFileSync(path.join(editor.folder, 'calls.csv'), calls(2));
    await editor.changedOnDisk({ 'calls.csv': 2 });
    await editor.until('a.standards', lacks('YS304'));
    writeFileSync(path.join(editor.folder, 'calls.csv'), calls(1));
    await editor.changedOnDisk({ 'calls.csv': 2 });
    await editor.until('a.standards', has('YS304'));
    rmSync(path.join(editor.folder, 'calls.csv'));
    await editor.changedOnDisk({ 'calls.csv': 3 });
    await editor.until('a.standards', lacks('YS304'));
    writeFileSync(path.join(editor.folder, 'calls.csv'), calls(1));
    await editor.changedOnDisk({ 'calls.csv': 1 });
    await editor.until('a.standards', has('YS304'));
  });

  it('is missed until it comes, and guessed where one of nearly its name comes first', async () => {
    const editor = await Editor.open({ 'a.standards': COUNTED });
    await editor.show('a.standards', COUNTED);
    const told = (message: string) => (it: Diagnostic[]) => it.some((one) => String(one.message).includes(message));
    await editor.until('a.standards', told('The file calls.csv is not there yet.'));
    writeFileSync(path.join(editor.folder, 'call.csv'), calls(1));
    await editor.changedOnDisk({ 'call.csv': 1 });
    await editor.until('a.standards', told('Did you mean “call.csv”?'));
    await editor.type('a.standards', COUNTED.replace('"calls.csv"', '"call.csv"'));
    await editor.until('a.standards', lacks('YS213'));
    await editor.type('a.standards', COUNTED.replace('"calls.csv"', '"call.csv"').replace('queued,', 'queud,'));
    await editor.until('a.standards', told('no column “queud”'));
    await editor.type('a.standards', COUNTED.replace('"calls.csv"', '"call.csv"'));
    await editor.until('a.standards', lacks('YS214'));
  });

  it('is judged with by results that come beside the standards, and are mended', async () => {
    const text = `service desk "Desk" { open Mon..Sun 00:00..24:00 in "UTC" }
record calls from "elsewhere.csv" { moments queued, answered }
standard answer "Calls" { target at least 90% of calls are answered within 20 seconds per month { baseline 50% in 2026-05 } }
`;
    const editor = await Editor.open({ 'a.standards': text });
    await editor.until('a.standards', has('YS213'));
    await editor.until('a.standards', lacks('YS613'));
    const results = await measured(text, { data: { 'elsewhere.csv': calls(1) }, now: '2026-07-01' });
    const file = path.join(editor.folder, 'results.json');
    writeFileSync(file, JSON.stringify({ ...results, asOf: '2026-07-01T00:00:00Z' }));
    await editor.changedOnDisk({ 'results.json': 1 });
    await editor.until('a.standards', has('YS613'));
    rmSync(file);
    await editor.changedOnDisk({ 'results.json': 3 });
    await editor.until('a.standards', lacks('YS613'));
  });

  it('is that of its folder where another one, which is open too, leads further', async () => {
    const inner = COUNTED.replace('service desk', 'service inner');
    const editor = await Editor.open({
      'a.standards': COUNTED.replace('calls.csv', 'inner/calls.csv'),
      'all.csv': calls(1),
      'inner/b.standards': inner,
    });
    symlinkSync('../all.csv', path.join(editor.folder, 'inner/calls.csv'));
    const added = [{ uri: editor.uri('inner'), name: 'inner' }];
    await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    await editor.show('a.standards', COUNTED.replace('calls.csv', 'inner/calls.csv'));
    await editor.until('a.standards', has('YS304'));
    await editor.show('inner/b.standards', `${inner}standard vague "We are prompt" { check "Seen" }\n`);
    await editor.until('inner/b.standards', has('YS101'));
    await editor.until('inner/b.standards', lacks('YS304'));
  });
});
