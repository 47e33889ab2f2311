/** What to write instead of something that cannot be read. */
export interface Correction {
  /** Offsets into the text, the end excluded; the same one twice where something is missing. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it is surely meant. */
  readonly safe: boolean;
}

/** A message, and what to write instead of the text that it is about, where that is known. */
export interface Advice {
  readonly message: string;
  readonly write?: Pick<Correction, 'text' | 'safe'>;
}
