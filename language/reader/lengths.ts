/** Lengths of time, as a sentence says them: a number with its unit, read completely. */
import type { DurationUnit } from '../quantities/duration.ts';
import { type Offsets, overlap } from '../text/offsets.ts';
import type { Unit } from './grammar.ts';
import { decimalOf } from './numerals.ts';
import type { DecimalNumber } from './reading.ts';
import { chosen, type Found, type Sentence } from './sentence.ts';

/** So many units, or from so many to so many. */
export interface StatedLength extends Offsets {
  readonly figure: DecimalNumber;
  /** The lower end of a range. */
  readonly from: DecimalNumber | null;
  readonly unit: DurationUnit;
  /** The word for the unit; null where the length is in another one, or in none: “half an hour” is 30 minutes. */
  readonly word: Offsets | null;
  readonly clock: Unit['clock'];
  /** Whether it is “or more”. */
  readonly isMore: boolean;
  /** Whether its words say that it is a limit: “by the third ring”. */
  readonly isLimit: boolean;
  /** Whether it has no number, which is one: “within a week”. */
  readonly isOne: boolean;
}

/** The single lengths of a sentence in its order, each of one number and one unit. */
export function lengthsIn(sentence: Sentence): StatedLength[] {
  const { forms, limits } = sentence.grammar.lengths;
  const ofForms = sentence.all(forms).flatMap((found) => lengthOf(sentence, found, false) ?? []);
  const ofLimits = sentence.all(limits).flatMap((found) => lengthOf(sentence, found, true) ?? []);
  const lengths = fullest([...ofForms, ...ofLimits]);
  return lengths.length > 0 ? fullest([...lengths, ...withoutUnit(sentence, lengths)]) : [];
}

/** Of lengths that share words, the one that has understood most of them; and rather one with a number: “5 dienu”, not “dienu laikā”. */
function fullest(lengths: readonly StatedLength[]): StatedLength[] {
  const chosen: StatedLength[] = [];
  const size = ({ start, end }: Offsets): number => end - start;
  for (const length of lengths.toSorted((a, b) => Number(a.isOne) - Number(b.isOne) || size(b) - size(a))) {
    if (!chosen.some((it) => overlap(it, length))) chosen.push(length);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Numbers that have the unit of the length before them: “within 2 hours, elsewhere within 24”. */
function withoutUnit(sentence: Sentence, lengths: readonly StatedLength[]): StatedLength[] {
  const isLeft = (it: Offsets): boolean => !lengths.some((length) => overlap(length, it));
  if (!sentence.numerals.some(isLeft)) return [];
  return sentence.all(sentence.grammar.lengths.same).flatMap((found) => {
    const [before, figure] = [lengths.findLast(({ end }) => end <= found.start), found.figure('n')];
    if (!before || !figure || isName(sentence, found.span('n'))) return [];
    const { value, decimal } = figure;
    return [
      { ...before, ...span(found), figure: { value, decimal }, from: null, word: null, isMore: false, isLimit: true },
    ];
  });
}

const span = ({ start, end }: Offsets): Offsets => ({ start, end });

/** “Level 2” is a name. */
export const isName = (sentence: Sentence, number: Offsets | undefined): boolean =>
  number !== undefined && sentence.isBefore(sentence.grammar.numbers.names, number.start);

function lengthOf(sentence: Sentence, found: Found, isLimit: boolean): StatedLength | undefined {
  const index = chosen(found.groups, 'unit');
  const unit = sentence.grammar.units[index] ?? DAYS;
  const amount = amountOf(sentence, found);
  if (!amount || isCalendarYear(amount.figure, unit)) return undefined;
  const clock = unit.clock ?? (found.groups.business ? 'business' : found.groups.calendar ? 'calendar' : undefined);
  const length = inUnits(amount, unit);
  if (!length) return undefined;
  const word = length.unit === unit.unit ? (found.span(`unit${index}`) ?? null) : null;
  return {
    start: found.start,
    end: found.end,
    ...length,
    word,
    clock,
    isMore: found.groups.more !== undefined,
    isLimit,
    isOne: amount.isOne,
  };
}

/** What a form without a unit counts: T+3. */
const DAYS: Pick<Unit, 'unit' | 'clock' | 'times'> = { unit: 'day' };

/** “2024年”: nobody promises anything for the next centuries. */
const isCalendarYear = ({ value }: DecimalNumber, { unit }: Pick<Unit, 'unit'>): boolean =>
  unit === 'year' && value > 99;

interface Amount extends Pick<StatedLength, 'figure' | 'from'> {
  /** Whether it has a part in words or signs, such as a half. */
  readonly isPart: boolean;
  readonly isOne: boolean;
}

/** A number, with a part where it has one: “two and a half”, “three quarters”; where there is none, one. */
function amountOf({ grammar }: Sentence, { figure, groups }: Found): Amount | undefined {
  const nth = grammar.numbers.ordinals[chosen(groups, 'nth')];
  if (groups.nth ?? nth)
    return { figure: whole(Number(groups.nth ?? nth?.value)), from: null, isPart: false, isOne: false };
  const [low, high, again] = [figure('n') ?? ONE, figure('upto'), figure('again')];
  // “Five (6) days” says two things.
  if (again && !high && again.value !== low.value) return undefined;
  if (high) return high.value > low.value ? { figure: high, from: low, isPart: false, isOne: false } : undefined;
  const { parts } = grammar.numbers;
  const [part, extra] = [parts[chosen(groups, 'part')], parts[chosen(groups, 'extra')]];
  if (!part && !extra)
    return { figure: low, from: null, isPart: 'isPart' in low && low.isPart === true, isOne: low === ONE };
  const value = low.value / (part?.of ?? 1) + (extra ? (figure('of')?.value ?? 1) / extra.of : 0);
  return { figure: { value, decimal: decimalOf(value) }, from: null, isPart: true, isOne: false };
}

const whole = (value: number): DecimalNumber => ({ value, decimal: String(value) });
const ONE = whole(1);

/** The unit in which people count parts of another. */
const SHORTER: Partial<Record<DurationUnit, readonly [DurationUnit, number]>> = {
  year: ['month', 12],
  hour: ['minute', 60],
  minute: ['second', 60],
};

/** Half an hour is 30 minutes, half a month 15 days. Undefined for what has no end in decimals, such as a third of a week. */
export function inUnits(
  { figure, from, isPart }: Omit<Amount, 'isOne'>,
  { unit, times = 1 }: Pick<Unit, 'unit' | 'times'>,
): Pick<StatedLength, 'figure' | 'from' | 'unit'> | undefined {
  if (isPart && unit === 'month' && figure.value === 0.5) return { figure: whole(15), from, unit: 'day' };
  const [shorter, count] = (isPart && SHORTER[unit]) || [unit, 1];
  const it = { figure: multiplied(figure, times * count), from: from && multiplied(from, times), unit: shorter };
  return Number.isInteger(it.figure.value * 1000) ? it : undefined;
}

const multiplied = (figure: DecimalNumber, times: number): DecimalNumber => {
  if (times === 1) return figure;
  const decimal = decimalOf(figure.value * times);
  return { value: Number(decimal), decimal };
};
