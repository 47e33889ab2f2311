/** The targets of a row: from the table's own columns, else from the sentence. */

import type { LengthOrTime } from '../../quantities/duration.ts';
import { unclearTimesIn } from '../../reader/read.ts';
import { nameFrom } from '../../syntax/names/name-from.ts';
import type { ImportedRow, Leftover } from '../rows.ts';
import { type Cells, cellsOf, howLong, isOther } from './cells.ts';
import type { DraftNote, DraftQuestion, TargetDraft } from './draft.ts';
import type { TableFacts } from './facts.ts';
import { CellReading, type Figures } from './figures.ts';
import { leftIn, unreadTimesIn } from './left.ts';
import { limitWords } from './limit-words.ts';
import { observed } from './observed.ts';
import type { TextReadings } from './readings.ts';
import { type TextTold, type ToldFigures, toldIn } from './told.ts';

interface Measure {
  readonly targets: readonly TargetDraft[];
  readonly checks: readonly string[];
  readonly questions: readonly DraftQuestion[];
  readonly comments: readonly Leftover[];
  readonly notes: readonly DraftNote[];
}

export function targetsFrom(row: ImportedRow, promised: TextReadings, figures: Figures, facts: TableFacts): Measure {
  const reading = new CellReading(row);
  const { text: statement = '', language = 'en' } = row.statements[0] ?? {};
  const sentence = withoutUnclear(toldIn(promised.text, promised.language), promised);
  const cells = cellsOf(reading, row, facts);
  noteDifferences(reading, cells.told, sentence);
  const told = combined(reading, cells, isCountedOnce(figures, sentence) ? opened(sentence) : sentence);
  const { comments, notes } = reading;
  const open = [...cells.questions, ...openIn(reading, told, sentence), ...leftOpen(row, promised, told)];
  if (told.length === 0 && !figures.baseline) {
    const found = observed(statement, language, { ...facts, isNotice: sentence.isNotice, isAsked: open.length > 0 });
    for (const note of found.notes) reading.note(note.kind, note.text);
    return { targets: [], checks: found.checks, questions: [...open, ...found.questions], comments, notes };
  }
  const wanted = told.length > 0 ? told : [{}];
  if (wanted.length > 1) {
    reading.note('several-targets', wanted.map((it) => it.label ?? '').join(', '));
    if (figures.baseline) reading.keep('performance');
  }
  const names = namesOf(wanted);
  const isMissed =
    cells.isMissed ?? (reading.notes.some(({ kind }) => kind === 'unread-target') ? (row.cells.target ?? null) : null);
  const limited = wanted.filter((it) => isTimed(it) && !isOther(it));
  const targets = wanted.map((it, at) =>
    targetFrom(it, {
      ...{
        name: names[at] ?? null,
        cases: limited.length > 1 ? (it.label ?? null) : null,
        per: figures.per ?? facts.targetPer,
        isMissed,
      },
      baseline: wanted.length === 1 && !isOther(it) ? figures.baseline : null,
      questions: at === 0 ? open : [],
    }),
  );
  noteTargets(reading, targets, wanted);
  return { targets, checks: [], questions: [], comments, notes };
}

/** A share, or a time of the day, beside a time that cannot be counted is but a part of what is promised. */
function withoutUnclear(sentence: TextTold, { text, language }: TextReadings): TextTold {
  const [only, ...others] = sentence.told;
  const isPart = only && others.length === 0 && (only.limit === undefined || only.limit.by !== undefined);
  return isPart && unclearTimesIn(text, language).length > 0 ? opened(sentence) : sentence;
}

/** A result counts one thing, and nobody knows which of several. */
const isCountedOnce = ({ baseline }: Figures, { told }: TextTold): boolean => baseline !== null && told.length > 1;

const opened = (sentence: TextTold): TextTold => ({ ...sentence, told: [] });

function noteTargets(reading: CellReading, targets: readonly TargetDraft[], told: readonly ToldFigures[]): void {
  if (told.some((it) => !it.share && !isOther(it))) reading.note('no-share', 'no share of cases is named');
  if (told.some((it) => isOther(it) || it.lead !== undefined) || targets.some(({ cases }) => cases !== null))
    reading.note('record-made', 'its data is asked for in the record');
  if (targets.some(({ per }) => per === null)) reading.note('no-period', 'no period is named');
}

/** Whether it says how long something may take, or how long before something else it comes. */
const isTimed = ({ limit, lead }: ToldFigures): boolean => limit !== undefined || lead !== undefined;

/** The words that tell targets from each other, as names. */
function namesOf(told: readonly ToldFigures[]): readonly (string | null)[] {
  if (told.length < 2) return [null];
  const names = told.map(({ label = '' }, at) => nameFrom(label, `target-${at + 1}`, 30));
  return names.map((name, at) => (names.indexOf(name) < at ? `${name}-${at + 1}` : name));
}

/** A time of the clock has none, and neither has “the same day”: no average can be compared with them. */
const hasLength = ({ by, value }: LengthOrTime): boolean => by === undefined && value > 0;

interface Around extends Pick<TargetDraft, 'name' | 'cases' | 'per' | 'baseline' | 'questions'> {
  /** The text of a target cell that could not be read. */
  readonly isMissed: string | null;
}

function targetFrom(told: ToldFigures, { isMissed, questions, ...around }: Around): TargetDraft {
  const { share, limit, lead, statistic, score } = told;
  const whole = { ...around, cases: null, questions };
  if (score) return { measure: { kind: 'score', ...score }, ...whole };
  if (statistic && limit !== undefined && hasLength(limit))
    return { measure: { kind: 'statistic', statistic, most: limit }, ...whole };
  const measure = {
    kind: 'share',
    direction: share?.direction ?? 'at least',
    percent: share?.percent ?? '100',
    limit: limit ?? null,
    lead: lead ?? null,
  } as const;
  return { measure, ...around, questions: [...(share ? [] : [whatShare(isMissed)]), ...questions] };
}

/** What the document says of the share, if it says anything, is not made to look as if it were nothing. */
function whatShare(cell: string | null): DraftQuestion {
  const said = cell === null ? 'The document names none' : `“${cell}” in the document could not be read as one`;
  return { about: 'target', text: `In what share of cases is it to be kept? ${said}, so that all are asked for.` };
}

/** A share of the table holds for all limits beside it; what the table does not say, the sentence does. */
function combined(reading: CellReading, { told }: Cells, sentence: TextTold): readonly ToldFigures[] {
  const limits = told.filter((it) => isTimed(it) || it.score || it.statistic);
  const shares = told.filter((it) => !limits.includes(it));
  const [share] = shares;
  noteZero(reading, share);
  if (told.length === 0) return withoutMisses(reading, sentence.told);
  // What a row is called holds no limit where the cell for it has one that cannot be read: “Express 10 am”.
  const isLimited = !reading.notes.some(({ kind }) => kind === 'unread-limit');
  if (limits.length > 0) {
    const shared =
      share && shares.length === 1 && !share.isApart
        ? limits.map((it) => withShare(it, share))
        : [...limits, ...shares];
    return withoutMisses(reading, shared);
  }
  const [only, ...others] = sentence.told;
  const { limit, lead } = (isLimited && others.length === 0 && only) || {};
  return withoutMisses(
    reading,
    shares.map((it) => ({ ...it, limit, lead })),
  );
}

const withShare = (told: ToldFigures, { share }: ToldFigures): ToldFigures =>
  told.share || isOther(told) ? told : { ...told, share };

/**
 * At most so many within a time limit is the opposite of a promise: it may be the share of those that are late, which
 * only its author knows.
 */
function withoutMisses(reading: CellReading, told: readonly ToldFigures[]): readonly ToldFigures[] {
  return told.map((it) => {
    if (it.share?.direction !== 'at most' || !isTimed(it)) return it;
    reading.unread('target', 'unread-target');
    return { ...it, share: undefined };
  });
}

function noteZero(reading: CellReading, told: ToldFigures | undefined): void {
  if (told?.share && Number(told.share.percent) === 0 && told.share.direction === 'at least')
    reading.note('target-of-zero', 'a target of 0% is met whatever happens');
}

/** What the sentence says more than once, and nobody can tell which counts. */
function openIn(reading: CellReading, told: readonly ToldFigures[], sentence: TextTold): DraftQuestion[] {
  const hasLimit = told.some(isTimed);
  const several = sentence.told.length > 1 ? severalIn(sentence) : [];
  const limits = hasLimit ? [] : [...sentence.openLimits, ...several].map(limitWords);
  const shares = told.some((it) => it.share) ? [] : sentence.openShares;
  if (sentence.isNotice && limits.length === 0 && !hasLimit)
    reading.note('notice', 'it says how long before something else');
  if (limits.length > 1) reading.note('several-limits', limits.join(', '));
  if (shares.length > 1) reading.note('several-shares', shares.join(', '));
  return [
    ...(limits.length > 1 ? [which('limit', limits)] : []),
    ...(shares.length > 1 ? [which('target', shares)] : []),
  ];
}

/** A time in the sentence that no limit stands for is not left out in silence; of prose, nothing else either. */
function leftOpen(row: ImportedRow, promised: TextReadings, told: readonly ToldFigures[]): DraftQuestion[] {
  if (row.place.kind === 'passage' && told.length > 0)
    return leftIn(
      promised,
      told.some((it) => it.lead !== undefined),
    );
  if (promised.limits.length > 0 || told.some(isTimed)) return [];
  return unreadTimesIn(promised).slice(0, 1).map(howLong);
}

const severalIn = ({ told }: TextTold): LengthOrTime[] => told.flatMap(({ limit }) => limit ?? []);

const which = (about: 'limit' | 'target', all: readonly string[]): DraftQuestion => ({
  about,
  text: `Which ${about === 'limit' ? 'limit' : 'share'} does the target count: ${all.join(', ')}?`,
});

function noteDifferences(reading: CellReading, cells: readonly ToldFigures[], { told }: TextTold): void {
  const [own, ...others] = told;
  if (!own || others.length > 0) return;
  const limits = cells.flatMap(({ limit }) => (limit ? limitWords(limit) : []));
  const ownLimit = own.limit && limitWords(own.limit);
  const shares = cells.flatMap(({ share }) => share?.percent ?? []);
  if (limits.length === 1 && ownLimit !== undefined && limits[0] !== ownLimit)
    reading.note('limit-differs', `${limits[0]} in the table, ${ownLimit} in the sentence`);
  if (shares.length === 1 && own.share && shares[0] !== own.share.percent)
    reading.note('share-differs', `${shares[0]}% in the table, ${own.share.percent}% in the sentence`);
}
