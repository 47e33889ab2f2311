/** Numbers in digits and in words. */
import type { Grammar } from './grammar.ts';
import { LETTERS } from './plain.ts';
import type { Figure, Span } from './reading.ts';

type Numbers = Grammar['numbers'];

/** Finds the numbers of a plain text. */
export class NumberReader {
  private readonly numbers: Numbers;
  private readonly pattern: RegExp;
  private readonly words: readonly string[];
  private readonly grouped: RegExp;
  private readonly decimals: RegExp;

  constructor({ numbers, spaced }: Grammar) {
    this.numbers = numbers;
    this.words = [...Object.keys(numbers.words), ...Object.keys(numbers.multipliers)].sort(
      (a, b) => b.length - a.length,
    );
    const { groups, decimals, joiner } = numbers;
    const digits = `${NO_NAME}(?:\\d{1,3}(?:${groups}\\d{3})+|\\d+)(?:${decimals}\\d+)?(?!\\d|[.,]\\d)`;
    const word = `(?:${this.words.join('|')})`;
    const spoken = `${word}(?:(?:${spaces(joiner)})${word})*`;
    this.pattern = new RegExp(`${digits}|${spaced ? `(?<![${LETTERS}\\d])${spoken}(?![${LETTERS}\\d])` : spoken}`, 'g');
    this.grouped = new RegExp(`(?<=\\d)(?:${groups})(?=\\d{3}(?!\\d))`, 'g');
    this.decimals = new RegExp(decimals);
  }

  /** The numbers of a text, in its order. */
  in(text: string): (Span & Figure)[] {
    return [...text.matchAll(this.pattern)].flatMap(({ 0: words, index }) => {
      const decimal = /\d/.test(words) ? this.fromDigits(words) : this.fromWords(words);
      return decimal === undefined
        ? []
        : [{ start: index, end: index + words.length, value: Number(decimal), decimal }];
    });
  }

  private fromDigits(text: string): string {
    return text.replace(this.grouped, '').replace(this.decimals, '.');
  }

  private fromWords(text: string): string | undefined {
    const { words, multipliers } = this.numbers;
    let [sum, pending] = [0, 0];
    for (let rest = text; rest !== ''; ) {
      const word = this.words.find((it) => rest.startsWith(it));
      if (word !== undefined && word in multipliers) {
        // “Hundred” alone is one hundred, 十 alone is ten.
        [sum, pending] = [sum + (pending || 1) * (multipliers[word] as number), 0];
      } else if (word !== undefined) pending += words[word] as number;
      rest = rest.slice(word?.length ?? 1);
    }
    return sum + pending === 0 ? undefined : String(sum + pending);
  }
}

/**
 * What makes digits part of something else: a sign of money, another number, a name such as “B2” or “COVID-19”. After
 * three letters or more, only a space is missing: “within15 days”, “a rating.30 days”.
 */
const NO_NAME = `(?<![$€£¥#№]\\s?)(?<!\\d[.:,]?)(?<![${LETTERS}][-/])(?<!(?<![${LETTERS}]{2})[${LETTERS}]\\.?)`;

/** In patterns, a space stands for any white space. */
export const spaces = (pattern: string): string => pattern.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+');

const FIRST = '\ue000';
const OTHER = '\ue001';

/** How a number stands in a text whose numbers are masked. */
export const MASKED = `${FIRST}${OTHER}*`;

/** The same text, as long, with signs of no language in place of its numbers: patterns need not know all numbers there are. */
export function masked(text: string, numbers: readonly Span[]): string {
  let [done, result] = [0, ''];
  for (const { start, end } of numbers) {
    result += text.slice(done, start) + FIRST + OTHER.repeat(end - start - 1);
    done = end;
  }
  return result + text.slice(done);
}
