import { expect, it } from 'vitest';
import { readMapping } from '../../language/intake/columns/mapping.ts';
import { imported } from '../support/importing.ts';

/** The field of each column, with the language where there is one. */
async function fieldsOf(headings: readonly string[], map = ''): Promise<string[]> {
  const rows = [headings, headings.map((_, index) => `Calls are answered ${index}`)];
  const text = rows.map((row) => `${row.join('\t')}\n`).join('');
  const { report } = await imported('a.tsv', text, { map });
  return (report.documents[0]?.tables[0]?.columns ?? []).map(({ field, language }) =>
    [field ?? '-', ...(language ? [language] : [])].join('.'),
  );
}

it.each([
  {
    language: 'English',
    headings: [
      'Ref.',
      'What we promise',
      'Performance target (%)',
      'Turnaround time',
      'Actual',
      'No. of cases',
      'Reporting period',
    ],
  },
  {
    language: 'French',
    headings: ['Numéro', 'Norme de service', 'Cible', 'Délai', 'Résultats', 'Nombre de cas', 'Année'],
  },
  {
    language: 'Bulgarian',
    headings: ['№', 'Стандарт за обслужване', 'Цел', 'Срок', 'Изпълнение', 'Брой заявления', 'Година'],
  },
  {
    language: 'Latvian',
    headings: ['Nr. p.k.', 'Apkalpošanas standarts', 'Mērķis', 'Termiņš', 'Izpilde', 'Skaits', 'Gads'],
  },
  {
    language: 'German',
    headings: ['Lfd. Nr.', 'Servicestandard', 'Ziel', 'Bearbeitungszeit', 'Ergebnis', 'Anzahl der Fälle', 'Jahr'],
  },
  { language: 'Chinese', headings: ['编号', '服务承诺', '目标值', '办理时限', '完成率', '办件量', '年度'] },
])('finds columns by $language headings', async ({ headings }) => {
  expect(await fieldsOf(headings)).toEqual(['id', 'statement', 'target', 'limit', 'performance', 'volume', 'period']);
});

it.each([
  [
    ['Организация', 'Услуга', 'Обещание', 'Канал', 'Отговорник'],
    ['organisation', 'service', 'statement', 'channel', 'owner'],
  ],
  [
    ['Iestāde', 'Pakalpojums', 'Solījums', 'Kanāls', 'Atbildīgais'],
    ['organisation', 'service', 'statement', 'channel', 'owner'],
  ],
  [
    ['部门', '服务名称', '服务标准', '渠道', '负责人'],
    ['organisation', 'service', 'statement', 'channel', 'owner'],
  ],
  [
    ['Organisme', 'Nom du service', 'Engagement', 'Canal', 'Responsable'],
    ['organisation', 'service', 'statement', 'channel', 'owner'],
  ],
])('knows who, where and what in %s', async (headings, fields) => {
  expect(await fieldsOf(headings)).toEqual(fields);
});

it('tells languages by the ends of headings', async () => {
  expect(await fieldsOf(['standard_en', 'standard_fr', 'Standard (Latvian)', 'standard de'])).toEqual([
    'statement.en',
    'statement.fr',
    'statement.lv',
    'statement.de',
  ]);
});

it('takes the more telling of two headings, and leaves what it does not know', async () => {
  expect(await fieldsOf(['Target met', 'Service standard', 'Target', 'Favourite colour', 'Notes'])).toEqual([
    '-',
    'statement',
    'target',
    '-',
    '-',
  ]);
});

it('finds headings below a title', async () => {
  const { report, files } = await imported(
    'a.csv',
    'Promises of the desk,,\n,,\nStandard,Target,\nCalls are answered,90%,\n',
  );
  expect(report.rows.map(({ place }) => place.number)).toEqual([4]);
  expect(files[0]?.path).toBe('promises-of-the-desk.standards');
});

it('follows what the user says, by heading or by number', async () => {
  const headings = ['Wording', 'Standard', 'x'];
  expect(await fieldsOf(headings, 'statement=Wording')).toEqual(['statement', '-', '-']);
  expect(await fieldsOf(headings, 'statement.lv=#1,title=standard,target=X')).toEqual([
    'statement.lv',
    'title',
    'target',
  ]);
});

it.each([
  ['statment=x', 'there is no field `statment`. Did you mean statement?'],
  ['colour=x', 'there is no field `colour`. The fields are statement, title, id'],
  ['statement', '`statement` is no field=column'],
  ['target.fr=x', '`target.fr` names no language'],
])('says what is wrong with --map %s', (text, problem) => {
  expect(readMapping(text)).toEqual({ problem: expect.stringContaining(problem) });
});

it('names the columns where one is missing', async () => {
  const table = 'Title row,,\nMood,Colour,Place\ngood,red,here\n';
  await expect(imported('a.csv', table, { map: 'statement=Wording' })).rejects.toThrow(
    'a.csv: there is no column “Wording”. Its columns are “Mood” (such as “good”), “Colour” (such as “red”), “Place” (such as “here”).',
  );
  await expect(imported('a.csv', table)).rejects.toThrow(
    'no column holds the statements of standards. Its columns are “Mood” (such as “good”), “Colour” (such as “red”)',
  );
});
