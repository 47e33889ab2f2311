/** Lengths of time within which something happens. */
import { duration } from '../quantities/duration.ts';
import type { Unit } from './grammar.ts';
import { figureOf, spaces } from './numbers.ts';
import { allOf, chosen, type Found, follows, type Language, standsIn } from './patterns.ts';
import type { Direction, Figure, LimitReading, Span } from './reading.ts';
import { sinceOf } from './since.ts';

/** The limits of a text, and where it speaks of a length of time that is none. */
export function limitsIn(language: Language, text: string): { limits: LimitReading[]; others: Span[] } {
  const limits: LimitReading[] = [];
  const others: Span[] = [];
  for (const found of allOf(language, language.grammar.durations, text)) {
    const limit = counted(language, text, found);
    if (limit) limits.push(limit);
    else others.push(found);
  }
  return { limits: [...joined(language, text, limits), ...fixedIn(language, text)], others };
}

/** A number of units, where its surroundings say that it is a limit. */
function counted(language: Language, text: string, found: Found): LimitReading | undefined {
  const { grammar } = language;
  const { groups } = found;
  const unit = grammar.units[chosen(groups, 'unit')];
  const first = groups.n && figureOf(groups.n, grammar);
  const second = groups.upto ? figureOf(groups.upto, grammar) : undefined;
  if (!unit || !first) return undefined;
  const isRange = second !== undefined && second.value > first.value;
  const clock = clockOf(language, text, found, unit);
  // Nobody counts business days but towards a limit.
  const direction = directionOf(language, text, found, clock !== undefined && unit.unit === 'day');
  if (!direction) return undefined;
  return reading(language, text, found, {
    direction,
    figure: times(second ?? first, unit),
    from: isRange ? times(first, unit) : null,
    unit,
    clock,
  });
}

const times = ({ value, decimal }: Figure, { times = 1 }: Unit): Figure =>
  times === 1 ? { value, decimal } : { value: value * times, decimal: String(value * times) };

function directionOf(language: Language, text: string, found: Found, saysDay: boolean): Direction | undefined {
  const { most, least, other } = language.grammar.limits;
  if (standsIn(language, other, text, found)) return undefined;
  if (found.groups.more || standsIn(language, least, text, found)) return 'at least';
  return saysDay || standsIn(language, most, text, found) || standsAlone(text, found) ? 'at most' : undefined;
}

/** Set off from what stands around: “Acknowledgement - 10 days”, “Funding decision (75 days)”, “Review of a plan 8 weeks”. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return /^[\s.;]*$/.test(after) || (/(?:^|[-:;,.(/•])\s*$/u.test(before) && /^\s*[-:;,.()/•]/u.test(after));
}

function clockOf(
  language: Language,
  text: string,
  { groups, end }: Found,
  unit: Unit,
): 'business' | 'calendar' | undefined {
  const { business, calendar } = language.grammar.limits;
  if (unit.clock ?? groups.business) return unit.clock ?? 'business';
  if (groups.calendar ?? follows(language, calendar, text, end)) return 'calendar';
  return follows(language, business, text, end) ? 'business' : undefined;
}

interface Parts {
  readonly direction: Direction;
  readonly figure: Figure;
  readonly from: Figure | null;
  readonly unit: Pick<Unit, 'unit'>;
  readonly clock: 'business' | 'calendar' | undefined;
}

function reading(language: Language, text: string, { start, end }: Span, parts: Parts): LimitReading {
  const { direction, figure, from, unit, clock } = parts;
  return {
    kind: 'limit',
    start,
    end,
    direction,
    length: duration(figure.value, unit.unit, clock),
    decimal: figure.decimal,
    saysClock: clock !== undefined,
    from,
    by: null,
    since: sinceOf(language, text, end),
  };
}

/** Two lengths in one unit with nothing but “to” between them are a range. */
function joined(language: Language, text: string, limits: readonly LimitReading[]): LimitReading[] {
  const range = new RegExp(`^(?:${spaces(language.grammar.numbers.range)})$`, 'iu');
  return limits.flatMap((limit, index) => {
    const [before, after] = [limits[index - 1], limits[index + 1]];
    if (after && isRange(limit, after)) return [];
    return before && isRange(before, limit) ? [{ ...limit, start: before.start, from: figure(before) }] : [limit];
  });

  function isRange(a: LimitReading, b: LimitReading): boolean {
    const between = text.slice(a.end, b.start);
    return range.test(between) && a.length.unit === b.length.unit && a.length.value < b.length.value;
  }
}

const figure = ({ length, decimal }: LimitReading): Figure => ({ value: length.value, decimal });

/** Times that a language says without a number. */
function fixedIn(language: Language, text: string): LimitReading[] {
  return language.grammar.fixed.flatMap(({ word, value, unit, clock }) =>
    allOf(language, [word], text).map((found) =>
      reading(language, text, found, {
        direction: 'at most',
        figure: { value, decimal: String(value) },
        from: null,
        unit: { unit },
        clock,
      }),
    ),
  );
}
