/** What the cells of targets and limits ask for. */

import { duration } from '../../quantities/duration.ts';
import { keptShares } from '../../reader/kept-shares.ts';
import { limitRead } from '../../reader/limit-read.ts';
import { read } from '../../reader/read.ts';
import { isLevel, statisticIn } from '../columns/headings.ts';
import { lengthIn } from '../figures/lengths.ts';
import { withoutMarks } from '../figures/marks.ts';
import { shareIn } from '../figures/shares.ts';
import type { Asked, ImportedRow } from '../rows.ts';
import type { TableFacts } from './facts.ts';
import { namesScale, scoreIn } from './ratings.ts';
import { promisedIn } from './readings.ts';
import type { ToldFigures } from './told.ts';
import { toldIn } from './told.ts';

/** What a cell asks for; undefined where it cannot be read. */
export function toldBy(asked: Asked, row: ImportedRow, facts: TableFacts): readonly ToldFigures[] | undefined {
  const { column } = asked;
  const { language = 'en', text = '' } = row.statements[0] ?? {};
  const cell = withoutMarks(asked.text);
  const found = figureIn(cell, asked, row, facts) ?? sentenceIn(cell, language);
  if (!found) return undefined;
  const hasOwnLimit = promisedIn(text, language).limits.length > 0;
  const average = column.statistic ?? (hasOwnLimit || isLevel(text) ? null : statisticIn(text)) ?? undefined;
  const share = promisedIn(column.heading, language).shares;
  const ofHeading =
    share.length === 1 && share[0] ? { percent: share[0].decimal, direction: 'at least' as const } : undefined;
  return found.map((told) => ({
    ...told,
    share: told.share ?? (told.limit === undefined ? undefined : ofHeading),
    statistic: told.statistic ?? (told.limit !== undefined && !told.share && !ofHeading ? average : undefined),
  }));
}

/** A figure and nothing else. */
function figureIn(
  cell: string,
  { field, column }: Asked,
  row: ImportedRow,
  { targetScale, hasPercents }: TableFacts,
): readonly ToldFigures[] | undefined {
  const { language = 'en', text: statement = '' } = row.statements[0] ?? {};
  const length = lengthIn(cell);
  if (length) return [{ limit: duration(length.value, length.unit, undefined) }];
  if (column.unit !== null && /^[\d.,\s–—-]+$/.test(cell)) {
    const { limits } = promisedIn(`${cell} ${column.unit}`, language);
    return limits.length === 1 && limits[0] ? [{ limit: limitRead(limits[0]) }] : undefined;
  }
  if (field !== 'target') return undefined;
  const score = scoreIn(cell, [statement, ...scalesBeside(row)].join(' – '), hasPercents);
  if (score) return score === 'unknown' ? undefined : [{ score }];
  const share = shareIn(cell, targetScale);
  if (!share) return undefined;
  const isSaid = /^\s*[≥≤<>=]/u.test(cell) || statement.length > LONGEST_RATE;
  const direction = isSaid ? share.direction : directionIn(statement, share.percent, language);
  return [{ share: { ...share, direction } }];
}

/** What cells beside it say of a scale: “points of 10”, “mark of 5”. */
const scalesBeside = ({ rest, asked }: ImportedRow): string[] =>
  [...rest, ...asked].map(({ text }) => text).filter((text) => text.length <= LONGEST_SCALE && namesScale(text));

/** In characters. */
const LONGEST_SCALE = 30;

/** In characters: what a rate is called is short. */
const LONGEST_RATE = 60;

/** “Error rate: 1%” is at most, though its sign is not there. The limits are those of the statement, read already. */
function directionIn(statement: string, percent: string, language: string): 'at least' | 'at most' {
  const limits = promisedIn(statement, language).all.filter(({ kind }) => kind === 'limit');
  const shares = read(`${statement}: ${percent}%`, language, ['share']);
  return keptShares([...limits, ...shares]).at(-1)?.direction ?? 'at least';
}

/** Words with one limit and one share, or with several that say what they are for. */
function sentenceIn(cell: string, language: string): readonly ToldFigures[] | undefined {
  const { told, openLimits, openShares } = toldIn(cell, language);
  if (told.length === 0 || openLimits.length > 0 || openShares.length > 0) return undefined;
  return told.length === 1 && saysMore(cell, language) ? undefined : told;
}

/** Whether a number or a sign stands in a cell beside the share that was read: “80-85%” is no 85%, and “<5% late” no 5%. */
function saysMore(cell: string, language: string): boolean {
  const { all } = promisedIn(cell, language);
  const shares = all.filter((it) => it.kind === 'share').map(({ start, end }) => cell.slice(start, end));
  if (shares.length === 0) return false;
  const rest = all.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    cell,
  );
  return /[\d<>≤≥]/.test(rest) || shares.some((it) => /\d\s*[-–—]\s*\d/.test(it));
}
