/** Turns the patterns of a grammar into regular expressions. */
import type { Context, Grammar } from './grammar.ts';
import { numberPatterns, spaces } from './numbers.ts';
import type { Span } from './reading.ts';

/** A grammar with what its patterns share. */
export interface Language {
  readonly grammar: Grammar;
  /** The regular expression of each pattern that has been used. */
  readonly compiled: Map<string, RegExp>;
  readonly parts: ReadonlyMap<string, string>;
}

export function languageOf(grammar: Grammar): Language {
  const { alone, second } = numberPatterns(grammar);
  // Twice the same, for certainty: “five (5)”, “(3) three”.
  const again = `(?:\\s*\\(\\s*${second}\\s*\\))?`;
  const range = `(?:(?<joint>${spaces(grammar.numbers.range)})(?<upto>${second})${again})?`;
  const parts = new Map([
    ['n', `(?:\\(${second}\\)\\s*)?(?<n>${alone})${again}${range}`],
    ['of', `(?<of>${second})`],
    ['unit', alternatives(grammar.units, 'unit')],
    ['period', alternatives(grammar.periods, 'period')],
    ['adverb', alternatives(grammar.adverbs, 'adverb')],
    ['clock', `(?:(?<business>${grammar.clocks.business})|(?<calendar>${grammar.clocks.calendar}))`],
    ...Object.entries(grammar.sets),
  ]);
  return { grammar, compiled: new Map(), parts };
}

/** Words of which the group that matched tells which one it was. */
const alternatives = (words: readonly { readonly word: string }[], name: string): string =>
  `(?:${words.map(({ word }, index) => `(?<${name}${index}>${word})`).join('|')})`;

/** The number of the alternative of `<unit>`, `<period>` or `<adverb>` that a match has; -1 for none. */
export function chosen(groups: Groups, name: string): number {
  const group = Object.keys(groups).find((key) => key.startsWith(name) && groups[key] !== undefined);
  return group ? Number(group.slice(name.length)) : -1;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export interface Found extends Span {
  readonly groups: Groups;
}

/** The places of a text where one of some patterns stands, in the order of the patterns. */
export function allOf(language: Language, patterns: readonly string[], text: string): Found[] {
  return patterns.flatMap((pattern) => {
    const regex = compiled(language, 'anywhere', pattern);
    return [...text.matchAll(regex)].map(({ 0: words, index, groups }) => ({
      start: index,
      end: index + words.length,
      groups: groups ?? {},
    }));
  });
}

/** Whether what stands around a span is such a context. */
export function standsIn(language: Language, { before = [], after = [] }: Context, text: string, span: Span): boolean {
  const [left, right] = [text.slice(Math.max(0, span.start - REACH), span.start), text.slice(span.end)];
  return (
    before.some((pattern) => compiled(language, 'before', pattern).test(left)) ||
    after.some((pattern) => compiled(language, 'after', pattern).test(right))
  );
}

/** How far back a context is looked for. */
const REACH = 80;

/** The end of what follows a place, where it is one of some patterns; undefined where it is none. */
export function follows(
  language: Language,
  patterns: readonly string[],
  text: string,
  from: number,
): number | undefined {
  const rest = text.slice(from);
  for (const pattern of patterns) {
    const match = compiled(language, 'after', pattern).exec(rest);
    if (match) return from + match[0].length;
  }
  return undefined;
}

type Position = 'anywhere' | 'before' | 'after';

function compiled(language: Language, position: Position, pattern: string): RegExp {
  const key = `${position} ${pattern}`;
  const known = language.compiled.get(key);
  if (known) return known;
  const regex = compile(language, position, pattern);
  language.compiled.set(key, regex);
  return regex;
}

function compile({ grammar, parts }: Language, position: Position, pattern: string): RegExp {
  const words = `(?:${spaces(filled(pattern, parts))})`;
  const [begin, end] = grammar.spaced ? [WORD_BEGINS, WORD_ENDS] : ['', ''];
  // A number knows itself where it may begin.
  const start = pattern.startsWith('<n>') ? '' : begin;
  switch (position) {
    case 'anywhere':
      return new RegExp(`${start}${words}${end}`, 'giu');
    case 'before':
      return new RegExp(`${begin}${words}\\s*$`, 'iu');
    case 'after':
      return new RegExp(`^\\s*${words}${end}`, 'iu');
  }
}

/** Only letters and digits make words: a sign may stand next to one. */
const WORD_BEGINS = '(?:(?<![\\p{L}\\p{M}\\p{N}])|(?![\\p{L}\\p{M}\\p{N}]))';
const WORD_ENDS = '(?:(?![\\p{L}\\p{M}\\p{N}])|(?<![\\p{L}\\p{M}\\p{N}]))';

function filled(pattern: string, parts: ReadonlyMap<string, string>): string {
  return pattern.replace(/(?<!\(\?)<(\w+)>/g, (name, key: string) => filled(parts.get(key) ?? name, parts));
}
