/**
 * Words of the language as they are written. The keywords among them are those of the grammar, or else they do not
 * compile; everything else is a value. Where a space stands between two words, the formatter says.
 */
import type { YardstickKeywordNames } from '../generated/ast.ts';
import { clings } from '../syntax/formatting/spacing.ts';
import { Hole, type Slot } from './hole.ts';

/** A text with holes in it: words, a clause, an element with its block. It may run over lines, which end with `\n`. */
export class Written {
  /** Texts and holes side by side, and no two texts. */
  readonly parts: readonly Slot[];

  constructor(parts: readonly Slot[]) {
    const merged: Slot[] = [];
    for (const part of parts) {
      const last = merged.at(-1);
      if (typeof last === 'string' && typeof part === 'string') merged[merged.length - 1] = last + part;
      else merged.push(part);
    }
    this.parts = merged;
  }
}

export type Keyword = YardstickKeywordNames;

/** Keywords that belong together, such as `system log`; never, where the grammar does not have one of them. */
export type Phrase<T extends string> = T extends Keyword | `${Keyword} ${string}`
  ? T extends `${Keyword} ${infer Rest}`
    ? Phrase<Rest> extends never
      ? never
      : T
    : T
  : never;

/** What a sentence is made of; what is left out is undefined. */
export type Words = Keyword | Written | Hole | undefined;

/** Words side by side, with spaces where they belong. */
export function sentence(...words: readonly Words[]): Written {
  const said = words.filter((it) => it !== undefined);
  return new Written(said.flatMap((word, at) => [...spaceBetween(said[at - 1], word), ...partsOf(word)]));
}

const partsOf = (word: Words): readonly Slot[] => (word instanceof Written ? word.parts : word ? [word] : []);

function spaceBetween(before: Words, word: Words): string[] {
  if (before === undefined) return [];
  const [sign, next] = [before, word].map((it) => (typeof it === 'string' ? it : ''));
  return clings(sign ?? '', next ?? '') ? [] : [' '];
}

/** A part of a sentence that may be missing. */
export const given = <T>(it: T | undefined, write: (it: T) => Written): Written | undefined =>
  it === undefined ? undefined : write(it);

/** A list with commas, or with another word between its members. It has at least one. */
export const listed = (members: readonly Words[], between: Keyword = ','): Written =>
  sentence(...members.flatMap((member, at) => (at === 0 ? [member] : [between, member])));

/** One thing, or several. */
export type Several<T> = T | readonly T[];

/** The values of a clause that takes one or several, in a list with commas. */
export const several = (values: Several<Value>): Written => listed([values].flat().map(value));

/** A value as it is: a name, a date, a word of a vocabulary; or one that is written already. */
export type Value = Slot | Written;

export const value = (it: Value): Written => (it instanceof Written ? it : new Written([it]));

/** Words that somebody else has written, as they stand. */
export const copied = (text: string): Written => new Written([text]);

/** Nothing, which takes the place of something. */
export const NOTHING: Written = new Written([]);

/** Written texts one behind the other, with nothing between them. */
export const together = (texts: readonly Written[]): Written => joined(texts, '');

/** Written texts one below the other. */
export const lines = (texts: readonly Written[]): Written => joined(texts, '\n');

/** Elements with a blank line between each two of them. */
export const apart = (elements: readonly Written[]): Written => joined(elements, '\n\n');

const joined = (texts: readonly Written[], between: string): Written =>
  new Written(texts.flatMap((text, at) => (at === 0 ? text.parts : [between, ...text.parts])));

/** A written text with its texts changed and its holes as they are. */
export const mapTexts = ({ parts }: Written, change: (text: string) => string): Written =>
  new Written(parts.map((part) => (part instanceof Hole ? part : change(part))));

/** The text with its holes filled in by what they suggest. */
export const plainText = ({ parts }: Written): string =>
  parts.map((part) => (part instanceof Hole ? part.suggestions[0] : part)).join('');

/** Whether there is anything to be filled in. */
export const hasHoles = ({ parts }: Written): boolean => parts.some((part) => part instanceof Hole);
