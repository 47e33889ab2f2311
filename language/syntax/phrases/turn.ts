/** Turns of phrase: what somebody wrote, and what the language has for it. */

/** A turn of phrase in a sentence that cannot be read. */
export interface Turn {
  /** Offsets into the sentence, the end excluded; the same one twice where something is missing. */
  readonly start: number;
  readonly end: number;
  /** What to write there; undefined where nobody can know what is meant. */
  readonly text: string | undefined;
  readonly message: string;
  /** Whether it is surely meant. */
  readonly safe: boolean;
}

/** A turn of which it is known what to write. */
export type Correcting = Turn & { readonly text: string };

export const corrects = (turn: Turn): turn is Correcting => turn.text !== undefined;

/** A text with a turn written as the language has it. */
export const turned = (
  text: string,
  { start, end, text: written }: Pick<Correcting, 'start' | 'end' | 'text'>,
): string => text.slice(0, start) + written + text.slice(end);

/** A sentence, and the titles by which its file knows things. */
export interface Said {
  readonly text: string;
  /** As long as the text, with blanks in its texts and comments: what stands there are no words of the language. */
  readonly masked: string;
  /** The names of what the file declares, by their titles in small letters. */
  readonly names: ReadonlyMap<string, string>;
}

/** Finds turns of phrase in a sentence. */
export type Finder = (said: Said) => Turn[];
