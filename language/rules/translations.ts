/** Where translations of one statement promise something else. */
import type { ServiceModel } from '../model/service-model.ts';
import { isSameAsCounted } from '../quantities/as-counted.ts';
import { canRead, numbersIn } from '../reader/read.ts';
import type { LimitReading, ShareReading } from '../reader/reading.ts';
import { type Statement, statementsOf } from './statements.ts';

export type Comparable = LimitReading | ShareReading;

/** A figure of a statement, and what another translation says instead; null where that says nothing of it. */
export interface Difference {
  readonly statement: Statement;
  readonly figure: Comparable;
  readonly other: Statement;
  readonly instead: Comparable | null;
}

/** The differences between the first statement of each standard and its translations. */
export function differencesIn(service: ServiceModel): Difference[] {
  return statementsOf(service).flatMap(([first, ...others]) =>
    others.flatMap((other) => (isTranslation(first, other) ? differences(first, other) : [])),
  );
}

/** Languages that cannot be read promise nothing that could be compared. */
const isTranslation = (first: Statement | undefined, other: Statement): first is Statement =>
  first !== undefined &&
  first.language !== other.language &&
  first.text !== other.text &&
  canRead(first.language) &&
  canRead(other.language);

function differences(first: Statement, other: Statement): Difference[] {
  return (['limit', 'share'] as const).flatMap((kind): Difference[] => {
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
const lacks = ({ text, language }: Statement, figure: Comparable): boolean =>
  !numbersIn(text, language).some(({ value }) => value === Number(figure.decimal));

const figuresOf = ({ readings }: Statement, kind: Comparable['kind']): Comparable[] =>
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
