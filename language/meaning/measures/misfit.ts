import type { Place } from '../../text/places.ts';

/** A figure or a value that cannot be meant as it stands. */
export interface Misfit {
  readonly place: Place;
  /** What is wrong, for its author. */
  readonly problem: string;
  /** The sign without which it is not what it is compared with. */
  readonly lacks?: 'percent' | 'quotes';
}
