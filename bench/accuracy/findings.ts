/** What is found in a statement, in the terms of the labels. */
import { matchesIn } from '../../language/lexicon/matcher.ts';
import { read } from '../../language/reader/read.ts';
import type { LimitReading } from '../../language/reader/reading.ts';
import type { Labelled } from './labelled.ts';

export const LABELS = ['quantified', 'limit', 'percent', 'vague', 'escape'] as const;
export type Label = (typeof LABELS)[number];

/** A label's value in a form that can be compared and printed; null where there is none. */
export type Value = string | null;

const VAGUE: readonly string[] = ['time', 'manner', 'quality', 'amount'];

/** What the reader and the word lists find. */
export function found({ text, lang }: Pick<Labelled, 'text' | 'lang'>): Record<Label, Value> {
  const readings = read(text, lang);
  const limit = readings.find((it) => it.kind === 'limit');
  const share = readings.find((it) => it.kind === 'share');
  const categories = matchesIn(text, lang).map(({ entry }) => entry.category);
  return {
    quantified: yes(readings.length > 0),
    limit: limit ? limitText({ ...limit.length, calendar: calendarOf(limit) }) : null,
    percent: share ? `${share.value}%` : null,
    vague: yes(categories.some((it) => VAGUE.includes(it))),
    escape: yes(categories.includes('escape')),
  };
}

/** What a person found. Of vague words and escape clauses, whether there are any. */
export const labelled = (it: Labelled): Record<Label, Value> => ({
  quantified: yes(it.quantified),
  limit: it.limit && limitText(it.limit),
  percent: it.percent === null ? null : `${it.percent}%`,
  vague: yes(it.vague.length > 0),
  escape: yes(it.escape.length > 0),
});

const yes = (is: boolean): Value => (is ? 'yes' : null);

/** Whichever days it is, the same day is the same. */
const calendarOf = ({ saysClock, length: { clock, value } }: LimitReading): string =>
  saysClock && value > 0 ? clock : 'unstated';

const limitText = ({ value, unit, calendar }: { value: number; unit: string; calendar: string }): string =>
  `${value} ${value === 0 || calendar === 'unstated' ? '' : `${calendar} `}${unit}`;
