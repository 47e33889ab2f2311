/** What tables hold in real life: each cell is handled, and the report says how. */
import { describe, expect, it } from 'vitest';
import type { NoteKind } from '../../language/intake/draft/draft.ts';
import { findingsIn } from '../support/check.ts';
import { imported, modelsOf, type Options, textFrom } from '../support/importing.ts';

const csv = (...rows: readonly string[][]): string =>
  rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');

/** The kinds of notes about each row. */
async function notesOn(text: string, options: Options = {}): Promise<NoteKind[][]> {
  const { report } = await imported('desk.csv', text, options);
  return report.rows.map((row) => row.notes.map((note) => note.kind));
}

describe('texts', () => {
  it.each([
    ['several lines', 'Calls are\r\nanswered\nwell', 'Calls are answered well'],
    ['non-breaking spaces', 'Calls\u00A0are\u202Fanswered  well', 'Calls are answered well'],
    [
      'UTF-8 read as Windows-1252',
      'Les appels reÃ§us Ã\u00A0 temps, câ€™est sÃ»r',
      'Les appels reçus à temps, c’est sûr',
    ],
    ['letters that cannot be seen', 'Calls\u200B are \u00ADanswered\u0007', 'Calls are answered'],
  ])('with %s are mended, and this is said', async (_, raw, text) => {
    const table = csv(['Standard', 'Target'], [raw, '90%']);
    expect(await textFrom('desk.csv', table)).toContain(`statement "${text}"`);
    if (!/[\u200B]/.test(raw)) expect((await notesOn(table))[0]).toContain('mended');
  });

  it('keeps accents that are meant, and says where letters are lost', async () => {
    const table = csv(['Standard', 'Target'], ['ÂME “à côté” Ã', '90%'], ['R�pondre', '90%']);
    expect(await textFrom('desk.csv', table)).toContain('statement "ÂME “à côté” Ã"');
    expect((await notesOn(table))[1]).toContain('lost-letters');
  });

  it.each([
    ['Say "hello"', '“Say "hello"”'],
    ['Say “hello”', '"Say “hello”"'],
    ['Say "hello" and “bye”', '«Say "hello" and “bye”»'],
  ])('quotes %s so that it stands as it was', async (text, literal) => {
    expect(await textFrom('desk.csv', csv(['Standard', 'Target'], [text, '90%']))).toContain(`statement ${literal}`);
  });

  it('uses single quotes where all others stand in the text', async () => {
    const table = csv(['Standard', 'Target'], ['"a" “b” «c» 「d」', '90%']);
    expect(await textFrom('desk.csv', table)).toContain(`statement "'a' “b” «c» 「d」"`);
    expect((await notesOn(table))[0]).toContain('other-quotes');
  });
});

describe('targets', () => {
  const targetOf = async (cell: string, statement = 'Calls are answered'): Promise<string | undefined> =>
    (await imported('desk.csv', csv(['Standard', 'Target'], [statement, cell], ['Other', '95%']))).report.rows[0]
      ?.target ?? undefined;

  it.each([
    ['90%', 'at least 90%'],
    ['90 %', 'at least 90%'],
    ['92,5 %', 'at least 92.5%'],
    ['90', 'at least 90%'],
    ['≥ 90', 'at least 90%'],
    ['≤5%', 'at most 5%'],
    ['2 business days', 'at least 100% within 2 business days'],
    ['90% within 20 seconds', 'at least 90% within 20 seconds'],
    ['0', 'at least 0%'],
  ])('“%s” is %s', async (cell, sentence) => {
    expect(await targetOf(cell)).toBe(sentence);
  });

  it('takes a bare 1 for all where the column has fractions, and for a hundredth where it has per cents', async () => {
    const sentences = async (...cells: string[]): Promise<unknown[]> => {
      const rows = cells.map((cell, index) => [`Calls of kind ${'abc'[index]} are answered`, cell]);
      return (await imported('desk.csv', csv(['Standard', 'Target'], ...rows))).report.rows.map((row) => row.target);
    };
    expect(await sentences('1', '0.9', '0.85')).toEqual(['at least 100%', 'at least 90%', 'at least 85%']);
    expect(await sentences('1', '90', '85')).toEqual(['at least 1%', 'at least 90%', 'at least 85%']);
  });

  it.each(['', 'N/A', 'n/a (see notes)', '-', 'sans objet', 'не е приложимо', 'nav', '不适用'])(
    '“%s” is no target',
    async (cell) => {
      const table = csv(['Standard', 'Target'], ['Calls are answered within 20 seconds', cell], ['Other', '95%']);
      const { report, files } = await imported('desk.csv', table);
      expect(report.rows[0]?.notes.map(({ kind }) => kind)).toEqual(['no-target-given', 'no-share', 'no-period']);
      expect(report.rows[0]?.target).toBe('at least 100% within 20 seconds');
      expect(report.rows[0]?.questions[0]).toMatch(/^In what share of cases/);
      expect(files[0]?.text).toContain('decide target "In what share of cases');
    },
  );

  it('keeps what it cannot read, and leaves the target to a person', async () => {
    const table = csv(['Standard', 'Target'], ['We are friendly', 'very high'], ['Other', '95%']);
    expect((await notesOn(table))[0]).toEqual(['unread-target', 'nothing-measurable']);
    const text = await textFrom('desk.csv', table);
    expect(text).toContain('// Target: very high\n');
    expect(text).toContain('decide    target "How is “friendly” to be seen or measured?"');
  });

  it('has the limit of the table where the sentence has another, and both are kept', async () => {
    const table = csv(
      ['Promise', 'Time limit', 'Target'],
      ['80% of letters are answered within 5 days', '7 days', '90%'],
    );
    expect((await notesOn(table))[0]).toEqual(['limit-differs', 'share-differs', 'no-period']);
    const text = await textFrom('desk.csv', table);
    expect(text).toContain('statement "80% of letters are answered within 5 days"');
    expect(text).toMatch(/target +at least 90% within 7 days/);
    expect(findingsIn(text).filter(({ name }) => name === 'statement-differs')).toHaveLength(2);
  });

  it('names no limit where the sentence has several', async () => {
    const sentence = 'Answered within 2 days, solved within 10 business days';
    const { report } = await imported('desk.csv', csv(['Promise', 'Target'], [sentence, '90%']));
    expect(report.rows[0]?.target).toBe('at least 90%');
    expect(report.rows[0]?.questions).toEqual([
      'Which limit does the target count: within 2 days, within 10 business days?',
    ]);
  });
});

describe('a share beside a limit', () => {
  const targets = async (statement: string): Promise<string[]> => {
    const text = await textFrom('desk.csv', csv(['Statement'], [statement], ['We greet every guest.']));
    return [...text.matchAll(/target +(at (?:least|most) [^{\n]*)/g)].map(([, it = '']) => it.trim());
  };

  it('is what remains of an exception', async () => {
    expect(await targets('We reply within 3 days, except for 2% of letters.')).toEqual(['at least 98% within 3 days']);
    expect(await targets('Except in 1 of 20 cases, we reply within 3 days.')).toEqual(['at least 95% within 3 days']);
  });

  it('has a target of its own where it is of something else', async () => {
    expect(await targets('Calls are answered within 20 seconds; 3% abandoned at most.')).toEqual([
      'at least 100% within 20 seconds as calls-answered',
      'at most 3% as abandoned',
    ]);
  });
});

describe('a target that is not simply a share or a limit', () => {
  const target = async (cell: string) => {
    const text = await textFrom('desk.csv', csv(['Statement', 'Target'], ['We reply within 3 days', cell]));
    return { asked: /at (?:least|most) [\d.]+%[^{\n]*/.exec(text)?.[0].trim(), text };
  };

  it('is kept as a comment, and asked for, where it may be the share of those that are late', async () => {
    for (const cell of ['<5% late', '<5%', 'no more than 5% after 3 days']) {
      const { asked, text } = await target(cell);
      expect(asked, cell).toBe('at least 100% within 3 days');
      expect(text).toContain(`// Target: ${cell}\n`);
      expect(text).toContain(`“${cell}” in the document could not be read as one, so that all are asked for.`);
    }
  });

  it('is not cut to one of its numbers', async () => {
    for (const cell of ['80-85%', '80–85%', '95% (2024) / 97% (2025)']) {
      const { asked, text } = await target(cell);
      expect(asked, cell).toBe('at least 100% within 3 days');
      expect(text).toContain(`// Target: ${cell}\n`);
    }
    expect((await target('at least 95% of letters')).asked).toBe('at least 95% within 3 days');
    expect((await target('90% within 2 hours')).asked).toBe('at least 90% within 2 hours');
  });
});

describe('what stands above the headings', () => {
  it('is the title where it stands alone, and is named in the report otherwise', async () => {
    const { files, report } = await imported(
      'x.csv',
      'Town library;;\nApproved 12.03.2025;by;the board\nStatement;Target;Reached\nWe reply within 3 days;90%;80%\n',
    );
    expect(files[0]?.text).toContain('"Town library"');
    expect(report.documents[0]?.passedOver).toEqual(['Approved 12.03.2025 by the board']);
  });
});

describe('figures', () => {
  const HEADINGS = ['Standard', 'Target', 'Performance', 'Volume meeting target', 'Total volume', 'Fiscal year'];

  it('that cannot be are kept as they are, and said', async () => {
    const table = csv(
      HEADINGS,
      ['Calls are answered', '0.9', '1.0355', '3177', '3068', '2023-2024'],
      ['Letters are answered', '0.9', '0.94', '4', '8', '2023-2024'],
      ['Mails are answered', '0', '0.5', '4', '8', '2023-2024'],
    );
    expect(await notesOn(table, { yearBegins: 4 })).toEqual([
      ['over-hundred', 'met-above-total'],
      ['figures-differ'],
      ['target-of-zero'],
    ]);
    const [service] = modelsOf(await imported('desk.csv', table, { yearBegins: 4 }));
    const baselines = service?.standards.map((it) => it.targets[0]?.baseline);
    expect(baselines?.map((it) => it?.value)).toEqual([
      { kind: 'percent', value: 103.55, decimal: '103.55' },
      { kind: 'percent', value: 94, decimal: '94' },
      { kind: 'percent', value: 50, decimal: '50' },
    ]);
    expect(baselines?.[0]).toMatchObject({ cases: 3068, span: { from: '2023-04-01', to: '2024-03-31' } });
  });

  it('of two years joined cover both until somebody says in which month they begin', async () => {
    const table = csv(HEADINGS, ['Calls are answered', '0.9', '0.95', '', '1,200', '2023/24']);
    expect(await textFrom('desk.csv', table)).toContain('baseline 95% of 1200 cases in 2023..2024 from "desk.csv"');
    expect((await notesOn(table))[0]).toEqual(['wide-period']);
    expect(await textFrom('desk.csv', table, { yearBegins: 1 })).toContain('in 2023 from');
  });

  it('come from the document where the column of sources names none', async () => {
    const table = (source: string) => `Statement,Reached,Source\nWe reply within 5 working days,95%,${source}\n`;
    expect(await textFrom('desk.csv', table('ACD report'))).toContain('from "ACD report"');
    for (const source of ['No', 'Not applicable'])
      expect(await textFrom('desk.csv', table(source)), source).toContain('from "desk.csv"');
    expect(await textFrom('desk.csv', table('No'))).toContain('// Source: No\n');
  });

  it('say how much work arrives where the heading counts by the day', async () => {
    const table = csv(['Standard', 'Target', 'Calls per day'], ['Calls are answered', '90%', '220']);
    const [service] = modelsOf(await imported('desk.csv', table));
    expect(service?.demands[0]?.typical?.rate).toEqual({ cases: 220, per: 'day' });
    expect(service?.standards[0]?.targets[0]?.measure).toMatchObject({ record: { name: 'calls-are-answered' } });
  });

  it('say so as well where there are cases of a year and no result', async () => {
    const table = csv(
      ['Standard', 'Target', 'Volume', 'Performance', 'Year'],
      ['Calls are answered', '90%', '2 400', 'n/a', '2025'],
    );
    const [service] = modelsOf(await imported('desk.csv', table));
    expect(service?.demands[0]?.typical?.rate).toEqual({ cases: 2400, per: 'year' });
  });
});

describe('rows', () => {
  it('that say the same twice are written once, and those that only share an identifier twice', async () => {
    const table = csv(['Id', 'Standard', 'Target'], ['7', 'Same', '90%'], ['7', 'Same', '90%'], ['7', 'Same', '80%']);
    const { report, files } = await imported('desk.csv', table);
    expect(report.rows.map(({ standard }) => standard)).toEqual(['same-7', 'same-7', 'same-7-2']);
    expect(report.rows.map(({ notes }) => notes.map(({ kind }) => kind))).toEqual([
      ['no-period', 'same-id'],
      ['same-row'],
      ['no-period', 'same-id'],
    ]);
    expect(files[0]?.text.match(/^standard /gm)).toHaveLength(2);
    expect(report.totals).toEqual({ rows: 3, standards: 2, targets: 2, questions: 0, files: 1 });
  });

  it('without a statement are kept as comments', async () => {
    const table = csv(['Id', 'Standard', 'Target'], ['7', 'Calls', '90%'], ['8', '', '80%'], ['', '', '']);
    const { report, files } = await imported('desk.csv', table);
    expect(files[0]?.text).toContain('// Row 3 of desk.csv has no statement:\n// Id: 8\n// Target: 80%\n');
    expect(report.rows[1]).toMatchObject({ id: '8', file: 'desk.standards', standard: null });
    expect(report.rows).toHaveLength(2);
  });

  it('lose no cell that says anything', async () => {
    const cells = [
      'X-1',
      'Calls are answered within 20 seconds',
      'carrier pigeon post office',
      'Mood: fine',
      'N/A',
      'odd',
    ];
    const text = await textFrom('desk.csv', csv(['Id', 'Standard', 'Channel', 'Notes', 'Link', ''], cells));
    expect(text).toContain('// Channel: carrier pigeon post office\n// Notes: Mood: fine\n// column 6: odd\n');
    expect(text).toContain('  reference "X-1" in "desk.csv"\n');
    expect(text).not.toContain('N/A');
  });
});

it('puts each service into a file, in a folder of its organisation, with names in the language of the text', async () => {
  const table = csv(
    ['Организация', 'Услуга', 'Стандарт', 'Цел', 'Канал', 'Отговорник'],
    ['Община Русе', 'Гише', 'Отговаряме на всяко писмо', '90%', 'по пощата', 'Началник на гишето'],
    ['Община Русе', 'Паспорти', 'Издаваме паспорта', '95%', 'на гише', ''],
    ['Община Варна', 'Гише', 'Отговаряме на всяко писмо', '85%', 'телефон', ''],
  );
  const result = await imported('стандарти.csv', table);
  expect(result.files.map(({ path }) => path)).toEqual([
    'община-варна/гише-община-варна.standards',
    'община-русе/гише-община-русе.standards',
    'община-русе/паспорти.standards',
  ]);
  const services = modelsOf(result);
  expect(services.map(({ title }) => title)).toEqual(['Гише', 'Гише', 'Паспорти']);
  expect(result.files[1]?.text).toBe(`// Организация: Община Русе
service гише-община-русе "Гише" {
  touchpoints поща always
  languages   bg
  decide      period "Over which period is each target measured?"
}

role началник-на-гишето "Началник на гишето"

standard отговаряме-на-всяко-писмо "Отговаряме на всяко писмо" {
  statement "Отговаряме на всяко писмо"
  at        поща
  owner     началник-на-гишето
  target    at least 90%
}
`);
});

it('keeps translations, and takes the numbers from whichever language can be read', async () => {
  const table = csv(
    ['Énoncé (français)', 'Statement (English)', 'Target'],
    ['Réponse rapide à chaque appel', 'Calls are answered within 20 seconds', '90%'],
  );
  const text = await textFrom('desk.csv', table);
  expect(text).toMatch(/languages +fr, en/);
  expect(text).toContain(
    'statement "Réponse rapide à chaque appel"\n  statement "Calls are answered within 20 seconds" in en',
  );
  expect(text).toMatch(/target +at least 90% within 20 seconds/);
});
