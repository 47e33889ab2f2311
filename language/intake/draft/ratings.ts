/** Ratings, which are no shares: ≥ 8 where the scale goes to 10, 4.2 of 5, 85 of 100. */
import { type Decimal, decimalIn } from '../figures/decimals.ts';
import data from './ratings.json' with { type: 'json' };

/** So many points, of so many that there are. */
export interface Score {
  readonly least: Decimal;
  readonly scale: Decimal;
}

const OF = new RegExp(
  `^[≥>=\\s]*(\\d+(?:[.,]\\d+)?)\\s*(?:${data.of.join('|')})\\s*(\\d+)(?:\\s*(?:${data.points.join('|')}))?$`,
  'iu',
);
const SCALE = new RegExp([...data.scales, `(?:${data.to.join('|')})\\s*(5|7|10|100)(?!\\d)`].join('|'), 'iu');
/** “(0–10)” is a scale by itself. */
const RANGE = /(?<![\d.,])[01]\s?(?:[-–—/]|\.\.|to|à|до|līdz|bis|至)\s?(?:5|6|7|10|100)(?![\d.,]|\s?[%\p{L}])/u;
const WORDS = new RegExp(data.words.join('|'), 'iu');

/**
 * The points in a cell; `unknown` for a rating whose scale is not said, undefined where it is none.
 * @param statement what the cell is about, which may name the scale
 * @param hasPercents whether other cells of the column are per cent
 */
export function scoreIn(cell: string, statement: string, hasPercents: boolean): Score | 'unknown' | undefined {
  const [, points, of] = OF.exec(cell) ?? [];
  if (points !== undefined && of !== undefined) return scoreOf(points, of);
  const bare = decimalIn(cell.replace(/^[≥>=\s]+/u, ''), 'share');
  if (bare === undefined || /%/.test(cell)) return undefined;
  const scale = SCALE.exec(statement)
    ?.slice(1)
    .find((end) => end !== undefined);
  const isRated = speaksOfRating(statement);
  if (scale !== undefined && (isRated || hasPercents) && Number(bare) <= Number(scale)) return scoreOf(bare, scale);
  return isRated && hasPercents && Number(bare) <= 10 ? 'unknown' : undefined;
}

/** Whether some words say how many points there are, and that they are points. */
export const namesScale = (text: string): boolean => SCALE.test(text) && speaksOfRating(text);

/** Whether some words say that something is rated. */
export const speaksOfRating = (text: string): boolean => WORDS.test(text) || RANGE.test(text);

function scoreOf(points: string, of: string): Score | undefined {
  const least = decimalIn(points, 'share');
  const scale = decimalIn(of, 'share');
  return least !== undefined && scale !== undefined && Number(least) <= Number(scale) && Number(scale) <= 100
    ? { least, scale }
    : undefined;
}
