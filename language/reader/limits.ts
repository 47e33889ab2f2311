/** Lengths of time within which something happens. */
import { duration } from '../quantities/duration.ts';
import type { Unit } from './grammar.ts';
import { covers, type Direction, type Figure, type LimitReading, overlap, type Span } from './reading.ts';
import { chosen, type Found, type Sentence } from './sentence.ts';
import { sinceOf } from './since.ts';

export function limitsIn(sentence: Sentence): LimitReading[] {
  const lengths = sentence.all(sentence.grammar.durations);
  const counted: LimitReading[] = [];
  for (const found of lengths) counted.push(...countedLimit(sentence, found, counted.at(-1)));
  // “24 stundas laikā” is no “stundas laikā”, within an hour; but 下一个工作日 is more than 一个工作日.
  const isPart = (it: Span): boolean => lengths.some((length) => overlap(it, length) && !covers(it, length));
  const fixed = fixedIn(sentence).filter((it) => !isPart(it));
  return [...joined(sentence, counted), ...fixed];
}

/** A number of units, where its surroundings say that it is a limit. */
function countedLimit(sentence: Sentence, found: Found, last: LimitReading | undefined): LimitReading[] {
  const unit = sentence.grammar.units[chosen(found.groups, 'unit')];
  const [first, second] = [found.figure('n'), found.figure('upto')];
  if (!unit || !first || isCalendarYear(first, unit)) return [];
  const clock = clockOf(sentence, found, unit);
  const direction = directionOf(sentence, found, clock !== undefined && unit.unit === 'day', last);
  if (!direction) return [];
  const from = second && second.value > first.value ? times(first, unit) : null;
  const word = found.span(`unit${sentence.grammar.units.indexOf(unit)}`) ?? null;
  return [reading(sentence, found, { direction, figure: times(second ?? first, unit), from, unit, clock, word })];
}

/** “2024年”: nobody promises anything for the next centuries. */
const isCalendarYear = ({ value }: Figure, { unit }: Unit): boolean => unit === 'year' && value > 99;

const times = (figure: Figure, { times = 1 }: Unit): Figure =>
  times === 1 ? figure : { value: figure.value * times, decimal: String(figure.value * times) };

function directionOf(
  sentence: Sentence,
  found: Found,
  saysDay: boolean,
  last: LimitReading | undefined,
): Direction | undefined {
  const { sure = [], most, least, other, joins = [] } = sentence.grammar.limits;
  const isSure = sentence.isIn({ before: sure }, found);
  if (!isSure && sentence.isIn(other, found)) return undefined;
  if (found.groups.more || sentence.isIn(isSure ? { after: least.after } : least, found)) return 'at least';
  // Nobody counts business days but towards a limit.
  const isLimit = isSure || saysDay || sentence.isIn(most, found) || standsAlone(sentence, found);
  if (isLimit) return 'at most';
  return last && sentence.endOf(joins, last.end) === found.start ? last.direction : undefined;
}

/** Set off from what stands around: “Acknowledgement - 10 days”, “Funding decision (75 days)”, “Review of a plan 8 weeks”. */
function standsAlone({ text }: Sentence, { start, end }: Span): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return /^[\s.;]*$/.test(after) || (/(?:^|[-:;,.(/•])\s*$/.test(before) && /^\s*[-:;,.()/•]/.test(after));
}

type SaidClock = Unit['clock'];

function clockOf(sentence: Sentence, { groups, end }: Found, unit: Unit): SaidClock {
  const { business, calendar } = sentence.grammar.limits;
  if (unit.clock || groups.business) return unit.clock ?? 'business';
  if (groups.calendar || sentence.endOf(calendar, end)) return 'calendar';
  return sentence.endOf(business, end) ? 'business' : undefined;
}

interface Parts {
  readonly direction: Direction;
  readonly figure: Figure;
  readonly from: Figure | null;
  readonly unit: Pick<Unit, 'unit'>;
  readonly clock: SaidClock;
  readonly word: Span | null;
}

function reading(sentence: Sentence, { start, end }: Span, parts: Parts): LimitReading {
  const { direction, figure, from, unit, clock, word } = parts;
  return {
    kind: 'limit',
    start,
    end,
    direction,
    length: duration(figure.value, unit.unit, clock),
    decimal: figure.decimal,
    unit: word,
    saysClock: clock !== undefined,
    from,
    by: null,
    since: sinceOf(sentence, { start, end }),
  };
}

/** Lengths that stand together are one: a range (“2 weeks to 3 weeks”), or a sum (“1 hour and 30 minutes”). */
function joined(sentence: Sentence, limits: readonly LimitReading[]): LimitReading[] {
  const whole: LimitReading[] = [];
  for (const limit of limits) {
    const before = whole.at(-1);
    const one = before && (rangeOf(sentence, before, limit) ?? sumOf(sentence, before, limit));
    if (one) whole[whole.length - 1] = one;
    else whole.push(limit);
  }
  return whole;
}

function rangeOf(sentence: Sentence, a: LimitReading, b: LimitReading): LimitReading | undefined {
  const isRange = sentence.endOf(['<range>'], a.end) === b.start && a.length.unit === b.length.unit;
  return isRange && a.length.value < b.length.value ? { ...b, start: a.start, from: figure(a) } : undefined;
}

/** In the finer unit, and without a word for it: there are two. */
function sumOf(sentence: Sentence, a: LimitReading, b: LimitReading): LimitReading | undefined {
  const [whole, part] = [a.length.seconds, b.length.seconds];
  if (!whole || !part || a.length.unit === b.length.unit || sentence.endOf(['<plus>'], a.end) !== b.start)
    return undefined;
  const unit = part / b.length.value;
  if (part >= whole / a.length.value || !Number.isInteger(whole / unit)) return undefined;
  const value = whole / unit + b.length.value;
  return {
    ...b,
    start: a.start,
    unit: null,
    decimal: String(value),
    length: { ...b.length, value, seconds: whole + part },
  };
}

const figure = ({ length, decimal }: LimitReading): Figure => ({ value: length.value, decimal });

/** Times that a language says without a number: “the same day”. */
function fixedIn(sentence: Sentence): LimitReading[] {
  return sentence.all(['<fixed>']).flatMap((found) => {
    const fixed = sentence.grammar.fixed[chosen(found.groups, 'fixed')];
    if (!fixed) return [];
    const { value, clock } = fixed;
    const figure = { value, decimal: String(value) };
    return [reading(sentence, found, { direction: 'at most', figure, from: null, unit: fixed, clock, word: null })];
  });
}
