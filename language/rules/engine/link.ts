/** What is found of names, handed on to its fix. */
import type { Place } from '../../text/places.ts';

export type LinkCase = UnknownName | { readonly kind: 'no service'; readonly place: Place };

/** A name that nothing has. */
export interface UnknownName {
  readonly kind: 'unknown name';
  /** The kind of thing that was looked for: a type of the syntax tree, such as `Role`. */
  readonly of: string;
  /** As it is written, with its quotes if it has any. */
  readonly name: string;
  readonly place: Place;
  /** The record whose columns are named here, where it is said which one. */
  readonly record: string | null;
  readonly procedure: string | null;
}
