/**
 * A place that its author fills in, with what is suggested for it. Where one hole stands twice, what is typed in one
 * place appears in the other: a name, and what refers to it.
 */
export class Hole<T extends string = string> {
  /** What may be chosen; the first is suggested, and one alone is to be typed over. */
  readonly suggestions: readonly [T, ...T[]];

  constructor(suggestions: readonly [T, ...T[]]) {
    this.suggestions = suggestions;
  }
}

/** A hole to be typed over. The suggestion may be several words, such as `20 per month`. */
export const hole = <T extends string>(suggestion: T): Hole<T> => new Hole([suggestion]);

/** A hole to choose for from a few; where there are none, one to be typed over that suggests something else. */
export function oneOf<T extends string>(suggestions: readonly T[], otherwise: T): Hole<T>;
/** @param suggestions at least one of them */
export function oneOf<T extends string>(suggestions: readonly [T, ...T[]]): Hole<T>;
export function oneOf<T extends string>([first, ...others]: readonly T[], otherwise?: T): Hole<T> {
  return new Hole([first ?? (otherwise as T), ...others]);
}

/** What fills a part of a sentence: something known, or a hole. */
export type Slot<T extends string = string> = T | Hole<T>;
