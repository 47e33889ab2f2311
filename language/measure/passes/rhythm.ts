/** Whether no more than so much time lies between one case and the next: what is counted are the gaps. */
import type { Cases, Plan } from '../../meaning/measures/plan.ts';
import type { Rhythm } from '../../meaning/measures/timing.ts';
import { ShareTally } from '../figures/share.ts';
import { answered } from '../questions/answer.ts';
import { fulfils } from '../questions/conditions.ts';
import type { Looking } from '../questions/reaching.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { neededIn } from '../rows/empty-cells.ts';
import { EARLIEST, type ExclusionReason, type RefusedRow } from '../rows/left-out.ts';
import { openings } from './openings.ts';
import { outsideOf, type Scope } from './place.ts';
import { RowCount } from './rows-told.ts';
import { Slots } from './slots.ts';
import { type Asking, NO_LENGTHS, type Taken } from './taken.ts';

/** From one instant to the next; undefined where nothing has come yet. */
interface Gap {
  readonly from: number;
  readonly to: number | undefined;
}

export class RhythmPass {
  private readonly plan: Plan;
  private readonly cases: Cases;
  private readonly rhythm: Rhythm;
  private readonly scope: Scope;
  private readonly looking: Looking;
  private readonly slots: Slots<ShareTally>;
  private readonly count: RowCount;
  /** The instants of the cases, by the values of the field that has a figure for each. */
  private readonly instants = new Map<string, number[]>();

  constructor(plan: Plan, cases: Cases, rhythm: Rhythm, scope: Scope, looking: Looking, asking: Asking) {
    this.plan = plan;
    this.cases = cases;
    this.rhythm = rhythm;
    this.scope = scope;
    this.looking = looking;
    this.count = new RowCount(asking.refused, neededIn(plan));
    this.slots = new Slots(plan, looking.time.clock, () => new ShareTally(plan.bound));
  }

  take(row: CaseRow, fault: RefusedRow | null): void {
    this.count.take(row, () => this.put(row, fault));
  }

  private put(row: CaseRow, fault: RefusedRow | null): ExclusionReason | null {
    const { branch } = this.scope;
    if (branch && fulfils(branch, row, this.looking) !== true) return 'of another branch';
    const counts = this.cases.filter ? fulfils(this.cases.filter, row, this.looking) : true;
    if (counts === false) return 'fulfils another condition';
    if (fault) throw fault;
    const moment = row.moment(this.rhythm.moment);
    if (!moment) return 'no time of beginning';
    if (moment.instant < EARLIEST) throw row.refused('begins before 1900', this.rhythm.moment.name);
    if (moment.instant > this.looking.now) throw row.refused('begins in the future', this.rhythm.moment.name);
    const outside = outsideOf(this.scope, moment);
    if (outside) return outside;
    if (counts === null) return 'no deadline';
    const value = this.plan.each ? row.text(this.plan.each.name) : '';
    if (this.plan.each && value === '') return 'no value';
    if (counts === undefined) return this.putUnclear(this.slots.periods.of(moment), value);
    const known = this.instants.get(value) ?? [];
    this.instants.set(value, known);
    known.push(moment.instant);
    return null;
  }

  private putUnclear(number: number, value: string): ExclusionReason {
    this.slots.at(number).put(value, (tally) => {
      tally.wait();
      return true;
    });
    return 'condition still open';
  }

  taken(): Taken {
    for (const [value, instants] of this.instants) {
      for (const gap of this.gapsIn(instants.sort((a, b) => a - b))) this.putGap(value, gap);
    }
    return {
      periods: this.slots.taken(this.scope, this.looking.now),
      rows: this.count.told(),
      misses: [],
      open: [],
      lengths: NO_LENGTHS,
    };
  }

  private putGap(value: string, gap: Gap): void {
    const { clock } = this.looking.time;
    const number = this.slots.periods.of(clock.moment(gap.from));
    this.slots.widen(number);
    this.slots.at(number).put(value, (tally) => {
      tally.count(answered(this.isKept(gap)));
      return true;
    });
  }

  private isKept({ from, to }: Gap): boolean | undefined {
    const { time, now } = this.looking;
    const due = time.after(time.clock.moment(from), this.rhythm.when.limit)?.instant ?? Number.POSITIVE_INFINITY;
    if (to !== undefined) return to <= due;
    return now > due ? false : undefined;
  }

  private gapsIn(instants: readonly number[]): Gap[] {
    if (!this.rhythm.when.whileOpen) return instants.map((from, index) => ({ from, to: instants[index + 1] }));
    const [first] = instants;
    return first === undefined ? [] : this.openGaps(instants, first);
  }

  /** Each opening begins a gap, and its closing ends one. */
  private openGaps(instants: readonly number[], first: number): Gap[] {
    const { time, now } = this.looking;
    const gaps: Gap[] = [];
    let next = 0;
    for (const { from, to } of openings(time, this.scope, first, now)) {
      let begin = from;
      for (; next < instants.length && (instants[next] as number) < (to ?? Number.POSITIVE_INFINITY); next += 1) {
        const instant = instants[next] as number;
        if (begin !== null && instant < begin) continue;
        if (begin !== null) gaps.push({ from: begin, to: instant });
        begin = instant;
      }
      if (begin !== null) gaps.push({ from: begin, to });
    }
    return gaps;
  }
}
