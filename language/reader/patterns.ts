/** The patterns of a grammar as regular expressions, each made when it is first needed. */
import { recent } from '../memory/recent.ts';
import type { Grammar } from './grammar.ts';
import { type GroupNames, withoutNames } from './groups.ts';
import { type NeededParts, neededBy } from './needed.ts';
import { MASKED, NumeralReader } from './numerals.ts';
import { LETTERS } from './plain.ts';

type Patterns = readonly string[];

/** An expression, the names of its groups, and what a text has to hold for it to find anything. */
export interface Sought {
  readonly expression: RegExp;
  readonly names: GroupNames;
  readonly needed: NeededParts;
}

/** A pattern that is looked for in a whole sentence: all its places, and those of its groups. */
interface Form extends Sought {
  /** Whether it names numbers, and is looked for in a text that has signs in their place. */
  readonly isMasked: boolean;
  /** What it names that is worth looking for first: without it, there is no place. */
  readonly needs: readonly Ingredient[];
  /** The same for one place, where a number begins the pattern: only numbers are worth trying. */
  readonly atNumber: RegExp | undefined;
}

export type Ingredient = 'number' | 'unit' | 'part' | 'nth';

/** More than a grammar has. */
const PATTERNS_KEPT = 5000;

/** A language, ready to read with. */
export class Language {
  readonly grammar: Grammar;
  readonly numerals: NumeralReader;
  /** What an abbreviation has to be, at the end of a text; undefined where the language has none that matter. */
  readonly abbreviation: RegExp | undefined;
  private readonly range: RegExp;
  private readonly plus: RegExp;
  private readonly parts: ReadonlyMap<string, string>;
  private readonly ingredients: Readonly<Record<Exclude<Ingredient, 'number'>, RegExp>>;
  /** Lists of words and turns that most sentences have none of: they are looked for together first. */
  private readonly rare: ReadonlySet<Patterns>;
  private all: RegExp | undefined;

  constructor(grammar: Grammar) {
    this.grammar = grammar;
    this.numerals = new NumeralReader(grammar);
    const short = grammar.abbreviations?.join('|');
    this.abbreviation = short === undefined ? undefined : new RegExp(`(?<!\\p{L})(?:${short})\\.$`, 'iu');
    const { range, either, plus, parts, ordinals } = grammar.numbers;
    this.range = new RegExp(` ?(?:${range}) ?$`, 'y');
    this.plus = new RegExp(` ?(?:${plus})$`, 'y');
    // Twice the same, for certainty: “five (5)”, “(3) three”.
    const between = `(?:${range}|${either})`;
    const again = (name: string): string => `(?: ?\\( ?(?<${name}>${MASKED})(?:${between}${MASKED})? ?\\))?`;
    const upto = `(?:${between}(?<upto>${MASKED})${again('againUpto')})?`;
    const anyOf = (words: readonly { readonly word: string }[]): RegExp =>
      new RegExp(words.map(({ word }) => `(?:${this.filled(word)})`).join('|') || '(?!)');
    this.parts = new Map([
      ['n', `(?:\\(${MASKED}\\) ?)?(?<n>${MASKED})${again('again')}${upto}`],
      ['of', `(?<of>${MASKED})`],
      ['num', MASKED],
      ['unit', alternatives(grammar.units, 'unit')],
      ['part', alternatives(parts, 'part')],
      ['extra', alternatives(parts, 'extra')],
      ['nth', alternatives(ordinals, 'nth')],
      ['period', alternatives(grammar.periods, 'period')],
      ['adverb', alternatives(grammar.adverbs, 'adverb')],
      ['fixed', alternatives(grammar.fixed, 'fixed')],
      ['clock', `(?:(?<business>${grammar.clocks.business})|(?<calendar>${grammar.clocks.calendar}))`],
      ['range', range],
      ['either', either],
      ['plus', plus],
      ['letters', LETTERS],
      ...Object.entries(grammar.sets),
    ]);
    const { limits, asides, statistics } = grammar;
    const { not, conditions, excluding, including } = limits;
    const told = [asides.sentences, asides.before, ...Object.values(statistics)];
    this.rare = new Set([not, conditions, excluding, including, ...told]);
    this.ingredients = {
      unit: anyOf(grammar.units),
      part: anyOf(parts),
      nth: anyOf([...ordinals, { word: '\\d[^\\d\\s,:;%]' }]),
    };
  }

  /** The patterns of a list, each by itself. */
  readonly forms = recent((patterns: Patterns): readonly Form[] => patterns.map(this.form), PATTERNS_KEPT);

  private readonly form = recent((pattern: string): Form => {
    const [begins, ends] = this.edges();
    const words = `(?:${this.filled(pattern)})${ends}`;
    const sure = required(pattern);
    const needs = INGREDIENTS.filter((it) => NAMES[it].test(sure));
    const atNumber = pattern.startsWith('<n>') ? new RegExp(withoutNames(words).source, 'dy') : undefined;
    return {
      ...sought(`${begins}${words}`, 'dg'),
      isMasked: NAMES.number.test(pattern),
      needs,
      atNumber,
    };
  }, PATTERNS_KEPT);

  /** Any of some patterns, wherever they are. */
  readonly anywhere = recent((patterns: Patterns): Sought => {
    const [begins, ends] = this.edges();
    return sought(`${begins}(?:${this.filled(patterns.join('|'))})${ends}`, 'dg');
  }, PATTERNS_KEPT);

  /** Whether a list is one of those of which most sentences have nothing. */
  isRare(patterns: Patterns): boolean {
    return this.rare.has(patterns);
  }

  /** Any of those lists, somewhere. */
  get anythingRare(): RegExp {
    this.all ??= new RegExp(
      `${this.edges()[0]}(?:${[...this.rare]
        .flat()
        .map((it) => this.withoutNames(it))
        .join('|')})`,
    );
    return this.all;
  }

  /** Whether a text may hold what a form needs. */
  has(ingredient: Exclude<Ingredient, 'number'>, text: string): boolean {
    return this.ingredients[ingredient].test(text);
  }

  /** What any of some patterns has to be for it to end where the expression is tried; a space may follow. */
  readonly before = recent((patterns: Patterns): Sought => {
    const [begins] = this.edges();
    const words = this.filled(patterns.join('|'));
    // Its first group is the cue.
    return { ...sought(`(?<=${begins}((?:${words}) ?))`, 'y'), needed: neededBy(words, MASKED) };
  }, PATTERNS_KEPT);

  /** What any of some patterns has to be for it to begin where the expression is tried; a space may go before. */
  readonly after = recent((patterns: Patterns): Sought => {
    const [, ends] = this.edges();
    return sought(` ?(?:${this.filled(patterns.join('|'))})${ends}`, 'y');
  }, PATTERNS_KEPT);

  /** Whether what stands between two places leads from one end of a range to the other. */
  isRange(text: string, start: number, end: number): boolean {
    return isBetween(this.range, text, start, end);
  }

  /** Whether what stands between two places joins the parts of one length. */
  isPlus(text: string, start: number, end: number): boolean {
    return isBetween(this.plus, text, start, end);
  }

  /** In a language that puts spaces between its words, only whole words count. */
  private edges(): [string, string] {
    return this.grammar.spaced ? [WORD_BEGINS, WORD_ENDS] : ['', ''];
  }

  private withoutNames(pattern: string): string {
    return this.filled(pattern).replace(/\(\?<\w+>/g, '(?:');
  }

  private filled(pattern: string): string {
    return pattern.replace(/(?<!\(\?)<(\w+)>/g, (name, key: string) => this.filled(this.parts.get(key) ?? name));
  }
}

function sought(named: string, flags: string): Sought {
  const { source, names } = withoutNames(named);
  return { expression: new RegExp(source, flags), names, needed: neededBy(source, MASKED) };
}

const NAMES: Readonly<Record<Ingredient, RegExp>> = {
  number: /<(?:n|of|num)>/,
  unit: /<unit>/,
  part: /<(?:part|extra)>/,
  nth: /<nth>/,
};
const INGREDIENTS = Object.keys(NAMES) as Ingredient[];

/** What of a pattern is there in each of its places: nothing that may be left out, or that has an alternative. */
function required(pattern: string): string {
  let rest = pattern.replace(/\\.|\[[^\]]*\]/g, '').replace(/(<\w+>)[?*]/g, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(
      /\((\?(?:[=!:]|<[=!]|<\w+>))?([^()]*)\)([?*]?)/g,
      (_, kind = '', words: string, times: string) =>
        kind.includes('!') || times !== '' || words.includes('|') ? '' : words,
    );
  }
  return rest.includes('|') ? '' : rest;
}

function isBetween(expression: RegExp, text: string, start: number, end: number): boolean {
  expression.lastIndex = start;
  return expression.test(text.slice(0, end));
}

/** Only letters and digits make words: a sign may stand next to one. */
const WORD_BEGINS = `(?:(?<![${LETTERS}\\d])|(?![${LETTERS}\\d]))`;
const WORD_ENDS = `(?:(?![${LETTERS}\\d])|(?<![${LETTERS}\\d]))`;

/** Words of which the group that matched tells which one it was. */
const alternatives = (words: readonly { readonly word: string }[], name: string): string =>
  `(?:${words.map(({ word }, index) => `(?<${name}${index}>${word})`).join('|')})`;
