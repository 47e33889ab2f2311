import { random } from '../support/random.ts';

/** Choices that a seed repeats. */
export class Chance {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  /** Whether something of a probability from 0 to 1 happens. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from 0 up to, but not, a limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** @throws where there is nothing to choose from */
  one<T>(of: readonly T[]): T {
    if (of.length === 0) throw new Error('there is nothing to choose from');
    return of[this.below(of.length)] as T;
  }

  /** One of several things, by their weights. */
  weighted<T>(of: readonly (readonly [weight: number, it: T])[]): T {
    let left = this.next() * of.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, it] of of) {
      left -= weight;
      if (left < 0) return it;
    }
    return this.one(of)[1];
  }
}
