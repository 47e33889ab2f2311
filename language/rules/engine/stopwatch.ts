/** Takes the time of the parts of a run, where somebody asks for it. */
export interface Stopwatch {
  /** Does some work, and counts the time that it takes for a part of the run. */
  time<Result>(part: string, work: () => Result): Result;
  /** The same of work that has to be waited for. */
  timeOf<Result>(part: string, work: () => Promise<Result>): Promise<Result>;
}

export const NO_STOPWATCH: Stopwatch = { time: (_part, work) => work(), timeOf: (_part, work) => work() };

/** The milliseconds that each part took, in the order in which the parts began first. */
export class PartTimes implements Stopwatch {
  readonly taken = new Map<string, number>();

  time<Result>(part: string, work: () => Result): Result {
    const stop = this.start(part);
    try {
      return work();
    } finally {
      stop();
    }
  }

  timeOf<Result>(part: string, work: () => Promise<Result>): Promise<Result> {
    const stop = this.start(part);
    return work().finally(stop);
  }

  private start(part: string): () => void {
    const began = performance.now();
    const before = this.taken.get(part) ?? 0;
    this.taken.set(part, before);
    return () => this.taken.set(part, before + performance.now() - began);
  }
}
