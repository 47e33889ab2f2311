/** Where translations of one statement promise something else. */
import type { ServiceModel } from '../../model/service-model.ts';
import { isSameAsCounted } from '../../quantities/as-counted.ts';
import { canRead, numbersIn } from '../../reader/read.ts';
import type { LimitReading, ShareReading } from '../../reader/reading.ts';
import { type Statement, statementsOf } from './statements.ts';

export type Comparable = LimitReading | ShareReading;

/** A figure of a statement, and what another translation says instead; null where that says nothing of it. */
export interface TranslationDifference<S = Statement> {
  readonly statement: S;
  readonly figure: Comparable;
  readonly other: S;
  readonly instead: Comparable | null;
}

/** The differences between the first statement of each standard and its translations. */
export function differencesIn(service: ServiceModel): TranslationDifference[] {
  return statementsOf(service).flatMap(([first, ...others]) =>
    others.flatMap((other) => (first ? differencesBetween(first, other) : [])),
  );
}

type Said = Pick<Statement, 'text' | 'language' | 'readings'>;

/** What two statements promise otherwise; nothing where one of their languages cannot be read. */
export function differencesBetween<S extends Said>(first: S, other: S): TranslationDifference<S>[] {
  const isTranslation = first.language !== other.language && first.text !== other.text;
  if (!isTranslation || ![first, other].every(({ language }) => canRead(language))) return [];
  return (['limit', 'share'] as const).flatMap((kind): TranslationDifference<S>[] => {
    const [ours, theirs] = [figuresOf(first, kind), figuresOf(other, kind)];
    const [alone] = ours.filter((it) => !theirs.some((that) => isSame(it, that)));
    const [different] = theirs.filter((it) => !ours.some((that) => isSame(it, that)));
    if (alone && different) return [{ statement: other, figure: different, other: first, instead: alone }];
    if (alone && lacks(other, alone)) return [{ statement: first, figure: alone, other, instead: null }];
    if (!different || !lacks(first, different)) return [];
    return [{ statement: other, figure: different, other: first, instead: null }];
  });
}

/** Whether a text does not even hold the number: otherwise it may say the same in a way that the reader does not know. */
const lacks = ({ text, language }: Said, figure: Comparable): boolean =>
  !isSaidInWords(figure) && !numbersIn(text, language).some(({ value }) => value === Number(figure.decimal));

/** “All” are 100%, and “the same day” has no number. */
const isSaidInWords = (it: Comparable): boolean => (it.kind === 'share' ? it.value === 100 : it.unit === null);

const figuresOf = ({ readings }: Said, kind: Comparable['kind']): Comparable[] =>
  readings.filter((it) => it.kind === kind) as Comparable[];

function isSame(a: Comparable, b: Comparable): boolean {
  if (a.kind === 'share' || b.kind === 'share') return a.kind === b.kind && Number(a.decimal) === Number(b.decimal);
  if (a.by !== b.by) return false;
  return isSameAsCounted(a.length, b.length) && isSameClock(a, b);
}

/** Days are counted one way or the other, and hours may be those in which the service is open. */
function isSameClock({ length: a }: LimitReading, { length: b }: LimitReading): boolean {
  if ((a.unit === 'day') !== (b.unit === 'day') || a.value === 0) return true;
  return a.unit === 'day' ? a.clock === b.clock : (a.clock === 'business') === (b.clock === 'business');
}
