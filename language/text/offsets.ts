/** A piece of a text, in UTF-16 code units from its beginning; the end is excluded. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

export const overlap = (a: Offsets, b: Offsets): boolean => a.start < b.end && b.start < a.end;
export const covers = (outer: Offsets, inner: Offsets): boolean => outer.start <= inner.start && inner.end <= outer.end;
