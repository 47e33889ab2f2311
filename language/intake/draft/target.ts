/** The target of a row: from the table's own columns, else from the sentence. */
import { limitWords } from '../../reader/limit-words.ts';
import type { Span } from '../../reader/reading.ts';
import { type Share, shareIn } from '../figures/shares.ts';
import type { ImportedRow, Leftover } from '../rows.ts';
import type { Note, Question, TargetDraft } from './draft.ts';
import type { TableFacts } from './facts.ts';
import { CellReading, type Figures } from './figures.ts';
import { type Promised, promisedIn } from './readings.ts';
import { isAbsent } from './vocabulary.ts';

export interface Measure {
  readonly target: TargetDraft | null;
  readonly questions: readonly Question[];
  readonly comments: readonly Leftover[];
  readonly notes: readonly Note[];
}

export function targetOf(row: ImportedRow, promised: Promised, figures: Figures, facts: TableFacts): Measure {
  const reading = new CellReading(row);
  const found = toldBy(reading, row, facts);
  const [limit, questions] = limitOf(reading, found.limit, promised);
  const told = isOfMisses(found, limit) ? { ...found, share: undefined } : found;
  if (told !== found) reading.unread('target', 'unread-target');
  const share = told.share ?? shareOf(reading, promised);
  noteDifferences(reading, told, promised);
  const { comments, notes } = reading;
  if (!share && limit === null && !figures.baseline) {
    reading.note('nothing-measurable', 'neither a share of cases nor a time limit could be read');
    return { target: null, questions: [...questions, HOW_MEASURED], comments, notes };
  }
  if (!share) reading.note('no-share', 'no share of cases is named');
  const target = {
    direction: share?.direction ?? 'at least',
    percent: share?.percent ?? '100',
    limit,
    per: figures.per ?? facts.targetPer,
    baseline: figures.baseline,
    questions: [...(share ? [] : [whatShare(row.cells.target, told)]), ...questions],
  } as const;
  if (target.per === null) reading.note('no-period', 'no period is named');
  return { target, questions: [], comments, notes };
}

const HOW_MEASURED: Question = { about: 'target', text: 'How is it to be measured?' };

/** What the document says of the share, if it says anything, is not made to look as if it were nothing. */
function whatShare(cell: string | undefined, { limit }: Told): Question {
  const said =
    isAbsent(cell) || limit !== undefined
      ? 'The document names none'
      : `“${cell}” in the document could not be read as one`;
  return { about: 'target', text: `In what share of cases is it to be kept? ${said}, so that all are asked for.` };
}

/** What the columns for targets and time limits say. */
interface Told {
  readonly share: Share | undefined;
  readonly limit: string | undefined;
}

function toldBy(reading: CellReading, row: ImportedRow, { hasTargets, targetScale }: TableFacts): Told {
  const language = row.statements[0]?.language ?? 'en';
  const { target: given } = row.cells;
  if (hasTargets && isAbsent(given))
    reading.note('no-target-given', given ? `the target is “${given}”` : 'its cell is empty');
  const target = reading.take('target', 'unread-target', (cell): Told | undefined => {
    const share = shareIn(cell, targetScale);
    if (share) return { share, limit: undefined };
    const { shares, limits, all } = promisedIn(cell, language);
    const [only, limit] = [shares[0], limits[0]];
    if ((!only && !limit) || shares.length > 1 || limits.length > 1 || saysMore(cell, all)) return undefined;
    return {
      share: only && { percent: only.decimal, direction: only.direction ?? 'at least' },
      limit: limit && limitWords(limit),
    };
  });
  if (target?.share && Number(target.share.percent) === 0 && target.share.direction === 'at least')
    reading.note('target-of-zero', 'a target of 0% is met whatever happens');
  const limit = reading.take('limit', 'unread-limit', (cell) => {
    const { limits } = promisedIn(cell, language);
    return limits.length === 1 && limits[0] ? limitWords(limits[0]) : undefined;
  });
  return { share: target?.share, limit: limit ?? target?.limit };
}

/** Whether a number or a sign stands in a cell beside the share that was read: “80-85%” is no 85%, and “<5% late” no 5%. */
function saysMore(cell: string, read: Promised['all']): boolean {
  const blank = (text: string, { start, end }: Span) =>
    text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  const shares = read.filter((it) => it.kind === 'share').map(({ start, end }) => cell.slice(start, end));
  return /[\d<>≤≥]/.test(read.reduce(blank, cell)) || shares.some((it) => /\d\s*[-–—]\s*\d/.test(it));
}

/**
 * At most so many within a time limit is the opposite of a promise: it may be the share of those that are late, which
 * only its author knows.
 */
function isOfMisses({ share }: Told, limit: string | null): boolean {
  return share?.direction === 'at most' && limit !== null;
}

function limitOf(
  reading: CellReading,
  told: string | undefined,
  { limits, notices }: Promised,
): [string | null, Question[]] {
  if (told !== undefined) return [told, []];
  const [only, ...others] = limits.map(limitWords);
  if (only === undefined) {
    if (notices.length > 0) reading.note('notice', 'it says how long before something else');
    return [null, []];
  }
  if (others.length === 0) return [only, []];
  const all = [only, ...others].join(', ');
  reading.note('several-limits', all);
  return [null, [{ about: 'limit', text: `Which limit does the target count: ${all}?` }]];
}

function shareOf(reading: CellReading, { shares }: Promised): Share | undefined {
  const [only, ...others] = shares;
  if (others.length > 0) reading.note('several-shares', shares.map((it) => `${it.decimal}%`).join(', '));
  return only && others.length === 0 ? { percent: only.decimal, direction: only.direction ?? 'at least' } : undefined;
}

function noteDifferences(reading: CellReading, told: Told, { limits, shares }: Promised): void {
  const [limit, share] = [limits[0] && limitWords(limits[0]), shares[0]?.decimal];
  if (told.limit !== undefined && limit !== undefined && limits.length === 1 && told.limit !== limit)
    reading.note('limit-differs', `${told.limit} in the table, ${limit} in the sentence`);
  if (told.share && share !== undefined && shares.length === 1 && told.share.percent !== share)
    reading.note('share-differs', `${told.share.percent}% in the table, ${share}% in the sentence`);
}
