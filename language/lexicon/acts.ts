/** What a check asks staff to do, one act after the other: “Greets and smiles and offers help”. */
import { remembered } from '../memory/remembered.ts';
import { listsFor } from './lists.ts';
import { type Matcher, matcherOfTerms } from './matcher.ts';
import type { WordList } from './word-list.ts';

/** An act in the text, without what joins it to the next. */
export interface Act {
  readonly start: number;
  readonly end: number;
}

export interface Acts {
  /** Who does them, where the text says so before the first: “The agent”. */
  readonly who: string;
  readonly acts: readonly Act[];
}

/** Before the first verb stand few words, if any. */
const MOST_WORDS = 4;

/** The acts of a text in its order; none in a language without a list of verbs. */
export function actsIn(text: string, language: string): Acts {
  const list = listsFor(language).find(({ acts }) => acts);
  const found = list ? matchersOf(list).map((it) => actsBy(text, it)) : [];
  return found.find(({ acts }) => acts.length > 0) ?? NONE;
}

const NONE: Acts = { who: '', acts: [] };

interface Matchers {
  /** Whether somebody has to stand before the first verb: one of its forms alone may be a noun. */
  readonly hasSubject: boolean;
  readonly verb: Matcher;
  readonly alone: Matcher;
  readonly joint: Matcher;
}

function actsBy(text: string, matchers: Matchers): Acts {
  const [first, ...others] = piecesOf(text, matchers.joint);
  const verb = first && verbIn(text, first, matchers);
  const who = first && verb !== undefined ? text.slice(first.start, verb).trim() : '';
  if (!first || verb === undefined || who.split(/\s+/).length > MOST_WORDS) return NONE;
  // Nobody is told to do it: “Greet the visitor” is done by whoever reads it, and what “staff greet” is done by staff.
  if (matchers.hasSubject && who === '') return NONE;
  const acts: Act[] = [{ start: verb, end: first.end }];
  for (const piece of others) {
    if (verbIn(text, piece, matchers) === piece.start) acts.push(piece);
    // What is no act of its own belongs to the one before: “hands over card and receipt”.
    else acts.push({ start: (acts.pop() as Act).start, end: piece.end });
  }
  return { who, acts };
}

/** Where the first verb of a piece stands that says what is done. */
function verbIn(text: string, { start, end }: Act, { verb, alone }: Matchers): number | undefined {
  const piece = text.slice(start, end);
  const isWhole = ({ offset, length }: { offset: number; length: number }): boolean =>
    !WORD.test(piece.slice(offset + length));
  const [single] = alone(piece);
  const [some] = verb(piece).filter((it) => !isWhole(it));
  const offsets = [single, some].flatMap((it) => (it ? [it.offset] : []));
  return offsets.length > 0 ? start + Math.min(...offsets) : undefined;
}

const WORD = /[\p{L}\p{N}]/u;

/** A text in pieces, between its commas and the words that join, without the blanks and the full stop around them. */
function piecesOf(text: string, joint: Matcher): Act[] {
  const signs = [...text.matchAll(/[,;，；、]/g)].map(({ index }) => ({ start: index, end: index + 1 }));
  const words = joint(text).map(({ offset, length }) => ({ start: offset, end: offset + length }));
  const cuts = [...signs, ...words].toSorted((a, b) => a.start - b.start);
  const starts = [0, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), text.replace(/[.!。！\s]+$/, '').length];
  return starts.map((start, index) => trimmed(text, start, ends[index] as number)).filter((it) => it.start < it.end);
}

function trimmed(text: string, start: number, end: number): Act {
  const piece = text.slice(start, Math.max(start, end));
  return { start: start + piece.length - piece.trimStart().length, end: start + piece.trimEnd().length };
}

/** What one does, and what several do, where a language has other forms for it. */
const matchersOf = remembered((list: WordList): Matchers[] => {
  const { verbs = [], alone = [], joints = [], plural } = list.acts ?? {};
  const joint = matcherOfTerms(list, joints);
  const forms = [{ verbs, alone, hasSubject: false }, ...(plural ? [{ ...plural, hasSubject: true }] : [])];
  return forms.map((it) => ({
    hasSubject: it.hasSubject,
    verb: matcherOfTerms(list, it.verbs),
    alone: matcherOfTerms(list, it.alone),
    joint,
  }));
});
