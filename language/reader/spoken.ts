/** Numbers in words. */
import type { Grammar } from './grammar.ts';
import { matchesOf } from './matches.ts';
import { LETTERS } from './plain.ts';
import type { Numeral } from './reading.ts';

type Numbers = Grammar['numbers'];

interface Word {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly isMultiplier: boolean;
}

/** Reads the words for numbers: “one hundred and twenty-five”, 二十五. */
export class SpokenNumbers {
  /** A run of words for numbers, which may be several numbers. */
  readonly pattern: string;
  private readonly numbers: Numbers;
  private readonly word: RegExp;
  private readonly point: RegExp | undefined;
  private readonly isPositional: boolean;

  constructor(numbers: Numbers, spaced: boolean) {
    this.numbers = numbers;
    const { words, multipliers, joiner, point } = numbers;
    const known = [...Object.keys(words), ...Object.keys(multipliers)].sort((a, b) => b.length - a.length).join('|');
    const run = `(?:${known})(?:(?:${joiner})(?:${known}))*`;
    const decimals = point ? `(?:(?:${point})(?:${known})(?:(?:${joiner})(?:${known}))*)?` : '';
    this.pattern = spaced ? `(?<![${LETTERS}\\d])${run}${decimals}(?![${LETTERS}\\d])` : `${run}${decimals}`;
    this.word = new RegExp(known, 'g');
    this.point = point ? new RegExp(point) : undefined;
    this.isPositional = joiner === '';
  }

  /** The numbers of a run of words that stands at a place. */
  in(run: string, at: number): Numeral[] {
    const [whole, decimals] = this.point ? run.split(this.point) : [run];
    const words = this.wordsOf(whole as string, at);
    if (decimals !== undefined) return this.withDecimals(words, decimals, { start: at, end: at + run.length });
    // 二〇二四 is a year, and 两三 are two or three; 二十三 has a word for its tens.
    const digits =
      this.isPositional && words.length > 1 && words.every(({ value }) => value < 10 && Number.isInteger(value));
    if (digits && !isTwoInARow(words)) return [numeral(words, Number(words.map(({ value }) => value).join('')))];
    return sums(words);
  }

  private wordsOf(run: string, at: number): Word[] {
    const { words, multipliers } = this.numbers;
    return matchesOf(this.word, run).map(({ 0: word, index }) => ({
      start: at + index,
      end: at + index + word.length,
      value: words[word] ?? (multipliers[word] as number),
      isMultiplier: word in multipliers,
    }));
  }

  private withDecimals(words: readonly Word[], decimals: string, span: { start: number; end: number }): Numeral[] {
    const whole = sums(words).at(-1)?.value ?? 0;
    const decimal = `${whole}.${this.wordsOf(decimals, 0)
      .map(({ value }) => value)
      .join('')}`;
    return [{ ...span, value: Number(decimal), decimal, isPart: false }];
  }
}

const isTwoInARow = ([a, b, ...others]: readonly Word[]): boolean =>
  others.length === 0 && a !== undefined && a.value > 0 && b?.value === a.value + 1;

/** Words that add up are one number; another begins with a word that adds to none: “five or six”, “cinq six”. */
function sums(words: readonly Word[]): Numeral[] {
  const found: Numeral[] = [];
  let [sum, pending, taken] = [0, 0, [] as Word[]];
  const done = (): void => {
    if (sum + pending > 0) found.push(numeral(taken, sum + pending));
    [sum, pending, taken] = [0, 0, []];
  };
  for (const word of words) {
    // “Hundred” alone is one hundred, 十 alone is ten.
    if (word.isMultiplier) [sum, pending] = [sum + (pending || 1) * word.value, 0];
    else {
      if (word.value >= roomIn(pending || sum)) done();
      pending += word.value;
    }
    taken.push(word);
  }
  done();
  return found;
}

/** What may be added to a number: less than ten to twenty, less than twenty to sixty and eighty (soixante-quinze). */
function roomIn(value: number): number {
  if (value === 0) return Number.POSITIVE_INFINITY;
  if (value >= 60 && value < 100 && value % 20 === 0) return 20;
  let room = 1;
  while (Number.isInteger(value) && value % (room * 10) === 0) room *= 10;
  return room;
}

const numeral = (words: readonly Word[], value: number): Numeral => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
  value,
  decimal: String(value),
  isPart: !Number.isInteger(value),
});
