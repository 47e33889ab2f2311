/** Shares and numbers of cases. */
import type { Bound } from '../../meaning/measures/plan.ts';
import type { Answer } from '../questions/answer.ts';
import { compareWith, isKept } from './exact.ts';
import { type CountedCase, NOTHING_REACHED, type Reached, Tally } from './tally.ts';

/** The cases met, in percent of those met and missed. */
export class ShareTally extends Tally implements Answers {
  private readonly bound: Bound | null;
  met = 0;
  missed = 0;
  undecided = 0;
  maySink = 0;
  mayRise = 0;

  constructor(bound: Bound | null) {
    super();
    this.bound = bound;
  }

  add({ answer }: CountedCase): boolean {
    this.count(answer);
    return true;
  }

  count(answer: Answer | null): void {
    if (answer?.yes === undefined) this.undecided += 1;
    else if (answer.yes) this.met += 1;
    else this.missed += 1;
    if (answer?.mayTurn && answer.yes) this.maySink += 1;
    if (answer?.mayTurn && answer.yes === false) this.mayRise += 1;
  }

  protected includeCounted(other: this): void {
    this.met += other.met;
    this.missed += other.missed;
    this.undecided += other.undecided;
    this.maySink += other.maySink;
    this.mayRise += other.mayRise;
  }

  result(): Reached {
    return shareOf(this, this.bound);
  }
}

/** How many cases answered what. */
interface Answers {
  readonly met: number;
  readonly missed: number;
  readonly undecided: number;
  readonly unclear: number;
  /** Of those met and of those missed, the ones that may turn. */
  readonly maySink: number;
  readonly mayRise: number;
}

/** The share that some answers come to. */
export function shareOf(answers: Answers, bound: Bound | null): Reached {
  const { met, missed, undecided, unclear } = answers;
  const decided = met + missed;
  const known = { met, missed, undecided, unclear, range: rangeOf(answers) };
  if (decided === 0) return { ...NOTHING_REACHED, ...known, why: undecided > 0 ? 'cases still open' : 'no cases' };
  const figure = (100 * met) / decided;
  return { ...known, cases: decided, figure, why: null, isKept: keeps(100 * met, decided, bound) };
}

/** From all that is open missed to all of it met. */
function rangeOf({ met, missed, undecided, unclear, maySink, mayRise }: Answers): Reached['range'] {
  const all = met + missed + undecided + unclear;
  if (all === 0) return null;
  return { from: (100 * (met - maySink)) / all, to: (100 * (met + undecided + unclear + mayRise)) / all };
}

/** So many cases. A period without any has the figure 0. */
export class CountTally extends Tally {
  private readonly bound: Bound | null;
  private cases = 0;

  constructor(bound: Bound | null) {
    super();
    this.bound = bound;
  }

  add(_: CountedCase): boolean {
    this.cases += 1;
    return true;
  }

  protected includeCounted(other: this): void {
    this.cases += other.cases;
  }

  result(): Reached {
    return countReached(this.cases, this.unclear, this.bound);
  }
}

/** The number of some cases, and of those of which it is not known yet whether they count. */
export function countReached(cases: number, unclear: number, bound: Bound | null): Reached {
  const range = unclear > 0 ? { from: cases, to: cases + unclear } : null;
  return { ...NOTHING_REACHED, cases, unclear, figure: cases, why: null, range, isKept: keeps(cases, 1, bound) };
}

/** Whether a fraction keeps a bound; null where there is none, or one that is no number. */
export function keeps(numerator: number, denominator: number, bound: Bound | null): boolean | null {
  if (!bound || bound.value.kind === 'duration') return null;
  return isKept(compareWith(numerator, denominator, bound.value.decimal), bound.direction);
}
