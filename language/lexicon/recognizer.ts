/**
 * Reads a text along all terms of a list at once, letter by letter. The terms are a non-deterministic automaton, and what
 * it comes to after some letters is a state that is made when a text first leads there (the subset construction, lazily):
 * a term that stands for millions of phrases takes no more room than it is long.
 */
import { readTerm, type Sequence, type Sets } from './term.ts';
import type { Term, WordEntry } from './word-list.ts';

/** What has been read so far, from the beginning of a phrase. */
export interface PhraseState {
  /** The entry of the phrase that ends here, of several the first; null for an exception. */
  readonly meaning: WordEntry | null | undefined;
  /** Where a letter leads, by its UTF-16 code unit. */
  readonly arcs: ReadonlyMap<number, Arc>;
}

interface Arc {
  readonly places: Cursor[];
  /** The state that the places are, once a text has led there. */
  state?: PhraseState;
}

/** A part of a term that is to be read, with those behind it; made when a text first leads there. */
interface Rest {
  /** The number of its first place: each letter of its texts has the next one. */
  readonly id: number;
  readonly sequence: Sequence;
  readonly index: number;
  /** What comes behind the sequence. */
  readonly outer: Rest | End;
  next?: Rest;
  ways?: readonly Rest[];
}

interface End {
  readonly id: number;
  readonly order: number;
  readonly entry: WordEntry | null;
}

/** Whether white space has to come before the next letter. Several spaces count as one, and none at the beginning. */
const [NONE, WANTED, MET, IGNORED] = [0, 1, 2, 3] as const;
type Space = typeof NONE | typeof WANTED | typeof MET | typeof IGNORED;

/** Before a letter of a text. */
interface Cursor {
  readonly rest: Rest;
  readonly text: string;
  /** The number of the text's first place. */
  readonly first: number;
  readonly offset: number;
  readonly space: Space;
}

/**
 * Of more states, all are forgotten and made anew as they are met: no text makes the memory grow for ever. With them has
 * to go the beginning, from which all others are reached: that is why `recent` does not keep them.
 */
const MOST_STATES = 20_000;

const BLANK = 0x20;

export class Recognizer {
  private readonly terms: readonly Rest[];
  private readonly known = new Map<string, PhraseState>();
  private places = 0;
  private beginning: PhraseState | undefined;

  constructor(terms: readonly Term[], sets: Sets) {
    const lower = Object.fromEntries(
      Object.entries(sets).map(([name, words]) => [name, words.map((word) => word.toLowerCase())]),
    );
    this.terms = terms.map(({ term, entry }, order) =>
      this.restOf(readTerm(term, lower), 0, { id: this.places++, order, entry }),
    );
  }

  /** Where nothing has been read. */
  get start(): PhraseState {
    this.beginning ??= stateOf(new Reached(this, (reached) => this.terms.map((term) => reached.enter(term, IGNORED))));
    return this.beginning;
  }

  /** The state after one more letter, in lower case; undefined where no term goes on with it. */
  step(state: PhraseState, letter: number): PhraseState | undefined {
    const arc = state.arcs.get(letter);
    if (!arc) return undefined;
    arc.state ??= this.stateAt(arc.places);
    return arc.state;
  }

  private stateAt(places: readonly Cursor[]): PhraseState {
    const reached = new Reached(this, (it) => places.map((place) => it.read(place)));
    const { key } = reached;
    const state = this.known.get(key) ?? stateOf(reached);
    if (this.known.size >= MOST_STATES) this.forget();
    this.known.set(key, state);
    return state;
  }

  private forget(): void {
    this.known.clear();
    this.beginning = undefined;
  }

  /** What comes behind a part. */
  behind(rest: Rest): Rest {
    rest.next ??= this.restOf(rest.sequence, rest.index + 1, rest.outer);
    return rest.next;
  }

  /** The sequences of which a part is one, each with what comes behind the part. */
  waysInto(rest: Rest, ways: readonly Sequence[]): readonly Rest[] {
    rest.ways ??= ways.map((way) => this.restOf(way, 0, this.behind(rest)));
    return rest.ways;
  }

  private restOf(sequence: Sequence, index: number, outer: Rest | End): Rest {
    const id = this.places++;
    const part = sequence[index];
    if (part && 'texts' in part) for (const text of part.texts) this.places += text.length;
    return { id, sequence, index, outer };
  }
}

/** The places that have been reached, and the term that ends there. */
class Reached {
  readonly places = new Map<number, Cursor>();
  end: End | undefined;
  private readonly recognizer: Recognizer;
  private readonly seen = new Set<number>();

  constructor(recognizer: Recognizer, reach: (it: Reached) => unknown) {
    this.recognizer = recognizer;
    reach(this);
  }

  get key(): string {
    return `${[...this.places.keys()].sort((a, b) => a - b).join()} ${this.end?.id}`;
  }

  enter(rest: Rest | End, space: Space): void {
    const key = rest.id * 4 + space;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    if ('order' in rest) {
      if (!this.end || rest.order < this.end.order) this.end = rest;
      return;
    }
    const part = rest.sequence[rest.index];
    if (!part) this.enter(rest.outer, space);
    else if ('ways' in part) for (const way of this.recognizer.waysInto(rest, part.ways)) this.enter(way, space);
    else this.enterTexts(rest, part.texts, space);
  }

  private enterTexts(rest: Rest, texts: readonly string[], space: Space): void {
    let first = rest.id;
    for (const text of texts) {
      this.read({ rest, text, first, offset: 0, space });
      first += text.length;
    }
  }

  /** Goes on to the next letter of a text, or past its end. */
  read({ rest, text, first, offset: from, space: before }: Cursor): void {
    let [offset, space] = [from, before];
    for (; isBlank(text.charCodeAt(offset)); offset++) if (space === NONE) space = WANTED;
    if (offset === text.length) this.enter(this.recognizer.behind(rest), space);
    else this.places.set((first + offset) * 4 + space, { rest, text, first, offset, space });
  }
}

const isBlank = (letter: number): boolean => letter <= BLANK || letter === 0xa0;

function stateOf({ places, end }: Reached): PhraseState {
  const arcs = new Map<number, Arc>();
  const lead = (letter: number, place: Cursor): void => {
    const arc = arcs.get(letter);
    if (arc) arc.places.push(place);
    else arcs.set(letter, { places: [place] });
  };
  for (const place of places.values()) {
    const { text, offset, space } = place;
    if (space === WANTED || space === MET) lead(BLANK, { ...place, space: MET });
    if (space !== WANTED) lead(text.charCodeAt(offset), { ...place, offset: offset + 1, space: NONE });
  }
  return { meaning: end?.entry, arcs };
}
