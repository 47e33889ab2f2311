/**
 * What the standing attack is made of. A part is a file in `parts/` that exports the members of `Part` and tries to break
 * one thing. What it does depends on the seed alone, so that whatever it finds can be found again.
 */
export interface Part {
  /** What is attacked, in a word: also what is written behind `npm run attack` to run this part alone. */
  readonly name: string;
  /** The number of rounds that are run with every `npm test`: a few seconds' worth. */
  readonly share: number;
  /** Attacks round after round until something is found or the budget is spent. */
  run(seed: number, budget: Budget): Promise<Failure | undefined>;
}

/** How long a part may go on. A round takes about a second at most. */
export interface Budget {
  /** Whether there is another round in it. To be asked before each. */
  next(): boolean;
}

/** Something that does not hold. */
export interface Failure {
  /** What went wrong, in a sentence. */
  readonly what: string;
  /** The smallest input found that shows it, as JSON. */
  readonly input: unknown;
}

export function rounds(count: number): Budget & { readonly done: number } {
  let done = 0;
  return {
    next: () => done < count && ++done > 0,
    get done() {
      return done;
    },
  };
}

export function seconds(length: number): Budget & { readonly done: number } {
  const end = performance.now() + length * 1000;
  let done = 0;
  return {
    next: () => performance.now() < end && ++done > 0,
    get done() {
      return done;
    },
  };
}
