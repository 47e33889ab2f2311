/** Numbers in digits and in words. */
import type { Grammar } from './grammar.ts';
import type { Figure } from './reading.ts';

/** The regular expressions of a number: one that stands alone, and one that follows another and a sign of range. */
export function numberPatterns({ numbers, spaced }: Grammar): { alone: string; second: string } {
  const { groups, decimals, words, multipliers, joiner } = numbers;
  const digits = `(?:\\d{1,3}(?:${groups}\\d{3})+|\\d+)(?:(?:${decimals})\\d+)?(?![\\d:]|[.,]\\d)`;
  const word = `(?:${longestFirst([...Object.keys(words), ...Object.keys(multipliers)]).join('|')})`;
  const spoken = `${word}(?:(?:${spaces(joiner)})${word})*`;
  const whole = spaced ? `(?<![\\p{L}\\p{M}\\p{N}])${spoken}(?![\\p{L}\\p{M}\\p{N}])` : spoken;
  return { alone: `(?:${NO_NAME}${digits}|${whole})`, second: `(?:${digits}|${whole})` };
}

/**
 * What makes digits part of something else: a sign of money, another number, a name such as “B2” or “COVID-19”. After
 * three small letters or more, only a space is missing: “within15 days”, “a rating.30 days”.
 */
const NO_NAME = '(?<![$€£¥#№]\\s?)(?<!\\d[-./:,]?)(?<![\\p{Lu}\\p{Ll}][-/])(?<!(?<!\\p{Ll}{2})[\\p{Lu}\\p{Ll}]\\.?)';

/** In patterns, a space stands for any white space. */
export const spaces = (pattern: string): string => pattern.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+');

const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);

/** The number that such a text stands for; undefined where its words make none. */
export function figureOf(text: string, { numbers }: Grammar): Figure | undefined {
  const decimal = /\d/.test(text) ? inDigits(text, numbers) : inWords(text, numbers);
  return decimal === undefined ? undefined : { value: Number(decimal), decimal };
}

function inDigits(text: string, { groups, decimals }: Grammar['numbers']): string {
  const grouped = new RegExp(`(?<=\\d)(?:${groups})(?=\\d{3}(?!\\d))`, 'gu');
  return text.replace(grouped, '').replace(new RegExp(decimals, 'u'), '.');
}

function inWords(text: string, { words, multipliers }: Grammar['numbers']): string | undefined {
  const known = longestFirst([...Object.keys(words), ...Object.keys(multipliers)]);
  let [sum, pending] = [0, 0];
  for (let rest = text.toLowerCase(); rest !== ''; ) {
    const word = known.find((it) => rest.startsWith(it));
    if (word !== undefined && word in multipliers) {
      // “Hundred” alone is one hundred, 十 alone is ten.
      [sum, pending] = [sum + (pending || 1) * (multipliers[word] as number), 0];
    } else if (word !== undefined) pending += words[word] as number;
    rest = rest.slice(word?.length ?? 1);
  }
  return sum + pending === 0 ? undefined : String(sum + pending);
}
