/** What is found in a statement, in the terms of the labels. */
import { matchesIn } from '../../language/lexicon/matcher.ts';
import { read } from '../../language/reader/read.ts';
import type { LimitReading } from '../../language/reader/reading.ts';
import type { Labelled } from './labelled.ts';
import { type Length, lengthKey, lengthText } from './lengths.ts';

export const LABELS = ['quantified', 'limit', 'percent', 'vague', 'escape'] as const;
export type Label = (typeof LABELS)[number];

/** A label's value as it is printed; null where there is none. */
export type Value = string | null;

/** The same text for values that are the same. */
export type Key = string | null;

interface Labels {
  readonly values: Readonly<Record<Label, Value>>;
  readonly keys: Readonly<Record<Label, Key>>;
}

const VAGUE: readonly string[] = ['time', 'manner', 'quality', 'amount'];

/** What the reader and the word lists find. */
export function found({ text, lang }: Pick<Labelled, 'text' | 'lang'>): Labels {
  const readings = read(text, lang);
  const limit = readings.find((it) => it.kind === 'limit');
  const share = readings.find((it) => it.kind === 'share');
  const categories = matchesIn(text, lang).map(({ entry }) => entry.category);
  return labels(limit ? { ...limit.length, calendar: calendarOf(limit) } : null, {
    quantified: yes(readings.length > 0),
    percent: share ? `${share.value}%` : null,
    vague: yes(categories.some((it) => VAGUE.includes(it))),
    escape: yes(categories.includes('escape')),
  });
}

/** What a person found. Of vague words and escape clauses, whether there are any. */
export const labelled = (it: Labelled): Labels =>
  labels(it.limit, {
    quantified: yes(it.quantified),
    percent: it.percent === null ? null : `${it.percent}%`,
    vague: yes(it.vague.length > 0),
    escape: yes(it.escape.length > 0),
  });

const labels = (limit: Length | null, others: Record<Exclude<Label, 'limit'>, Value>): Labels => ({
  values: { ...others, limit: limit && lengthText(limit) },
  keys: { ...others, limit: limit && lengthKey(limit) },
});

const yes = (is: boolean): Value => (is ? 'yes' : null);

/** Whichever days it is, the same day is the same. */
const calendarOf = ({ saysClock, length: { clock, value } }: LimitReading): Length['calendar'] =>
  saysClock && value > 0 && clock !== 'elapsed' ? clock : 'unstated';
