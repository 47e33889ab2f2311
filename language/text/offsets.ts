/** A piece of a text, in UTF-16 code units from its beginning; the end is excluded. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}
