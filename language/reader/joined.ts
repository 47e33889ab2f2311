/** Lengths of time that stand together. */
import type { Figure, LimitReading } from './reading.ts';
import type { Sentence } from './sentence.ts';

/** Lengths that stand together are one: a range (“2 weeks to 3 weeks”), or a sum (“1 hour and 30 minutes”). */
export function joined(sentence: Sentence, limits: readonly LimitReading[]): LimitReading[] {
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
