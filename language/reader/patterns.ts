/** The patterns of a grammar as regular expressions, each made when it is first needed. */
import type { Grammar } from './grammar.ts';
import { MASKED, NumberReader, spaces } from './numbers.ts';
import { LETTERS } from './plain.ts';

/** Where in a text a pattern is looked for: anywhere, or what ends or begins it. */
export type Position = 'anywhere' | 'end' | 'beginning';

/** A language, ready to read with. */
export class Language {
  readonly grammar: Grammar;
  readonly numbers: NumberReader;
  private readonly parts: ReadonlyMap<string, string>;
  private readonly expressions = new Map<string, RegExp>();

  constructor(grammar: Grammar) {
    this.grammar = grammar;
    this.numbers = new NumberReader(grammar);
    // Twice the same, for certainty: “five (5)”, “(3) three”.
    const between = `(?:${spaces(`${grammar.numbers.range}|${grammar.numbers.either}`)})`;
    const again = `(?:\\s*\\(\\s*${MASKED}(?:${between}${MASKED})?\\s*\\))?`;
    const upto = `(?:${between}(?<upto>${MASKED})${again})?`;
    this.parts = new Map([
      ['n', `(?:\\(${MASKED}\\)\\s*)?(?<n>${MASKED})${again}${upto}`],
      ['of', `(?<of>${MASKED})`],
      ['unit', alternatives(grammar.units, 'unit')],
      ['period', alternatives(grammar.periods, 'period')],
      ['adverb', alternatives(grammar.adverbs, 'adverb')],
      ['fixed', alternatives(grammar.fixed, 'fixed')],
      ['clock', `(?:(?<business>${grammar.clocks.business})|(?<calendar>${grammar.clocks.calendar}))`],
      ['range', grammar.numbers.range],
      ['either', grammar.numbers.either],
      ['plus', grammar.numbers.plus],
      ['letters', LETTERS],
      ...Object.entries(grammar.sets),
    ]);
  }

  /** A pattern as a regular expression; `anywhere` finds all places. */
  expression(pattern: string, position: Position): RegExp {
    const key = `${position} ${pattern}`;
    const known = this.expressions.get(key) ?? this.compile(pattern, position);
    this.expressions.set(key, known);
    return known;
  }

  private compile(pattern: string, position: Position): RegExp {
    const words = `(?:${spaces(this.filled(pattern))})`;
    const [begin, end] = this.grammar.spaced ? [WORD_BEGINS, WORD_ENDS] : ['', ''];
    if (position === 'end') return new RegExp(`${begin}${words}\\s*$`);
    return position === 'beginning' ? new RegExp(`^\\s*${words}${end}`) : new RegExp(`${begin}${words}${end}`, 'dg');
  }

  private filled(pattern: string): string {
    return pattern.replace(/(?<!\(\?)<(\w+)>/g, (name, key: string) => this.filled(this.parts.get(key) ?? name));
  }
}

/** Only letters and digits make words: a sign may stand next to one. */
const WORD_BEGINS = `(?:(?<![${LETTERS}\\d])|(?![${LETTERS}\\d]))`;
const WORD_ENDS = `(?:(?![${LETTERS}\\d])|(?<![${LETTERS}\\d]))`;

/** Words of which the group that matched tells which one it was. */
const alternatives = (words: readonly { readonly word: string }[], name: string): string =>
  `(?:${words.map(({ word }, index) => `(?<${name}${index}>${word})`).join('|')})`;
