/** Lengths of time that stand together. */
import type { DurationUnit } from '../quantities/duration.ts';
import { type Offsets, overlap } from '../text/offsets.ts';
import { inUnits, type StatedLength } from './lengths.ts';
import { decimalOf } from './numerals.ts';
import type { DecimalNumber } from './reading.ts';
import type { Sentence } from './sentence.ts';

/**
 * Lengths that stand together are one: a range (“2 weeks to 3 weeks”), or a sum (“1 hour and 30 minutes”, “1h30”). Those that
 * cannot be one, such as a month and 15 days, are left out: neither is what the sentence says.
 */
export function joinedLengths(sentence: Sentence, lengths: readonly StatedLength[]): StatedLength[] {
  const whole: (StatedLength | null)[] = [];
  for (const length of lengths) {
    const [before, next] = [whole.at(-1), withTail(sentence, length, lengths)];
    const one = before && (rangeOf(sentence, before, next) ?? sumOf(sentence, before, next));
    if (one === undefined || (one === null && before === null)) whole.push(next);
    else whole[whole.length - 1] = one;
  }
  return whole.filter((it) => it !== null);
}

function rangeOf({ language, text }: Sentence, a: StatedLength, b: StatedLength): StatedLength | undefined {
  const isRange = a.unit === b.unit && a.figure.value < b.figure.value && a.from === null && b.from === null;
  return isRange && language.isRange(text, a.end, b.start) ? { ...b, start: a.start, from: a.figure } : undefined;
}

/** Units with a fixed ratio, and how many of the finest a unit has. */
const SCALES: readonly Partial<Record<DurationUnit, number>>[] = [
  { day: 86_400, hour: 3600, minute: 60, second: 1 },
  { year: 12, month: 1 },
  { week: 7, day: 1 },
];

/** In the finer unit, and without a word for it: there are two. Null for what adds up to no length of one unit. */
function sumOf({ language, text }: Sentence, a: StatedLength, b: StatedLength): StatedLength | null | undefined {
  const isShorter = ORDER.indexOf(b.unit) < ORDER.indexOf(a.unit);
  if (!isShorter || a.from !== null || b.from !== null || !language.isPlus(text, a.end, b.start)) return undefined;
  const scale = SCALES.find((it) => it[a.unit] !== undefined && it[b.unit] !== undefined);
  const isOfDays = a.unit === 'day' || b.unit === 'day';
  if (!scale || (isOfDays && (a.clock ?? b.clock) === 'business')) return null;
  const ratio = (scale[a.unit] as number) / (scale[b.unit] as number);
  const figure = figureOf(a.figure.value * ratio + b.figure.value);
  return { ...b, start: a.start, figure, word: null, clock: a.unit === 'week' ? 'calendar' : (b.clock ?? a.clock) };
}

const ORDER: readonly DurationUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** “1 h 30”, “2 jours ½”: a number behind a unit that has none of its own. */
function withTail(sentence: Sentence, length: StatedLength, lengths: readonly StatedLength[]): StatedLength {
  const { text } = sentence;
  const tail = numeralBehind(sentence, length.end);
  const isTaken = (it: Offsets): boolean => lengths.some((other) => overlap(other, it));
  if (!tail || length.from !== null || isTaken(tail) || /^ ?[%‰/:]/.test(text.slice(tail.end, tail.end + 2)))
    return length;
  const { value } = length.figure;
  if (tail.isPart && tail.value < 1) {
    const whole = inUnits({ figure: figureOf(value + tail.value), from: null, isPart: true }, length);
    return whole ? { ...length, ...whole, end: tail.end, word: null } : length;
  }
  const shorter = length.unit === 'hour' ? 'minute' : length.unit === 'minute' ? 'second' : undefined;
  if (!shorter || !isTail(tail)) return length;
  return { ...length, end: tail.end, figure: figureOf(value * 60 + tail.value), unit: shorter, word: null };
}

/** The number behind a unit: “1h30”, “1 h 30”, and “1 час и 30” where nothing is counted by it. */
function numeralBehind(sentence: Sentence, end: number): ReturnType<Sentence['numeralAt']> {
  const { text, language } = sentence;
  const near = sentence.numeralAt(end) ?? (text[end] === ' ' ? sentence.numeralAt(end + 1) : undefined);
  if (near) return near;
  const [, word = ''] = /^( \p{L}{1,3} )\S/u.exec(text.slice(end)) ?? [];
  const far = word === '' ? undefined : sentence.numeralAt(end + word.length);
  const isLast = far !== undefined && !/^ ?[\p{L}\p{N}]/u.test(text.slice(far.end));
  return far && isLast && language.isPlus(text, end, far.start) ? far : undefined;
}

const isTail = ({ value }: DecimalNumber): boolean => Number.isInteger(value) && value >= 5 && value < 60;

const figureOf = (value: number): DecimalNumber => ({ value: Number(decimalOf(value)), decimal: decimalOf(value) });
