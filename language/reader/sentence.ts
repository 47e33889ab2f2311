/** A sentence in a language, and what can be asked about its words. */

import type { Offsets } from '../text/offsets.ts';
import type { Context } from './grammar.ts';
import { execAt, matchesOf } from './matches.ts';
import { masked } from './numerals.ts';
import type { Ingredient, Language } from './patterns.ts';
import type { DecimalNumber, Numeral } from './reading.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

export interface Found extends Offsets {
  readonly groups: Groups;
  readonly span: (group: string) => Offsets | undefined;
  /** The number in a group; undefined where there is none. */
  readonly figure: (group: string) => DecimalNumber | undefined;
}

export class Sentence {
  readonly language: Language;
  /** The plain form of the text. */
  readonly text: string;
  readonly numerals: readonly Numeral[];
  private readonly masked: string;
  /** What has been found in the sentence, as the fields below: it goes with the sentence. */
  private readonly known = new Map<readonly string[], readonly Found[]>();
  private rare: boolean | undefined;
  private readonly ingredients = new Map<Ingredient, boolean>();
  private readonly results = new Map<unknown, unknown>();
  private readonly starting: ReadonlyMap<number, Numeral>;

  /** @param text its plain form */
  constructor(language: Language, text: string) {
    this.language = language;
    this.text = text;
    this.numerals = language.numerals.in(text);
    this.masked = masked(text, this.numerals);
    this.starting = new Map(this.numerals.map((it) => [it.start, it]));
  }

  get grammar() {
    return this.language.grammar;
  }

  /** The number that begins at a place. */
  numeralAt(place: number): Numeral | undefined {
    return this.starting.get(place);
  }

  /** What a reader finds in the sentence, found once. */
  kept<T>(reader: (sentence: Sentence) => T): T {
    const kept = this.results.has(reader) ? this.results.get(reader) : reader(this);
    this.results.set(reader, kept);
    return kept as T;
  }

  /** The places of a list of words or turns of the grammar, in the order of the text; looked for once. */
  places(patterns: readonly string[]): readonly Found[] {
    const known = this.known.get(patterns) ?? this.placesOf(patterns);
    this.known.set(patterns, known);
    return known;
  }

  private placesOf(patterns: readonly string[]): Found[] {
    if (patterns.length === 0 || (this.language.isRare(patterns) && !this.hasAnythingRare())) return [];
    return matchesOf(this.language.anywhere(patterns), this.text).map((match) => this.found(match));
  }

  private hasAnythingRare(): boolean {
    this.rare ??= this.language.anythingRare.test(this.text);
    return this.rare;
  }

  /** The places where one of some forms stands, in the order of the forms. */
  all(forms: readonly string[]): Found[] {
    return forms.flatMap((pattern) => {
      const { expression, isMasked, needs, atNumber } = this.language.form(pattern);
      if (!needs.every((it) => this.has(it))) return [];
      if (atNumber) return this.atNumbers(atNumber);
      return matchesOf(expression, isMasked ? this.masked : this.text).map((match) => this.found(match));
    });
  }

  /** The places of a form that begins with a number; that may stand in brackets, before its word. */
  private atNumbers(expression: RegExp): Found[] {
    return this.numerals.flatMap(({ start }) => {
      const isInBrackets = this.text[start - 1] === '(';
      const match =
        (isInBrackets && execAt(expression, this.masked, start - 1)) || execAt(expression, this.masked, start);
      return match ? [this.found(match)] : [];
    });
  }

  /** Whether the sentence holds what some forms need. */
  private has(ingredient: Ingredient): boolean {
    if (ingredient === 'number') return this.numerals.length > 0;
    const known =
      this.ingredients.get(ingredient) ??
      this.language.has(ingredient, ingredient === 'unit' ? this.masked : this.text);
    this.ingredients.set(ingredient, known);
    return known;
  }

  private found({ 0: words, index, groups = {}, indices }: RegExpExecArray): Found {
    const span = (group: string): Offsets | undefined => {
      const [start, end] = indices?.groups?.[group] ?? [];
      return start === undefined || end === undefined ? undefined : { start, end };
    };
    const figure = (group: string): DecimalNumber | undefined => this.starting.get(span(group)?.start ?? -1);
    return { start: index, end: index + words.length, groups, span, figure };
  }

  /** Whether what stands around a span is such a context. */
  isIn({ before, after }: Context, { start, end }: Offsets): boolean {
    return this.isBefore(before, start) || this.endOf(after, end) !== undefined;
  }

  /** Whether one of some patterns ends at a place, or a space before it. */
  isBefore(patterns: readonly string[] | undefined, place: number): boolean {
    return (
      patterns !== undefined && patterns.length > 0 && execAt(this.language.before(patterns), this.text, place) !== null
    );
  }

  /** Where what ends at a place, or a space before it, begins, if it is one of some patterns; undefined where it is none. */
  beginOf(patterns: readonly string[] | undefined, place: number): number | undefined {
    if (patterns === undefined || patterns.length === 0) return undefined;
    const cue = execAt(this.language.before(patterns), this.text, place)?.groups?.cue;
    return cue === undefined ? undefined : place - cue.length;
  }

  /** The end of what begins at a place, or a space behind it, where it is one of some patterns; undefined where it is none. */
  endOf(patterns: readonly string[] | undefined, place: number): number | undefined {
    if (patterns === undefined || patterns.length === 0) return undefined;
    const match = execAt(this.language.after(patterns), this.text, place);
    return match === null ? undefined : place + match[0].length;
  }
}

/** The number of the alternative of `<unit>` and its like that a match has; -1 for none. */
export function chosen(groups: Groups, name: string): number {
  if (!(`${name}0` in groups)) return -1;
  for (const key in groups) {
    if (groups[key] !== undefined && key.startsWith(name) && key.length > name.length)
      return Number(key.slice(name.length));
  }
  return -1;
}
