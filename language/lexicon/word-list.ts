/** What a word list holds. */
import { phrasesOf, type Sets } from './term.ts';

/** What makes a word vague. The first is for words of an organisation's own that say no more; the others are each about something else. */
export const VAGUE = ['vague', 'time', 'manner', 'quality', 'amount'] as const;

/** What is wrong with a word. */
export const CATEGORIES = [...VAGUE, 'escape', 'open-list', 'slogan', 'unobservable'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface WordEntry {
  /** In the notation of `phrasesOf`. */
  readonly term: string;
  readonly category: Category;
  /** Why it cannot stand in a standard: a sentence. */
  readonly reason: string;
  /** What to write in its place: a sentence. */
  readonly instead: string;
  /** The same where the standard has no target that leaves room for a miss; without it, `instead` holds there too. */
  readonly alone?: string;
  /** Of words about time: whether they say how often. The others say how soon. */
  readonly asks?: 'how often';
  /** Of words about time: whether they say that it takes no time at all. */
  readonly isAtOnce?: true;
  /** Whether only those whom it is done for can tell, so that nothing but their rating settles it. */
  readonly isPerceived?: boolean;
  /** Whether they ask for something else than yes or no: “how many”. What staff ask so themselves is seen all the same. */
  readonly isQuestion?: boolean;
}

/** The entries of one language, those with one reason together. */
export interface WordList {
  /** A language tag, with the script where a language is written in several: `lv`, `zh-Hant`. */
  readonly language: string;
  /** Where the entries come from, and how they are written: for those who add to them. */
  readonly about: readonly string[];
  /** Whether the language puts spaces between its words. Where it does not, a dictionary tells them apart. */
  readonly spaced: boolean;
  /** Whether words are shortened before an apostrophe, which then divides two words: `l'accueil`. */
  readonly elided?: boolean;
  readonly sets: Sets;
  readonly groups: readonly (Omit<WordEntry, 'term'> & { readonly terms: readonly string[] })[];
  /** Phrases in which a term is no offence: it is not found within them. */
  readonly exceptions: readonly string[];
  /** Words that say nothing by themselves: of whom or what something is said, and that it is so. */
  readonly fillers: readonly string[];
  /** Words that lead from an act to its time, or weigh that, and say nothing of another act: “in any case within”. */
  readonly asides?: readonly string[];
  /** Beginnings of words for one kind of act in each group: “answer”, “reply”. */
  readonly alike?: readonly (readonly string[])[];
  /** Those of them that customers do as well as those who serve them: they receive things, too. */
  readonly eithers?: readonly string[];
  /**
   * What the names of moments, fields and records say of their worth, by the beginnings of their words; of fewer than five
   * letters, by whole words.
   */
  readonly worth?: {
    /** What people wait for, so that it is never to be rare, nor to come late: “answered”. */
    readonly awaited: readonly string[];
    /** What is done for them, and may be rare all the same: few parcels are refunded. */
    readonly done: readonly string[];
    /** What is true of what went well: “correct”, “rating”. */
    readonly good: readonly string[];
    /** What went wrong, or is: “abandoned”, “errors”. */
    readonly bad: readonly string[];
    /** What leaves it open whatever stands beside it: “not”, “risk” beside “score”. */
    readonly open: readonly string[];
  };
  /** How the values of a field say which cases are more urgent. */
  readonly urgency?: {
    /** Names of such fields, and what stands before the number of a value: “priority”, “P1”. */
    readonly names: readonly string[];
    /** Values that are urgent whatever the field is called: of a complexity, “high” may be what takes longest. */
    readonly sure: readonly string[];
    /** Values in words, each list from the most to the least urgent. */
    readonly scales: readonly (readonly string[])[];
  };
  /** Words for states of which everybody has a measure of their own, and what leads from a thing to its state. */
  readonly states?: {
    readonly copulas: readonly string[];
    readonly words: readonly string[];
    /** What may stand beside them: “and”, “very”. */
    readonly fillers: readonly string[];
  };
  /** Verbs, in the form of a check, for what staff do. */
  readonly acts?: {
    readonly verbs: readonly string[];
    /** Those that say all by themselves; others have something behind them, or are no verbs: “offers drinks and names”. */
    readonly alone: readonly string[];
    /** The same as several people do them, where a language has other forms for that: “staff greet and smile”. */
    readonly plural?: { readonly verbs: readonly string[]; readonly alone: readonly string[] };
    /** Words that lead from one act to the next; signs such as commas do as well. */
    readonly joints: readonly string[];
    /**
     * What a promise adds in words: verbs, and what leads to them behind another act, or in a sentence of its own. Behind a
     * condition in the same clause, customers do it.
     */
    readonly further?: {
      readonly conditions: readonly string[];
      readonly joints: readonly string[];
      readonly openings: readonly string[];
      readonly verbs: readonly string[];
    };
  };
}

/** A term of a list with its entry, which is null for an exception. */
export interface Term {
  readonly term: string;
  readonly entry: WordEntry | null;
}

/** The terms of a list in the order in which they count: of two that share a phrase, the first has it. */
export function termsOf({ groups, exceptions }: Pick<WordList, 'groups' | 'exceptions'>): Term[] {
  return [
    ...exceptions.map((term) => ({ term, entry: null })),
    ...groups.flatMap(({ terms, ...rest }) => terms.map((term) => ({ term, entry: { ...rest, term } }))),
  ];
}

/** Each phrase of some terms with its entry, the first where there are several; null for an exception. */
export function meaningsOf(terms: readonly Term[], sets: Sets): Map<string, WordEntry | null> {
  const meanings = new Map<string, WordEntry | null>();
  for (const { term, entry } of terms) {
    for (const phrase of phrasesOf(term, sets)) if (!meanings.has(phrase)) meanings.set(phrase, entry);
  }
  return meanings;
}
