/** What was agreed, what others have to do, and by when: which rows and lines of a document become targets, in each language. */
import { expect, it } from 'vitest';
import { imported } from '../support/importing.ts';

/** The sentences of the targets of each row, below the title or statement that it has. */
async function targetsIn(name: string, text: string): Promise<string[][]> {
  const { report } = await imported(name, text);
  return report.rows.map(({ targets }) => [...targets]);
}

it.each([
  [
    'en',
    'Item,Time',
    ['Minimum term,24 months', 'Warranty on parts,36 months', 'Average age of vans,7 years'],
    'Contract sent,3 days',
  ],
  [
    'fr',
    'Objet,Durée',
    ['Préavis,3 mois', 'Garantie,36 mois', 'Âge moyen des rames,9 ans'],
    'Envoi du contrat,3 jours',
  ],
  [
    'de',
    'Punkt,Dauer',
    ['Mindestlaufzeit,24 Monate', 'Zahlungsziel,30 Tage', 'Durchschnittsalter,9 Jahre'],
    'Versand des Vertrags,3 Tage',
  ],
  [
    'bg',
    'Показател,Стойност',
    ['Гаранция,36 месеца', 'Предизвестие,3 месеца', 'Възраст на автобусите,7 години'],
    'Отговор на жалба,3 дни',
  ],
  [
    'lv',
    'Rādītājs,Termiņš',
    ['Garantija,36 mēneši', 'Uzteikuma termiņš,3 mēneši', 'Vidējais vecums,7 gadi'],
    'Atbilde uz sūdzību,3 dienas',
  ],
  ['zh', '事项,时限', ['合同期限,24个月', '保修期,36个月', '付款期限,30天'], '投诉答复,3天'],
])('terms and ages in a table are no targets, and stay with a question (%s)', async (_, headings, terms, promise) => {
  const targets = await targetsIn('a.csv', [headings, ...terms, promise, ''].join('\n'));
  expect(targets.map(({ length }) => length)).toEqual([0, 0, 0, 1]);
});

it.each([
  [
    'en',
    'We collect waste within 2 days.',
    'Bins have to be at the kerb by 6.30 am.',
    'Rooms are ready at 3 pm at the latest.',
  ],
  [
    'fr',
    'Nous répondons sous 2 jours.',
    'Les bacs doivent être sortis avant 6 heures.',
    'Les chambres sont prêtes à 15 h au plus tard.',
  ],
  [
    'de',
    'Wir antworten in 2 Tagen.',
    'Die Tonnen müssen bis 6 Uhr am Straßenrand stehen.',
    'Das Zimmer ist um 15 Uhr spätestens fertig.',
  ],
  [
    'bg',
    'Отговаряме до 2 дни.',
    'Кофите трябва да бъдат изнесени до 7:00 часа.',
    'Стаята е готова най-късно в 15 часа.',
  ],
  [
    'lv',
    'Atbildam 2 dienu laikā.',
    'Tvertne jānovieto pie vārtiem līdz plkst. 6.30.',
    'Numurs ir gatavs vēlākais plkst. 15.00.',
  ],
  ['zh', '我们在2天内答复。', '垃圾桶须在早上7点前放到路边。', '房间最晚下午3点备好。'],
])(
  'a duty with a time of the clock is passed over, and a promise with one is read (%s)',
  async (_, first, duty, last) => {
    const targets = await targetsIn('a.txt', `- ${first}\n- ${duty}\n- ${last}\n`);
    expect(targets).toEqual([[expect.stringContaining('within 2 days')], [expect.stringMatching(/ by 15:00$/)]]);
  },
);

it('reads refunds that somebody transfers in a time, and a number at the end of a sentence', async () => {
  const text =
    '- Erstattungen überweisen wir innerhalb von 10 Werktagen.\n- Briefe beantworten wir in 15 Tagen, in Ausnahmefällen innerhalb von 35.\n';
  const [refunds, letters] = await targetsIn('a.txt', text);
  expect(refunds).toEqual(['at least 100% within 10 business days']);
  expect(letters?.at(-1)).toContain('within 35 days');
});

it('takes figures of both kinds below an unknown heading for what is asked for, and shares beside limits', async () => {
  const mixed = await targetsIn(
    'a.csv',
    '№;Показател;Стойност\n1;Приети обаждания до 30 секунди;85 %\n2;Отговор на писмо;2 работни дни\n3;Отказани курсове;не повече от 0,5 %\n',
  );
  expect(mixed).toEqual([
    ['at least 85% within 30 seconds'],
    ['at least 100% within 2 business days'],
    ['at most 0.5%'],
  ]);
  const beside = await targetsIn(
    'b.csv',
    'Kind of application,Decision within,Share decided in time\nMajor,13 weeks,70%\nMinor,8 weeks,80%\n',
  );
  expect(beside).toEqual([['at least 70% within 13 weeks'], ['at least 80% within 8 weeks']]);
});

it('keeps a sentence with a share and a time that stands below “Contact”', async () => {
  const text =
    '# Promises\n\nWe reply within 2 days.\n\n## Contact\n\nThe switchboard answers four calls out of five within 30 seconds.\n';
  expect((await targetsIn('a.md', text)).at(-1)).toEqual(['at least 80% within 30 seconds']);
});
