/** Sentences that cannot be read, understood by the turns of phrase in them. */
import type { Correction } from '../correction.ts';
import { formsWith } from '../forms.ts';
import { changes } from './changes.ts';
import { listsIn } from './lists.ts';
import { quotesMasked } from './masked.ts';
import { phrasesIn } from './phrase-list.ts';
import { textsIn } from './texts.ts';
import { type Correcting, corrects, type Finder, type Said, type Turn, turned } from './turn.ts';

/** Where a sentence cannot be read any further. */
export interface Stuck {
  readonly at: number;
  /** How much of the sentence is left there. */
  readonly left: number;
  /** What the parser itself would write. */
  readonly corrections: readonly Correcting[];
}

/** Where the parser gets stuck in a sentence; undefined where it can be read. */
export type Reader = (sentence: string) => Stuck | undefined;

/** What was meant by a sentence, as far as anybody can tell. */
export interface Understood {
  /** The words that are wrong, by offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly correction?: Correction;
  /** The same correction piece by piece. */
  readonly edits: readonly Correction[];
}

const FINDERS: readonly Finder[] = [listsIn, textsIn, phrasesIn];

const turnsIn = (said: Said): Turn[] => FINDERS.flatMap((find) => find(said));

/** In how many places a sentence may be wrong. */
const MOST_TURNS = 8;

/**
 * What is meant by a sentence that cannot be read. What is sure is tried first; then what is likely; then what only says
 * why nobody can tell. Undefined where nothing is known of it.
 * @param isStranger whether the parser of the file stopped at a place and only knows what could begin there
 */
export function understand(
  text: string,
  names: Said['names'],
  read: Reader,
  isStranger: (at: number) => boolean,
): Understood | undefined {
  const said = { text, masked: quotesMasked(text), names };
  const stuck = read(text);
  if (!stuck) return undefined;
  const sure = follow(said, stuck, read, ({ safe }) => safe);
  if (sure.isRead) return told(said, sure.turns, sure.text, true);
  const likely = follow(said, stuck, read, () => true);
  if (likely.isRead) return told(said, likely.turns, likely.text, false);
  const refusal = turnsIn(said).find((turn) => !corrects(turn) && turn.start - 1 <= stuck.at && stuck.at <= turn.end);
  if (refusal) return { ...marked(said, refusal), message: refusal.message, edits: [] };
  // What mends a part of it is told; nobody is offered a sentence that cannot be read either.
  const [first] = sure.turns;
  if (first) return { ...marked(said, first), message: first.message, edits: [] };
  return isStranger(stuck.at) ? unknownWord(text, stuck.at) : undefined;
}

/** How such sentences read, where nothing is known of a word in one. */
function unknownWord(text: string, at: number): Understood | undefined {
  const word = /^(?:[\p{L}\p{M}\p{N}_-]+|\S)/u.exec(text.slice(at))?.[0];
  const first = /^[a-z]+/.exec(text)?.[0] ?? '';
  const forms = likeliest(formsWith(first), text);
  if (at === 0 || word === undefined || forms.length === 0) return undefined;
  const message = `I do not understand \`${word}\` here. \`${first}\` reads like this: ${forms.join('; ')}`;
  return { start: at, end: at + word.length, message, edits: [] };
}

/** Of several forms those that begin as the sentence does, with its second word as well, where there are such. */
function likeliest(forms: readonly string[], text: string): readonly string[] {
  const beginning = /^\S+\s+\S+/.exec(text)?.[0].replace(/\s+/, ' ') ?? '';
  const alike = forms.filter((form) => `${form} `.startsWith(`${beginning} `));
  return alike.length > 0 ? alike : forms;
}

interface Followed {
  /** In the order in which they stand in the sentence. */
  readonly turns: readonly Correcting[];
  /** The sentence with them written as the language has them. */
  readonly text: string;
  readonly isRead: boolean;
}

/** Takes turn after turn, each time the one that lets the parser get furthest. */
function follow(said: Said, stuck: Stuck, read: Reader, isTaken: (turn: Turn) => boolean): Followed {
  let [now, text]: [Stuck | undefined, string] = [stuck, said.text];
  let turns: readonly Correcting[] = [];
  while (now && turns.length < MOST_TURNS) {
    const candidates = [...turnsIn({ ...said, text, masked: quotesMasked(text) }), ...now.corrections].filter(corrects);
    // What follows the word may be as it should be, once the words before it are.
    const word = now.at + (/^\S*\s*/.exec(text.slice(now.at))?.[0].length ?? 0);
    const near = candidates.filter(({ start }) => start <= word);
    const best = furthest(text, now, near.filter(isTaken), read);
    if (!best) break;
    turns = inOrder(turns, best.turn);
    text = turned(text, best.turn);
    now = best.stuck;
  }
  return { turns, text, isRead: now === undefined };
}

/** One more turn among others, all by their offsets in the sentence with all of them written. */
function inOrder(turns: readonly Correcting[], turn: Correcting): Correcting[] {
  const shift = turn.text.length - (turn.end - turn.start);
  const before = turns.filter(({ start }) => start < turn.start);
  const behind = turns.filter(({ start }) => start >= turn.start);
  const move = (it: Correcting): Correcting => ({ ...it, start: it.start + shift, end: it.end + shift });
  return [...before, turn, ...behind.map(move)];
}

interface Attempt {
  readonly turn: Correcting;
  readonly stuck: Stuck | undefined;
  readonly left: number;
}

function furthest(text: string, { left }: Stuck, candidates: readonly Correcting[], read: Reader): Attempt | undefined {
  const steps = candidates.map((turn): Attempt => {
    const stuck = read(turned(text, turn));
    return { turn, stuck, left: stuck ? stuck.left : -1 };
  });
  const [best] = steps.filter((step) => step.left < left).sort(byProgress);
  return best;
}

/** Of turns with which the parser gets equally far, the surer one, and then the longer one. */
const byProgress = (a: Attempt, b: Attempt): number =>
  a.left - b.left ||
  Number(b.turn.safe) - Number(a.turn.safe) ||
  b.turn.end - b.turn.start - (a.turn.end - a.turn.start);

function told(said: Said, turns: readonly Correcting[], text: string, safe: boolean): Understood | undefined {
  const [first] = turns;
  if (!first) return undefined;
  const edits = changes(said.text, text).map((edit) => ({ ...edit, safe }));
  const [begin, end] = [edits[0], edits.at(-1)];
  const messages = new Set(turns.map(({ message }) => message));
  return {
    ...marked(said, first),
    message: [...messages].join(' '),
    edits,
    ...(begin && end && { correction: { ...whole(said.text, text, begin.start, end.end), safe } }),
  };
}

/** The part of a sentence that is written anew, as one edit of whole words: with the one before what is only left out. */
function whole(before: string, after: string, first: number, last: number): Omit<Correction, 'safe'> {
  const end = last + (/^\S*/.exec(before.slice(last))?.[0].length ?? 0);
  const text = (from: number): string => after.slice(from, after.length - (before.length - end));
  const word = before.slice(0, first).search(/\S*$/);
  const start = text(word).trim() === '' ? Math.max(0, before.slice(0, word).search(/\S+\s*$/)) : word;
  return { start, end, text: text(start) };
}

/** Where a word is missing, the one that stands there is marked; and never the space around words. */
function marked({ text }: Said, { start, end }: Turn): { start: number; end: number } {
  const before = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  const from = start + before;
  if (from < end) return { start: from, end: from + text.slice(from, end).trimEnd().length };
  const next = /^\s*(?:[\p{L}\p{M}\p{N}_-]+|\S)?/u.exec(text.slice(end))?.[0] ?? '';
  const word = next.trimStart();
  return word === ''
    ? { start: Math.max(0, start - 1), end: start }
    : { start: end + next.length - word.length, end: end + next.length };
}
