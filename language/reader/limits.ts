/** Lengths of time within which something happens. */
import { duration } from '../quantities/duration.ts';
import { directionOf } from './direction.ts';
import type { Unit } from './grammar.ts';
import { joined } from './joined.ts';
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
  const direction = directionOf(sentence, found, unit, clock !== undefined && unit.unit === 'day', last);
  if (!direction) return [];
  const from = second && second.value > first.value ? times(first, unit) : null;
  const word = found.span(`unit${sentence.grammar.units.indexOf(unit)}`) ?? null;
  return [reading(sentence, found, { direction, figure: times(second ?? first, unit), from, unit, clock, word })];
}

/** “2024年”: nobody promises anything for the next centuries. */
const isCalendarYear = ({ value }: Figure, { unit }: Unit): boolean => unit === 'year' && value > 99;

const times = (figure: Figure, { times = 1 }: Unit): Figure =>
  times === 1 ? figure : { value: figure.value * times, decimal: String(figure.value * times) };

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
