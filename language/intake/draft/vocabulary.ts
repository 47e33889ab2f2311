/** What cells of a few words mean: channels, areas, and that there is nothing to say. */
import { AREA_NAMES } from '../../model/vocabulary.ts';
import { wordsOf } from '../columns/headings.ts';
import { nameFrom } from '../names/names.ts';
import data from './channels.json' with { type: 'json' };

export interface Touchpoint {
  readonly name: string;
  /** Whether cases arrive there at any time. */
  readonly always: boolean;
}

/** As a name of its own where the cell has the channel's code or English word, else in the words of the cell. */
const TOUCHPOINTS: ReadonlyMap<string, Touchpoint> = new Map(
  data.touchpoints.flatMap(({ name, always, words }) =>
    words.map((word) => [wordsOf(word), { name: /^[\w -]+$/.test(word) ? name : nameFrom(word, name), always }]),
  ),
);

const NO_CHANNEL = new Set(data.none.map(wordsOf));
const ABSENT = new Set(data.absent.map(wordsOf));

/** Whether a cell says in so many words that there is nothing: N/A, a dash, “sans objet”. */
export const isAbsent = (cell: string | undefined): boolean =>
  cell === undefined || wordsOf(cell) === '' || ABSENT.has(wordsOf(cell.replace(/\(.*\)/, '')));

/** More words than these describe channels rather than name one. */
const WORDS_OF_A_NAME = 3;

/** The touchpoints that a cell lists; undefined where it says something else. */
export function touchpointsIn(cell: string, mayBeNew: boolean): Touchpoint[] | undefined {
  const whole = TOUCHPOINTS.get(wordsOf(cell));
  if (whole) return [whole];
  const parts = cell
    .split(/[,;/&+|、，；•]|\s(?:and|or|et|ou|и|или|un|vai)\s|和|及|或/u)
    .filter((part) => wordsOf(part) !== '');
  const found = parts.filter((part) => !NO_CHANNEL.has(wordsOf(part))).map((part) => touchpointOf(part, mayBeNew));
  if (found.includes(undefined)) return undefined;
  return [...new Map(found.map((it) => [(it as Touchpoint).name, it as Touchpoint])).values()];
}

function touchpointOf(part: string, mayBeNew: boolean): Touchpoint | undefined {
  const words = wordsOf(part);
  const known = TOUCHPOINTS.get(words);
  if (known || !mayBeNew || words.split(' ').length > WORDS_OF_A_NAME || words.length > 30) return known;
  const name = nameFrom(part, '');
  return name === '' ? undefined : { name, always: false };
}

/** The area of service that a cell names for certain. */
export function areaIn(cell: string): string | undefined {
  const words = wordsOf(cell);
  const own = AREA_NAMES.find((name) => wordsOf(name) === words);
  return own ?? Object.entries(data.areas).find(([, names]) => names.some((name) => wordsOf(name) === words))?.[0];
}
