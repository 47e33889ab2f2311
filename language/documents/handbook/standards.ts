/** A standard in full: what is promised, done and said, what to do when it cannot be kept, why, and how one learns how it went. */
import { remediesOwed } from '../../meaning/remedies.ts';
import type { Limit, Shared, Standard, Target } from '../../model/schema.ts';
import { whenItHolds } from '../charter/promise.ts';
import { notesOf, phraseColumns } from '../document/notes.ts';
import { inOneLanguage, titlePhrase, titleText } from '../document/phrases.ts';
import type { DocumentLine, Phrase, Section, SheetRow } from '../document/tree.ts';
import { spokenRemedy } from '../languages/remedies.ts';
import { filled, type Spoken } from '../languages/words.ts';
import { allowanceTold, limitTold } from '../languages/work.ts';
import { capital, listed } from '../sentences/phrasing.ts';
import { describeFrequency, describeLength, describeLimit } from '../sentences/quantities.ts';
import { describeInForce, describeRemedy, describeVerification } from '../sentences/standards.ts';
import { sentenceOf } from '../sentences/targets.ts';
import type { Book } from './book.ts';

type Words = Book['spoken']['words']['handbook'];
type Label = keyof Words;

/** @param context what the spreadsheet says of where it stands */
export function standardInFull(standard: Standard, book: Book, context: SheetRow): Section {
  const row: SheetRow = { ...context, standard: standard.name, title: titleText(standard) };
  const lines = [...ownLines(standard, book, row), ...sharedOf(standard, book, row, book.service.defaults)];
  return {
    id: standard.name,
    title: titlePhrase(standard, book.first),
    remark: standard.kind === 'standard' ? null : book.spoken.words.handbook[standard.kind],
    newPage: false,
    blocks: [
      ...(lines.length > 0 ? [{ kind: 'lines' as const, lines }] : []),
      ...notesOf(standard, row, book.first),
      ...standard.targets.flatMap((target) => notesOf(target, row, book.first)),
    ],
    sections: [],
  };
}

/** What the service says of all its standards. */
export const sharedLines = (book: Book): DocumentLine[] => sharedOf(book.service.defaults, book, book.context, null);

function ownLines(standard: Standard, book: Book, row: SheetRow): DocumentLine[] {
  const { targets } = standard;
  return [
    ...told('promise', inOneLanguage(standard.statements, book), book, row),
    ...told('do', inOneLanguage(standard.checks, book), book, row),
    ...told('say', inOneLanguage(standard.say, book), book, row),
    ...told('avoid', inOneLanguage(standard.avoid, book), book, row),
    ...told(
      'measured',
      targets.flatMap((target) => measuredBy(target, book)),
      book,
      row,
    ),
    ...told(
      'cannot',
      [...targets.flatMap((target) => allowancesOf(target, book)), ...remediesIn(standard, book)],
      book,
      row,
    ),
    ...told('holds', holdingIn(standard, book.spoken), book, row),
    ...told(
      'why',
      standard.basis.map(({ text, source }) => ({ text, language: book.first, source })),
      book,
      row,
    ),
  ];
}

/** When it holds: between which days, and in which peaks. */
function holdingIn(standard: Standard, spoken: Spoken): Phrase[] {
  if (spoken.language !== 'en')
    return whenItHolds(standard, spoken).map((it) => ({ ...it, language: spoken.language }));
  const { inForce, peak, exceptPeak } = standard;
  return [
    ...(inForce ? [inEnglish(capital(describeInForce(inForce)), inForce)] : []),
    ...(peak ? [inEnglish(`Only in the peak “${peak.name}”`, peak)] : []),
    ...(exceptPeak ? [inEnglish(`Except in the peak “${exceptPeak.name}”`, exceptPeak)] : []),
  ];
}

/** What a service may say once for all. @param known what has been said already */
function sharedOf(shared: Shared, book: Book, row: SheetRow, known: Shared | null): DocumentLine[] {
  const { titleOfRole, first } = book;
  const ifOwn = <K extends keyof Shared>(
    key: K,
    phrases: (value: Shared[K]) => readonly Phrase[],
  ): readonly Phrase[] => (known && known[key] === shared[key] ? [] : phrases(shared[key]));
  const inFirst = (text: string, { source }: Pick<Phrase, 'source'>): Phrase => ({ text, language: first, source });
  const learnt = [
    ...ifOwn('verifications', (all) => all.map((it) => inEnglish(capital(describeVerification(it)), it))),
    ...ifOwn('reports', (all) =>
      all.map((it) => {
        const to = it.to.length > 0 ? ` to ${listed(it.to.map(({ name }) => titleOfRole(name)))}` : '';
        return inEnglish(`Told ${describeFrequency(it.frequency)}${to}`, it);
      }),
    ),
  ];
  return [
    ...told(
      'doneBy',
      ifOwn('doneBy', (all) => all.map((it) => inFirst(titleOfRole(it.name), it))),
      book,
      row,
    ),
    ...told(
      'owner',
      ifOwn('owner', (it) => (it ? [inFirst(titleOfRole(it.name), it)] : [])),
      book,
      row,
    ),
    ...told(
      'why',
      ifOwn('evidence', (all) => all.map((it) => inFirst(it.title, it))),
      book,
      row,
    ),
    ...told(
      'training',
      ifOwn('training', (it) => (it ? [inEnglish(trainingWords(it), it)] : [])),
      book,
      row,
    ),
    ...told('learn', learnt, book, row),
    ...told(
      'reward',
      ifOwn('rewards', (all) => all.map((it) => inFirst(it.text, it))),
      book,
      row,
    ),
  ];
}

const trainingWords = ({ withinOfJoining, every }: NonNullable<Shared['training']>): string =>
  capital(
    [
      withinOfJoining && `within ${describeLength(withinOfJoining)} of joining`,
      every && `every ${describeLength(every)}`,
    ]
      .filter(Boolean)
      .join(', then '),
  );

/** A line for each text, under one label. */
function told(label: Label, phrases: readonly Phrase[], { spoken }: Book, row: SheetRow): DocumentLine[] {
  return phrases.map((phrase, i) => ({
    id: phrases.length > 1 ? `${label}-${i + 1}` : label,
    label: spoken.words.handbook[label],
    tick: false,
    phrases: [phrase],
    details: [],
    rows: [{ ...row, kind: KINDS[label] ?? label, text: phrase.text, ...phraseColumns(phrase) }],
  }));
}

/** What a program reads in every language; the look of words to say depends on it. */
const KINDS: Partial<Record<Label, string>> = {
  avoid: 'never say',
  cannot: 'if it cannot be kept',
  doneBy: 'done by',
  learn: 'results',
};

/** Sentences that are made of the standards are English. */
const inEnglish = (text: string, { source }: Pick<Phrase, 'source'>): Phrase => ({ text, language: 'en', source });

const measuredBy = (target: Target, { nouns, spoken }: Book): Phrase[] => [
  inEnglish(sentenceOf(target, nouns), target),
  ...(target.ceiling ? [ceilingIn(target.ceiling, spoken)] : []),
];

const ceilingIn = (limit: Limit, spoken: Spoken): Phrase =>
  spoken.language === 'en'
    ? inEnglish(`Every single case ${describeLimit(limit)}`, limit)
    : {
        text: `${spoken.words.changes.about.ceiling} – ${limitTold(spoken, limit)}`,
        language: spoken.language,
        source: limit.source,
      };

const allowancesOf = ({ allowances }: Target, { titleOfRole, spoken }: Book): Phrase[] =>
  allowances.map((allowance) => {
    const { approvedBy } = allowance;
    const by = approvedBy ? `; ${filled(spoken.words.work.decides, { role: titleOfRole(approvedBy.name) })}` : '';
    const text = `${allowanceTold(spoken, allowance)}${by}`;
    return { text, language: spoken.language, source: allowance.source };
  });

const remediesIn = (standard: Standard, { spoken, first }: Book): Phrase[] =>
  remediesOwed(standard).map((remedy) => {
    const told =
      spoken.language === 'en' ? inEnglish(describeRemedy(remedy), remedy) : spokenRemedy(spoken, remedy, first);
    const text = filled(spoken.words.work.forCustomer, { remedy: told.text });
    return { ...told, text, language: told.language ?? spoken.language };
  });
