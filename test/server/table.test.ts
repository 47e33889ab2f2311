import { describe, expect, it } from 'vitest';
import type { EditTableResult, RowEdit, StandardsTable } from '../../protocol/messages.ts';
import { textAfter } from '../support/edits.ts';
import { Editor } from '../support/lsp.ts';

const HEAD = 'service desk "Desk" { owner clerk touchpoints phone }\nrole clerk "Clerk"\n';
const CALLS = `part of desk

// Written with care.
standard quick "Quick" {
  statement "We answer at once." // to be discussed
  at phone
}
standard slow "Slow" {
  check "There are seats"
}
`;

const opened = (calls = CALLS) => Editor.open({ 'desk.standards': HEAD, 'calls.standards': calls });

const tableOf = (editor: Editor, file: string) =>
  editor.request<StandardsTable | null>('yardstick/table', { uri: editor.uri(file) });

const edit = (editor: Editor, ...rows: RowEdit[]) =>
  editor.request<EditTableResult>('yardstick/editTable', { uri: editor.uri('calls.standards'), rows });

const cell = (text: string, before = '') => ({ before, text });

/** The text of the file after some rows were edited; throws where a cell was refused. */
async function textAfterEdit(editor: Editor, ...rows: RowEdit[]): Promise<string> {
  const { edits, refused } = await edit(editor, ...rows);
  expect(refused).toEqual([]);
  expect(new Set(edits.map(({ uri }) => uri))).toEqual(new Set([editor.uri('calls.standards')]));
  return textAfter(CALLS, edits);
}

describe('the table of a file', () => {
  it('has the elements of this file alone, with what the service says for all', async () => {
    const table = await tableOf(await opened(), 'calls.standards');
    expect(table?.rows.map(({ id, label }) => [id, label])).toEqual([
      ['desk/quick', 'Quick'],
      ['desk/slow', 'Slow'],
    ]);
    expect(table?.rows[0]?.cells).toMatchObject({
      Statement: 'We answer at once.',
      Touchpoints: 'phone',
      Owner: '(clerk)',
    });
    expect(table?.columns.find(({ heading }) => heading === 'Owner')).toMatchObject({ values: ['clerk'], isAll: true });
  });

  it('is null for a file that is not known', async () => {
    expect(await tableOf(await opened(), 'other.standards')).toBeNull();
  });

  it('becomes edits of single lines, which leave comments alone', async () => {
    const editor = await opened();
    const rows: RowEdit[] = [
      { id: 'desk/quick', cells: { Statement: cell('We answer within a minute.', 'We answer at once.') } },
      { id: 'desk/slow', cells: { Checks: cell('There are seats\nThere is light', 'There are seats') } },
    ];
    expect(await textAfterEdit(editor, ...rows)).toBe(
      CALLS.replace('at once', 'within a minute').replace(/( {2}check .*\n)/, '$1  check "There is light"\n'),
    );
    const { edits } = await edit(editor, ...rows);
    expect(edits.map(({ range }) => range.start.line)).toEqual([9, 4]);
  });

  it('puts new standards at the end of the file that is shown', async () => {
    const row = { id: '', cells: { Title: cell('Mail'), Statement: cell('We answer mail.') } };
    const text = await textAfterEdit(await opened(), row);
    expect(text).toBe(`${CALLS}\nstandard mail "Mail" {\n  statement "We answer mail."\n}\n`);
  });

  it('puts them there although another file has the other standards, once by each name', async () => {
    const editor = await opened();
    const row = { id: '', cells: { Title: cell('Mail') } };
    const { edits, refused } = await editor.request<EditTableResult>('yardstick/editTable', {
      uri: editor.uri('desk.standards'),
      rows: [row, row, { id: '', cells: { Title: cell('Slow'), Checks: cell('There are seats') } }],
    });
    expect(edits.map(({ uri }) => uri)).toEqual([editor.uri('desk.standards')]);
    expect(textAfter(HEAD, edits)).toBe(`${HEAD}\nstandard mail "Mail"\n`);
    expect(refused.map(({ row: at, reason }) => [at, reason])).toEqual([
      [1, expect.stringContaining('another new row makes a standard mail already')],
      [2, 'desk/slow says the same already'],
    ]);
  });

  it('takes over what it can, and names the cells that it cannot', async () => {
    const cells = { Owner: cell('nobody is', '(clerk)'), Statement: cell('We answer.', 'We answer at once.') };
    const { edits, refused } = await edit(await opened(), { id: 'desk/quick', cells });
    expect(textAfter(CALLS, edits)).toBe(CALLS.replace('We answer at once.', 'We answer.'));
    expect(refused).toEqual([
      { row: 0, heading: 'Owner', reason: expect.stringContaining('“nobody is” cannot be read') },
    ]);
  });

  it('refuses an edit of what says something else by now', async () => {
    const cells = { Statement: cell('We answer.', 'We answered.') };
    const { edits, refused } = await edit(await opened(), { id: 'desk/quick', cells });
    expect([edits, refused[0]?.reason]).toEqual([[], expect.stringContaining('says “We answer at once.” now')]);
  });

  it('touches no block that cannot be read', async () => {
    const editor = await opened(CALLS.replace('at phone', 'at phone, ,'));
    const cells = { Statement: cell('We answer.', 'We answer at once.') };
    const { edits, refused } = await edit(editor, { id: 'desk/quick', cells });
    expect([edits, refused[0]?.reason]).toEqual([[], expect.stringContaining('syntax error')]);
  });

  it('ends lines as the file does', async () => {
    const text = CALLS.replaceAll('\n', '\r\n');
    const { edits } = await edit(await opened(text), { id: '', cells: { Title: cell('Mail') } });
    expect(textAfter(text, edits)).toBe(`${text}\r\nstandard mail "Mail"\r\n`);
  });
});
