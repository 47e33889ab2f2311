/** What cells of a few words mean: channels, areas, and that there is nothing to say. */
import { AREA_NAMES } from '../../model/vocabulary.ts';
import { nameFrom } from '../../syntax/names/name-from.ts';
import { wordsOf } from '../columns/headings.ts';
import data from './vocabulary.json' with { type: 'json' };

export interface TouchpointWords {
  readonly name: string;
  /** Whether cases arrive there at any time. */
  readonly always: boolean;
}

/** Known channels, by their codes and the words of all languages. */
const KNOWN = new Map(data.touchpoints.flatMap((it) => it.words.map((word) => [wordsOf(word), it] as const)));

const NO_CHANNEL = new Set(data.none.map(wordsOf));
const ABSENT = new Set(data.absent.map(wordsOf));
const ANSWERS = new Set(data.answers.map(wordsOf));

/** Whether a cell says in so many words that there is nothing: N/A, a dash, “sans objet”. */
export const isAbsent = (cell: string | undefined): boolean =>
  cell === undefined || wordsOf(cell) === '' || ABSENT.has(wordsOf(cell.replace(/\(.*\)/, '')));

/** Whether a cell says yes or no and nothing else. */
export const isAnswer = (cell: string): boolean => ANSWERS.has(wordsOf(cell));

/** Whether a cell says where figures come from, rather than whether they are published. */
export const namesSource = (cell: string | undefined): cell is string =>
  cell !== undefined && !isAbsent(cell) && !ANSWERS.has(wordsOf(cell));

/** More words than these describe channels rather than name one. */
const WORDS_OF_A_NAME = 2;

/** What stands between channels in a list of them. */
const BETWEEN = /[,;/&+|、，；•]|\s(?:and|or|et|ou|и|или|un|vai)\s|和|及|或/u;

/**
 * The touchpoints that a cell lists; undefined where it says something else.
 * @param language what the names of known ones are in
 * @param mayBeNew whether a few words that nobody knows may name one
 */
export function touchpointsIn(cell: string, language: string, mayBeNew: boolean): TouchpointWords[] | undefined {
  const whole = known(cell, language);
  if (whole) return [whole];
  const parts = cell.split(BETWEEN).filter((part) => wordsOf(part) !== '' && !NO_CHANNEL.has(wordsOf(part)));
  const found = parts.map((part) => known(part, language) ?? (mayBeNew ? fresh(part) : undefined));
  const named = found.filter((it) => it !== undefined);
  if (named.length < found.length) return undefined;
  return [...new Map(named.map((it) => [it.name, it] as const)).values()];
}

function known(cell: string, language: string): TouchpointWords | undefined {
  const channel = KNOWN.get(wordsOf(cell));
  return channel && named(channel, language);
}

function named({ names, always }: (typeof data.touchpoints)[number], language: string): TouchpointWords {
  const byLanguage: Readonly<Record<string, string>> = names;
  return { name: byLanguage[language] ?? names.en, always };
}

function fresh(cell: string): TouchpointWords | undefined {
  const words = wordsOf(cell);
  const name = nameFrom(cell, '');
  const isName = words.split(' ').length <= WORDS_OF_A_NAME && words.length <= 30 && name !== '';
  return isName ? { name, always: false } : undefined;
}

/** Words by which sentences and headings tell where something happens. */
const SPOKEN = data.touchpoints.map((it) => ({
  it,
  pattern: it.spoken.length === 0 ? undefined : new RegExp(`(?<!\\p{L})(?:${it.spoken.join('|')})`, 'iu'),
}));

/** The touchpoint that a heading or a sentence speaks of, where it is one alone. */
export function touchpointIn(text: string, language: string): TouchpointWords | undefined {
  const found = SPOKEN.filter(({ pattern }) => pattern?.test(text));
  const [only] = found;
  return found.length === 1 && only ? named(only.it, language) : undefined;
}

/** The area of service that a cell names for certain. */
export function areaIn(cell: string): string | undefined {
  const words = wordsOf(cell);
  const own = AREA_NAMES.find((name) => wordsOf(name) === words);
  return own ?? Object.entries(data.areas).find(([, names]) => names.some((name) => wordsOf(name) === words))?.[0];
}
