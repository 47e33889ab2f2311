/** A sentence in a language, and what can be asked about its words. */

import type { Offsets } from '../text/offsets.ts';
import type { Context } from './grammar.ts';
import { type GroupNames, type Groups, groupsOf, placeOfGroup } from './groups.ts';
import { execAt, matchesOf } from './matches.ts';
import { LettersOf } from './needed.ts';
import { masked } from './numerals.ts';
import type { Ingredient, Language, Sought } from './patterns.ts';
import type { DecimalNumber, Numeral } from './reading.ts';

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
  private readonly letters: LettersOf;
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
    this.letters = new LettersOf(text);
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
    const { expression, names, needed } = this.language.anywhere(patterns);
    return this.letters.mayHold(needed) ? matchesOf(expression, this.text).map((it) => this.found(it, names)) : [];
  }

  private hasAnythingRare(): boolean {
    this.rare ??= this.language.anythingRare.test(this.text);
    return this.rare;
  }

  /** The places where one of some forms stands, in the order of the forms. */
  all(forms: readonly string[]): Found[] {
    const found: Found[] = [];
    for (const { expression, names, isMasked, needs, needed, atNumber } of this.language.forms(forms)) {
      if (!this.letters.mayHold(needed) || !needs.every((it) => this.has(it))) continue;
      const matches = atNumber ? this.atNumbers(atNumber) : matchesOf(expression, isMasked ? this.masked : this.text);
      for (const match of matches) found.push(this.found(match, names));
    }
    return found;
  }

  /** The places of a form that begins with a number; that may stand in brackets, before its word. */
  private atNumbers(expression: RegExp): RegExpExecArray[] {
    const matches: RegExpExecArray[] = [];
    for (const { start } of this.numerals) {
      const isInBrackets = this.text[start - 1] === '(';
      const match =
        (isInBrackets && execAt(expression, this.masked, start - 1)) || execAt(expression, this.masked, start);
      if (match) matches.push(match);
    }
    return matches;
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

  private found(match: RegExpExecArray, names: GroupNames): Found {
    const span = (group: string): Offsets | undefined => placeOfGroup(group, match, names);
    const figure = (group: string): DecimalNumber | undefined => this.starting.get(span(group)?.start ?? -1);
    const { 0: words, index } = match;
    return { start: index, end: index + words.length, groups: groupsOf(match, names), span, figure };
  }

  /** Whether what stands around a span is such a context. */
  isIn({ before, after }: Context, { start, end }: Offsets): boolean {
    return this.isBefore(before, start) || this.endOf(after, end) !== undefined;
  }

  /** Whether one of some patterns ends at a place, or a space before it. */
  isBefore(patterns: readonly string[] | undefined, place: number): boolean {
    return this.cueBefore(patterns, place) !== null;
  }

  /** Where what ends at a place, or a space before it, begins, if it is one of some patterns; undefined where it is none. */
  beginOf(patterns: readonly string[] | undefined, place: number): number | undefined {
    const cue = this.cueBefore(patterns, place)?.[1];
    return cue === undefined ? undefined : place - cue.length;
  }

  private cueBefore(patterns: readonly string[] | undefined, place: number): RegExpExecArray | null {
    return patterns === undefined || patterns.length === 0 ? null : this.at(this.language.before(patterns), place);
  }

  /** The end of what begins at a place, or a space behind it, where it is one of some patterns; undefined where it is none. */
  endOf(patterns: readonly string[] | undefined, place: number): number | undefined {
    if (patterns === undefined || patterns.length === 0) return undefined;
    const match = this.at(this.language.after(patterns), place);
    return match === null ? undefined : place + match[0].length;
  }

  private at({ expression, needed }: Sought, place: number): RegExpExecArray | null {
    return this.letters.mayHold(needed) ? execAt(expression, this.text, place) : null;
  }
}

/** The number of the alternative of `<unit>` and its like that a match has; -1 for none. */
export function chosen(groups: Groups, name: string): number {
  for (const key in groups) {
    if (key.startsWith(name) && key.length > name.length) return Number(key.slice(name.length));
  }
  return -1;
}
