import { commands, window, workspace } from 'vscode';
import writeExcel from 'write-excel-file/universal';
import { equal, ok } from './expect.ts';
import { codesIn, file, finding, noFinding, open, readText, replace } from './files.ts';
import { shot } from './hands.ts';
import { exists, importing } from './importing.ts';

describe('in a browser, where the server is a web worker', () => {
  it('the whole workspace has findings', async () => {
    await finding(file('desk/desk.standards'), 'YS101');
    ok(!codesIn(file('desk/counter.standards')).includes('YS002'), 'a name of the other file is not found');
  });

  it('they follow what is typed', async () => {
    const editor = await open('desk/desk.standards');
    await replace(editor, 'promptly', 'within 20 seconds');
    await noFinding(editor.document.uri, 'YS101');
    await shot('browser');
  });

  it('settings of the workspace are read', async () => {
    equal((await finding(file('shop/shop.standards'), 'YS403')).severity, 0);
  });

  it('an export knows the public holidays', async () => {
    await open('shop/shop.standards');
    const target = file('shop/shop.json');
    await commands.executeCommand('yardstick.exportJson', target);
    const [{ holidayDates }] = JSON.parse(await readText(target)).services;
    ok(
      holidayDates.some((it: { date: string }) => it.date === '2026-11-18'),
      'the eighteenth of November is missing',
    );
    await workspace.fs.delete(target);
  });

  it('tables are imported, as text and from Excel', async () => {
    await importing();
    const [book, folder] = [file('book.xlsx'), file('from-excel')];
    const rows = [
      ['Standard', 'Target'].map((value) => ({ value })),
      [{ value: 'Calls are answered' }, { value: '90%' }],
    ];
    await workspace.fs.writeFile(book, new Uint8Array(await (await writeExcel(rows).toBlob()).arrayBuffer()));
    await commands.executeCommand('yardstick.importStandards', book, folder);
    const text = await readText(file('from-excel/book.standards'));
    ok(text.includes('target    at least 90%'), text);
    for (const made of [book, folder]) await workspace.fs.delete(made, { recursive: true });
  });

  it('a table that cannot be read gives no files', async () => {
    const refused = file('open-quote.csv');
    await workspace.fs.writeFile(refused, new TextEncoder().encode('Standard,Target\n"Calls,90%\n'));
    await commands.executeCommand('yardstick.importStandards', refused, file('nowhere'));
    equal(await exists(file('nowhere')), false);
    await workspace.fs.delete(refused);
  });

  it('a rule is explained', async () => {
    await commands.executeCommand('yardstick.explainRule', 'YS301');
    ok(window.tabGroups.activeTabGroup.activeTab?.label.includes('YS301'), 'the page is not open');
  });
});
