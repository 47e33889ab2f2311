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
    this.parts = parts.length > 1 ? merged(parts) : parts;
  }
}

function merged(parts: readonly Slot[]): Slot[] {
  const all: Slot[] = [];
  let text: string | undefined;
  for (const part of parts) {
    if (typeof part === 'string') text = text === undefined ? part : text + part;
    else {
      if (text !== undefined) all.push(text);
      all.push(part);
      text = undefined;
    }
  }
  if (text !== undefined) all.push(text);
  return all;
}

export type Keyword = YardstickKeywordNames;

/** Keywords that belong together, such as `system log`; never, where the grammar does not have one of them. */
export type KeywordPhrase<T extends string> = T extends Keyword | `${Keyword} ${string}`
  ? T extends `${Keyword} ${infer Rest}`
    ? KeywordPhrase<Rest> extends never
      ? never
      : T
    : T
  : never;

/** What a sentence is made of; what is left out is undefined. */
export type Words = Keyword | Written | Hole | undefined;

/** Words side by side, with spaces where they belong. */
export function sentence(...words: readonly Words[]): Written {
  const parts: Slot[] = [];
  let before: Words;
  for (const word of words) {
    if (word === undefined) continue;
    if (before !== undefined && !clings(signOf(before), signOf(word))) parts.push(' ');
    if (word instanceof Written) parts.push(...word.parts);
    else parts.push(word);
    before = word;
  }
  return new Written(parts);
}

/** What is written already is taken for no sign. */
const signOf = (word: Words): string => (typeof word === 'string' ? word : '');

/** A part of a sentence that may be missing. */
export const given = <T>(it: T | undefined, write: (it: T) => Written): Written | undefined =>
  it === undefined ? undefined : write(it);

/** A list with commas, or with another word between its members. It has at least one. */
export const list = (members: readonly Words[], between: Keyword = ','): Written =>
  sentence(...members.flatMap((member, at) => (at === 0 ? [member] : [between, member])));

/** One thing, or several. */
export type Several<T> = T | readonly T[];

/** The values of a clause that takes one or several, in a list with commas. */
export const several = (values: Several<Value>): Written => list([values].flat().map(value));

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
export function plainText({ parts }: Written): string {
  let text = '';
  for (const part of parts) text += part instanceof Hole ? part.suggestions[0] : part;
  return text;
}

/** Whether there is anything to be filled in. */
export const hasHoles = ({ parts }: Written): boolean => parts.some((part) => part instanceof Hole);
