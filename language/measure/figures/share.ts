/** Shares and numbers of cases. */
import type { Bound } from '../../meaning/measures/plan.ts';
import type { Answer } from '../questions/answer.ts';
import { compareWith, isKept } from './exact.ts';
import { type Counted, NOTHING, type Reached, type Tally } from './tally.ts';

/** The cases met, in percent of those met and missed. */
export class ShareTally implements Tally {
  private readonly bound: Bound | null;
  private met = 0;
  private missed = 0;
  private undecided = 0;

  constructor(bound: Bound | null) {
    this.bound = bound;
  }

  add({ answer }: Counted): boolean {
    this.count(answer);
    return true;
  }

  count(answer: Answer | null): void {
    if (answer?.yes === undefined) this.undecided += 1;
    else if (answer.yes) this.met += 1;
    else this.missed += 1;
  }

  result(): Reached {
    const { met, missed, undecided } = this;
    const [decided, all] = [met + missed, met + missed + undecided];
    const range = all > 0 ? { from: (100 * met) / all, to: (100 * (met + undecided)) / all } : null;
    if (decided === 0)
      return { ...NOTHING, undecided, met, missed, range, why: all > 0 ? 'cases still open' : 'no cases' };
    return {
      ...{ cases: decided, met, missed, undecided, range, why: null },
      figure: (100 * met) / decided,
      isKept: keeps(100 * met, decided, this.bound),
    };
  }
}

/** So many cases. A period without any has the figure 0. */
export class CountTally implements Tally {
  private readonly bound: Bound | null;
  private cases = 0;

  constructor(bound: Bound | null) {
    this.bound = bound;
  }

  add(_: Counted): boolean {
    this.cases += 1;
    return true;
  }

  result(): Reached {
    const { cases } = this;
    return { ...NOTHING, cases, figure: cases, why: null, isKept: keeps(cases, 1, this.bound) };
  }
}

/** Whether a fraction keeps a bound; null where there is none, or one that is no number. */
export function keeps(numerator: number, denominator: number, bound: Bound | null): boolean | null {
  if (!bound || bound.value.kind === 'duration') return null;
  return isKept(compareWith(numerator, denominator, bound.value.decimal), bound.direction);
}
