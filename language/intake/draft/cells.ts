/** What the columns of a row for targets and time limits say. */
import { contentOf } from '../columns/contents.ts';
import { isApart as isApartHeading } from '../columns/headings.ts';
import type { StatedShare } from '../figures/shares.ts';
import { isTerm } from '../prose/no-promise.ts';
import type { Asked, ImportedRow } from '../rows.ts';
import { toldBy } from './asked.ts';
import type { DraftQuestion } from './draft.ts';
import type { TableFacts } from './facts.ts';
import type { CellReading } from './figures.ts';
import { howMeasured } from './observed.ts';
import { namesScale } from './ratings.ts';
import { promisedIn } from './readings.ts';
import type { ToldFigures } from './told.ts';
import { isAbsent, isAnswer } from './vocabulary.ts';

export interface Cells {
  readonly told: readonly ToldFigures[];
  readonly questions: readonly DraftQuestion[];
  readonly isMissed: string | null;
}

export function cellsOf(reading: CellReading, row: ImportedRow, facts: TableFacts): Cells {
  if (facts.hasTargets && isAbsent(row.cells.target))
    reading.note('no-target-given', row.cells.target ? `the target is “${row.cells.target}”` : 'its cell is empty');
  const told: ToldFigures[] = [];
  const questions: DraftQuestion[] = [];
  let isMissed: string | null = null;
  const isLabelled = row.asked.length > 1;
  const { text: statement = '', language = 'en' } = row.statements[0] ?? {};
  for (const asked of row.asked.filter(({ text }) => !isAbsent(text) && !isAnswer(text))) {
    const found = toldBy(asked, row, facts);
    if (!found) {
      reading.unreadCell(asked);
      questions.push(...questionsAbout(asked, row));
      if (asked.field === 'target') isMissed ??= asked.text;
      continue;
    }
    if (isTerm(statement, language)) {
      reading.keep(asked.field);
      questions.push(isPromised(asked, row));
      continue;
    }
    const label = asked.column.heading;
    const isApart = isApartHeading(label);
    const named = (it: ToldFigures): string => [label, it.label].filter(Boolean).join(' ');
    told.push(...found.map((it) => (isLabelled ? { ...it, isApart, label: named(it) } : it)));
  }
  return { told: isMissed === null ? withBound(told, row) : told, questions, isMissed };
}

const isPromised = ({ text }: Asked, { statements }: ImportedRow): DraftQuestion => ({
  about: 'target',
  text: `Is anything promised here? “${statements[0]?.text}: ${text}” reads like a term or a fact.`,
});

/** What a cell asks that was read as no figure. How often something is done takes a record of each time; a scale is none. */
function questionsAbout({ field, text, column: { heading } }: Asked, { statements }: ImportedRow): DraftQuestion[] {
  if (contentOf(text, statements[0]?.language ?? 'en') === 'rhythm')
    return [howMeasured([heading === '' ? text : `${heading}: ${text}`])];
  return field === 'limit' && !namesScale(text) ? [howLong(text)] : [];
}

/** Limits with the share that a remark beside them names. */
function withBound(told: readonly ToldFigures[], row: ImportedRow): readonly ToldFigures[] {
  const share = told.some((it) => it.share || isOther(it)) ? undefined : boundBeside(row);
  return share ? told.map((it) => ({ ...it, share })) : told;
}

/** A remark that says nothing but in what share of cases: “at least 85%”. A bare share may be a result. */
function boundBeside({ rest, statements }: ImportedRow): StatedShare | undefined {
  const language = statements[0]?.language ?? 'en';
  const bounds = rest.flatMap(({ text }) => {
    if (text.length > LONGEST_BOUND) return [];
    const [share, ...others] = promisedIn(text, language).all;
    const isAlone = share?.kind === 'share' && others.length === 0 && !/\d/.test(text.replace(share.decimal, ''));
    return isAlone && share.direction === 'at least' ? { percent: share.decimal, direction: share.direction } : [];
  });
  return bounds.length === 1 ? bounds[0] : undefined;
}

/** In characters. */
const LONGEST_BOUND = 24;

/** A baseline in per cent says nothing of an average or a rating. */
export const isOther = ({ statistic, score }: ToldFigures): boolean => statistic !== undefined || score !== undefined;

export const howLong = (cell: string): DraftQuestion => ({
  about: 'limit',
  text: `How long may it take? The document says “${cell}”.`,
});
