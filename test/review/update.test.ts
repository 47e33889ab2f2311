import { describe, expect, it } from 'vitest';
import { edit, type Files, rowOf, tableOf, updated, updatedFrom } from '../support/review.ts';

const DESK = `service desk "Help desk" {
  touchpoints phone, mail
  owner       lead            // for all
  verify      by survey monthly
}

role lead  "Team lead"
role agent "Agent"

record letters from "letters.csv" { moments received, answered }

// The promise that started it all.
standard reply "Letters" {
  statement "We answer letters."  // to be reworded
  area      time-limits
  at        mail
  target    at least 90% of letters are answered within 5 business days of received per month as quick {
    // from the old system
    baseline 86% of 174 cases in 2026-Q2 from "Old system"
  }
  target    median time from received to answered of letters at most 2 business days per month
  check     "A reply lies in the file"
  check     "It is signed"
}

standard greet "Greeting" { check "Smiles" }

standard bare

branch airport "Airport" {
  reply {
    target  at least 80% of letters are answered within 5 business days of received per month
    because "Few staff"
  }
  greet not here because "No counter"
}
`;

const FILES: Files = { 'desk.standards': DESK };

/** The text of the file after cells of one row were edited. */
const deskWith = (id: string, cells: Record<string, string>, text = DESK): string =>
  edit({ 'desk.standards': text }, id, cells)['desk.standards'] ?? '';

/** What is said about an edit that cannot be taken over. */
function refused(id: string, cells: Record<string, string>, files = FILES): string {
  const rows = tableOf(files);
  Object.assign(rowOf(rows, id), cells);
  const { refused } = updated(files, rows);
  return refused.join('\n');
}

describe('an edited cell', () => {
  it('changes the sentence of a target, whose block and comments stay', () => {
    const [first = '', second = ''] = (rowOf(tableOf(FILES), 'desk/reply').Targets ?? '').split('\n');
    const text = deskWith('desk/reply', { Targets: `${first.replace('90%', '95%')}\n${second}` });
    expect(text).toBe(DESK.replace('at least 90% of letters', 'at least 95% of letters'));
  });

  it('changes a text in its quotes, and takes others where the text has some', () => {
    expect(deskWith('desk/reply', { Statement: 'We answer soon.' })).toBe(
      DESK.replace('"We answer letters."', '"We answer soon."'),
    );
    expect(deskWith('desk/reply', { Statement: 'We say "yes".' })).toContain(
      'statement “We say "yes".”  // to be reworded',
    );
  });

  it('adds a line below the last of its kind, in the same column', () => {
    const text = deskWith('desk/reply', { Checks: 'A reply lies in the file\nIt is signed\nIt is dated' });
    expect(text).toBe(DESK.replace('"It is signed"\n', '"It is signed"\n  check     "It is dated"\n'));
  });

  it('takes out a line that is gone, with its block, and keeps the others with theirs', () => {
    const [, second = ''] = (rowOf(tableOf(FILES), 'desk/reply').Targets ?? '').split('\n');
    const text = deskWith('desk/reply', { Targets: second });
    expect(text).not.toContain('90%');
    expect(text).not.toContain('baseline');
    expect(text).toContain('target    median time');
    expect(deskWith('desk/reply', { Checks: 'It is signed\nA reply lies in the file' })).toBe(DESK);
  });

  it('knows which of several lines was reworded when another is gone', () => {
    const [first = ''] = (rowOf(tableOf(FILES), 'desk/reply').Targets ?? '').split('\n');
    expect(deskWith('desk/reply', { Targets: first.replace('5 business', '4 business') })).toContain(
      'within 4 business days of received per month as quick {\n    // from the old system\n    baseline',
    );
  });

  it('writes a clause that was not there into the block, whatever form that has', () => {
    expect(deskWith('desk/reply', { Pillar: 'integrity' })).toContain(
      '  check     "It is signed"\n  pillar    integrity\n}',
    );
    expect(deskWith('desk/greet', { Area: 'attitude', Checks: 'Smiles at once', Title: '' })).toContain(
      'standard greet {\n  check "Smiles at once"\n  area  attitude\n}',
    );
    expect(deskWith('desk/bare', { Title: 'Bare', Say: 'Hello', Kind: 'guideline' })).toContain(
      'guideline bare "Bare" {\n  say "Hello"\n}\n\nbranch',
    );
  });

  it('adds a language that the table did not have', () => {
    expect(deskWith('desk/reply', { 'Statement (lv)': 'Mēs atbildam.', Say: 'Sveiki [lv]' })).toContain(
      '// to be reworded\n  statement "Mēs atbildam." in lv\n',
    );
    expect(deskWith('desk/greet', { Say: 'Hello\nSveiki [lv]' })).toContain(
      '  say   "Hello"\n  say   "Sveiki" in lv\n',
    );
  });

  it('changes what is said for all in the row of the service, and what is said for one in its own', () => {
    expect(rowOf(tableOf(FILES), 'desk/reply')).toMatchObject({ Owner: '(lead)', Verify: '(survey monthly)' });
    expect(deskWith('desk', { Owner: 'agent' })).toBe(DESK.replace('owner       lead', 'owner       agent'));
    expect(deskWith('desk/reply', { Owner: 'agent' })).toBe(
      DESK.replace('"It is signed"\n', '"It is signed"\n  owner     agent\n'),
    );
    expect(refused('desk/reply', { Owner: '' })).toMatch(/Owner: it is said once for all/);
  });

  it('asks and answers questions, in quotes or without', () => {
    const text = deskWith('desk/greet', { Questions: 'Who smiles first?\nowner "Who answers for it?"' });
    expect(text).toContain('decide "Who smiles first?"\n  decide owner "Who answers for it?"');
    expect(deskWith('desk/greet', { Questions: '' }, text)).not.toContain('decide');
  });

  it('reaches what a branch says', () => {
    expect(deskWith('desk/airport/reply', { Because: 'Two people' })).toContain('because "Two people"');
    expect(deskWith('desk/airport/greet', { Because: 'No desk' })).toContain('greet not here because "No desk"');
    expect(refused('desk/airport/greet', { Area: 'flow' })).toContain('does not hold in this branch');
    expect(refused('desk/airport/greet', { Because: '' })).not.toBe('');
    expect(refused('desk/airport', { Statement: 'We fly.' })).toContain('there is no such clause in a branch');
  });

  it('keeps the line ends and the indentation of its file', () => {
    const text = DESK.replaceAll('\n', '\r\n').replaceAll(/^ {2}/gm, '\t');
    const now = deskWith(
      'desk/reply',
      { Checks: 'A reply lies in the file\nIt is signed\nIt is dated', Pillar: 'empathy' },
      text,
    );
    expect(now).toContain('\tcheck     "It is dated"\r\n\tpillar    empathy\r\n}');
    expect(now.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is one sentence still where somebody broke it into lines', () => {
    expect(deskWith('desk/reply', { Statement: 'We answer\nall letters.' })).toContain('"We answer all letters."');
  });
});

describe('a title where a name is meant', () => {
  it.each([
    ['Owner', 'Team lead'],
    ['Area', 'Time limits'],
    ['Report', 'monthly to Team lead, Agent'],
    ['Targets', 'at least 90% of Letters from customers are answered within 2 days of received per month'],
  ])('of %s is known again when the same table comes once more', (heading, cell) => {
    const files = { 'a.standards': DESK.replace('record letters', 'record letters "Letters from customers"') };
    const rows = tableOf(files);
    rowOf(rows, 'desk/greet')[heading] = cell;
    const first = updated(files, rows);
    expect(first.refused).toEqual([]);
    expect(updated(first.files, rows)).toMatchObject({ refused: [], files: first.files });
  });

  it.each([
    ['Owner', 'Team Lead', 'owner     lead'],
    ['Report', 'monthly to Agent, Team lead', 'report    monthly to agent, lead'],
    ['Area', 'Time Limits', 'area      time-limits'],
    ['Stages', 'After purchase, Decision', 'during    after-purchase, decision'],
    ['Pillar', 'Time and effort', 'pillar    time-and-effort'],
    ['Touchpoints', 'Phone, Mail', 'at        phone, mail'],
    [
      'Targets',
      'at least 90% of Letters from customers are answered within 2 days of received per month',
      'at least 90% of letters are answered within 2 days of received per month',
    ],
  ])('is understood below %s: %s', (heading, cell, clause) => {
    const titled = { 'desk.standards': DESK.replace('record letters', 'record letters "Letters from customers"') };
    const words = edit(titled, 'desk/reply', { [heading]: cell })['desk.standards']?.replace(/ +/g, ' ');
    expect(words).toContain(clause.replace(/ +/g, ' '));
  });
});

describe('a cell that cannot be taken over', () => {
  it.each([
    [
      'Targets',
      'at least 90 of letters',
      /^table.xlsx row 3, Targets: “at least 90 of letters” cannot be read\. .* Write a sentence such as: at least 90%/,
    ],
    ['Targets', '0.9', /Targets: “0.9” cannot be read/],
    ['Area', 'Time for letters', /Area: .* Write one of time-limits, flow/],
    ['Area', 'time-limit', /Area: There is no area `time-limit`\. Did you mean `time-limits`\?/],
    ['Owner', 'boss', /row 3, Owner: .*`boss`/],
    ['Touchpoints', 'mail, chat', /row 3, Touchpoints: .*`chat`/],
    ['Touchpoints', 'mail // and more', /comment belongs into the file/],
    ['Targets', 'at least 90% of letters { }', /braces belongs into the file/],
    ['Name', 'answer', /Name: names are changed in the editor/],
    ['Kind', 'rule', /Kind: write one of standard, guideline, prohibition/],
    ['Because', 'So it is', /Because: there is no such clause in a standard/],
    ['Statement', '#NAME?', /Statement: it holds #NAME\?, an error of the spreadsheet/],
  ])('is refused by its name: %s %s', (heading, cell, message) => {
    expect(refused('desk/reply', { [heading]: cell })).toMatch(message);
  });

  it('was edited in a clause with a comment in its midst', () => {
    const text = DESK.replace('at        mail', 'at        mail, // and soon:\n            phone');
    expect(rowOf(tableOf({ 'desk.standards': text }), 'desk/reply').Touchpoints).toBe('mail, phone');
    expect(refused('desk/reply', { Touchpoints: 'mail' }, { 'desk.standards': text })).toContain(
      'Change it in the file',
    );
  });

  it('stands in a block with a syntax error', () => {
    const files = { 'desk.standards': DESK.replace('  at        mail', '  at        mail\n  ownr lead') };
    expect(updated(files, tableOf(files))).toMatchObject({ files, refused: [] });
    expect(refused('desk/reply', { Area: 'flow' }, files)).toContain('there is a syntax error in this block');
    expect(refused('desk/greet', { Area: 'attitude' }, files)).toBe('');
  });

  it('has lost letters in an old encoding', () => {
    const files = { 'desk.standards': DESK.replace('We answer letters.', 'Mēs atbildam ātri.') };
    expect(refused('desk/reply', { Statement: 'M?s atbildam ?tri.' }, files)).toContain(
      'letters have become question marks',
    );
    expect(refused('desk/reply', { Statement: 'Vai mēs atbildam?' }, files)).toBe('');
  });
});

describe('a table that is older than its files', () => {
  const newer = { 'desk.standards': DESK.replace('We answer letters.', 'We answer all letters.') };
  const rows = tableOf(FILES);

  it('leaves alone what only the file has changed', () => {
    expect(updated(newer, rows)).toMatchObject({ files: newer, refused: [], taken: [] });
  });

  it('takes over what only the table has changed', () => {
    const edited = structuredClone(rows);
    rowOf(edited, 'desk/reply').Area = 'flow';
    expect(updated(newer, edited).files['desk.standards']).toContain(
      '"We answer all letters."  // to be reworded\n  area      flow',
    );
  });

  it('refuses what both have changed, unless they agree', () => {
    const edited = structuredClone(rows);
    rowOf(edited, 'desk/reply').Statement = 'We answer every letter.';
    expect(updated(newer, edited).refused).toEqual([
      'table.xlsx row 3, Statement: the file was changed since the table was made, and says “We answer all letters.” now, where the cell says “We answer every letter.”. Write into the cell what is to hold',
    ]);
    rowOf(edited, 'desk/reply').Statement = 'We answer all letters.';
    expect(updated(newer, edited)).toMatchObject({ files: newer, refused: [] });
  });

  it('passes over what is gone from the files, unless it was edited', () => {
    const without = { 'desk.standards': DESK.replace('standard bare\n', '') };
    const { notes, refused } = updated(without, rows);
    expect({ notes, refused }).toEqual({
      notes: ['table.xlsx row 5: there is no desk/bare in the files any more. The row was passed over.'],
      refused: [],
    });
    const edited = structuredClone(rows);
    rowOf(edited, 'desk/bare').Area = 'flow';
    expect(updated(without, edited).refused.join()).toMatch(/row 5, ID: there is no desk\/bare in the files/);
  });
});

describe('rows', () => {
  it('may be sorted, taken out, and come with columns of others', () => {
    const rows = tableOf(FILES)
      .reverse()
      .filter(({ ID }) => ID !== 'desk/greet')
      .map((row) => ({ 'Remarks of Ann': 'good', ...row }));
    expect(updated(FILES, rows)).toMatchObject({
      files: FILES,
      refused: [],
      notes: [
        'No row of the table is about desk/greet. Nothing was taken out: do that in the files.',
        'The table has columns that are not its own, and nothing was read from them: Remarks of Ann.',
      ],
    });
  });

  it('without an ID are new standards', () => {
    const rows = [
      ...tableOf(FILES),
      {
        ID: '',
        Service: 'Help desk',
        Title: 'Calls are answered',
        Targets: 'at least 90% within 20 seconds per month',
        Owner: 'agent',
        Checks: '(If asked) says why (briefly)',
        Verify: '(survey monthly)',
        Area: 'time-limits',
      },
    ];
    const { files, refused } = updated(FILES, rows);
    expect(refused).toEqual([]);
    expect(files['desk.standards']).toBe(`${DESK}
standard calls-are-answered "Calls are answered" {
  area   time-limits
  owner  agent
  check  "(If asked) says why (briefly)"
  target at least 90% within 20 seconds per month
}
`);
    expect(updated(files, tableOf(files)).files).toEqual(files);
    const again = updated(files, rows);
    expect([again.refused, again.files]).toEqual([[], files]);
    expect(again.notes).toEqual(['table.xlsx row 9: desk/calls-are-answered is in the files already.']);
  });

  it('without an ID are found again by their references, whatever they are called', () => {
    const row = { ID: '', Title: 'Calls', References: '"3261" in "Inventory"' };
    const { files } = updated(FILES, [...tableOf(FILES), row]);
    expect(files['desk.standards']).toContain('standard calls "Calls" {\n  reference "3261" in "Inventory"\n}');
    const { refused } = updated(files, [...tableOf(FILES), { ...row, Title: 'Quick calls' }]);
    expect(refused).toEqual([
      expect.stringMatching(/row 9, References: the standard calls has this reference already\. Edit its row/),
    ]);
  });

  it('are refused with what only their files show to be wrong, along with what cannot be read', () => {
    const rows = tableOf(FILES);
    Object.assign(rowOf(rows, 'desk/reply'), { Owner: 'boss', Targets: 'at least lots', Area: 'speed' });
    const { refused } = updated(FILES, [...rows, { ID: '', Title: 'A', Kind: 'rule', Touchpoints: 'pigeon' }]);
    expect(refused.map((it) => /row (\d, \w+):/.exec(it)?.[1]).toSorted()).toEqual([
      '3, Area',
      '3, Owner',
      '3, Targets',
      '9, Kind',
      '9, Touchpoints',
    ]);
  });

  it('are refused with all that is wrong with them at once', () => {
    const { refused } = updated(FILES, [
      ...tableOf(FILES),
      { ID: '', Title: 'A', Kind: 'rule', Branch: 'b', Targets: 'soon' },
    ]);
    expect(refused.map((it) => /row 9, (\w+):/.exec(it)?.[1])).toEqual(['Branch', 'Kind', 'Targets']);
  });

  it.each([
    [{ Title: 'Letters', Name: 'reply' }, /Name: there is a standard reply already/],
    [{ Area: 'flow' }, /Name: give the new standard a name/],
    [{ Title: 'A', Service: 'Other' }, /Service: say which service it is of: Help desk/],
    [{ Title: 'A', Targets: 'soon' }, /Targets: “soon” cannot be read/],
    [{ Title: 'A', Owner: 'boss' }, /row 9, Owner: .*boss/],
    [{ Title: 'A', Branch: 'airport' }, /Branch: a new standard of a branch alone is written in the file/],
  ])('without an ID are refused where they lack something: %o', (row, message) => {
    expect(updated(FILES, [...tableOf(FILES), { ID: '', ...row }]).refused.join('\n')).toMatch(message);
  });

  it('that were copied with their ID are told from the original', () => {
    const rows = tableOf(FILES);
    expect(updated(FILES, [...rows, { ...rowOf(rows, 'desk/reply') }]).refused.join()).toMatch(
      /row 9, ID: desk\/reply stands in table.xlsx row 3 too\. If this is a new standard, leave its ID empty/,
    );
  });

  it('whose State is lost are only compared', () => {
    const rows = tableOf(FILES);
    rowOf(rows, 'desk/reply').State = '';
    expect(updated(FILES, rows)).toMatchObject({ files: FILES, refused: [] });
    rowOf(rows, 'desk/reply').Area = 'flow';
    expect(updated(FILES, rows).refused.join()).toMatch(/the column State of this row is empty/);
  });
});

describe('what spreadsheets do', () => {
  const text = DESK.replace('"We answer letters."', '"=1+1 is two"').replace(
    'at        mail',
    'at        mail\n  adopted   2026-07-01',
  );
  const files = { 'desk.standards': text };

  /** The table as a spreadsheet program might save it, its cells changed by it. */
  const resaved = (change: (cell: string) => string) =>
    updated(
      files,
      tableOf(files).map((row) =>
        Object.fromEntries(Object.entries(row).map(([heading, cell]) => [heading, change(cell)])),
      ),
    );

  it.each([
    ['other line ends', (cell: string) => cell.replaceAll('\n', '\r\n')],
    ['line ends in XML', (cell: string) => cell.replaceAll('\n', '_x000D_\n')],
    ['spaces', (cell: string) => ` ${cell.replaceAll(' ', '\u00A0')} \n`],
    ['accents apart', (cell: string) => cell.normalize('NFD')],
    ['days as in Germany', (cell: string) => cell.replace(/^2026-07-01$/, '01.07.2026')],
    ['days as in America', (cell: string) => cell.replace(/^2026-07-01$/, '7/1/26')],
    ['an apostrophe before formulas', (cell: string) => cell.replace(/^=/, "'=")],
  ])('is no edit: %s', (_, change) => {
    expect(resaved(change)).toMatchObject({ files, refused: [], taken: [] });
  });

  it('is no edit of texts that the file itself has in an unusual form', () => {
    const unusual = DESK.replace('We answer letters.', `'=A  cafe\u0301\u00A0answers.`).replace(
      'It is signed',
      'signe\u0301',
    );
    expect(updated({ 'a.standards': unusual }, tableOf({ 'a.standards': unusual }))).toMatchObject({
      refused: [],
      taken: [],
    });
    expect(deskWith('desk/reply', { Checks: 'A reply\nsign\u00E9' }, unusual)).toBe(
      unusual.replace('A reply lies in the file', 'A reply'),
    );
  });

  it('is told from an edit', () => {
    expect(refused('desk/reply', { Adopted: '01.08.2026' }, files)).toMatch(/Adopted: “01.08.2026” cannot be read/);
  });

  it('says what to do with a document that is no such table', async () => {
    const bytes = new TextEncoder().encode('a,b\n1,2\n');
    await expect(updatedFrom(FILES, 'other.csv', bytes)).rejects.toThrow('no row in it has the headings ID and State');
    await expect(updatedFrom(FILES, 'other.md', bytes)).rejects.toThrow(
      'only a table in .xlsx or .csv can be read back',
    );
  });
});
