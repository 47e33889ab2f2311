/** Whether no more than so much time lies between one case and the next: what is counted are the gaps. */
import type { Cases, Plan } from '../../meaning/measures/plan.ts';
import type { Rhythm } from '../../meaning/measures/timing.ts';
import type { WorkingTime } from '../../quantities/working-time.ts';
import { ShareTally } from '../figures/share.ts';
import { NOTHING, type Reached } from '../figures/tally.ts';
import { Periods } from '../periods/periods.ts';
import { answered } from '../questions/answer.ts';
import { fulfils } from '../questions/conditions.ts';
import type { Looking } from '../questions/reaching.ts';
import type { CaseRow } from '../rows/case-row.ts';
import type { Excluded, RefusedRow } from '../rows/left-out.ts';
import { outsideOf, type Scope } from './place.ts';
import { RowCount } from './rows-told.ts';
import type { PeriodTaken, Taken } from './target-pass.ts';

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
  private readonly count = new RowCount();
  /** The instants of the cases, by the values of the field that has a figure for each. */
  private readonly instants = new Map<string, number[]>();

  constructor(plan: Plan, cases: Cases, rhythm: Rhythm, scope: Scope, looking: Looking) {
    this.plan = plan;
    this.cases = cases;
    this.rhythm = rhythm;
    this.scope = scope;
    this.looking = looking;
  }

  take(row: CaseRow, fault: RefusedRow | null): void {
    this.count.take(row, fault, () => this.put(row));
  }

  private put(row: CaseRow): Excluded | null {
    const moment = row.moment(this.rhythm.moment);
    if (!moment) return 'no time of beginning';
    if (moment.instant > this.looking.now) throw row.refused('begins in the future', this.rhythm.moment.name);
    const { branch } = this.scope;
    if (branch && fulfils(branch, row, this.looking) !== true) return 'of another branch';
    const outside = outsideOf(this.scope, moment);
    if (outside) return outside;
    const { filter } = this.cases;
    if (filter && fulfils(filter, row, this.looking) !== true) return 'fulfils another condition';
    const value = this.plan.each ? row.text(this.plan.each.name) : '';
    if (this.plan.each && value === '') return 'no value';
    const known = this.instants.get(value) ?? [];
    this.instants.set(value, known);
    known.push(moment.instant);
    return null;
  }

  taken(): Taken {
    const { clock } = this.looking.time;
    const periods = new Periods(this.plan.period ?? 'month', this.plan.yearBegins, clock);
    const slots = new Map<number, { whole: ShareTally; parts: Map<string, ShareTally> }>();
    for (const [value, instants] of this.instants) {
      for (const gap of this.gapsIn(instants.sort((a, b) => a - b))) {
        const number = periods.of(clock.moment(gap.from));
        for (let at = 0; at < (this.plan.rolling ?? 1); at += 1) this.addTo(slots, number + at, value, gap);
      }
    }
    return {
      periods: this.periodsOf(periods, slots),
      rows: this.count.told(),
      misses: [],
      open: [],
      lengths: { closed: [], open: 0 },
    };
  }

  private addTo(slots: Map<number, Slot>, number: number, value: string, gap: Gap): void {
    const slot = slots.get(number) ?? { whole: new ShareTally(this.plan.bound), parts: new Map() };
    slots.set(number, slot);
    const part = slot.parts.get(value) ?? new ShareTally(this.plan.bound);
    slot.parts.set(value, part);
    const answer = answered(this.isKept(gap));
    slot.whole.count(answer);
    part.count(answer);
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
    for (const { from, to } of openings(time, first, now)) {
      let begin = from;
      for (; next < instants.length && (instants[next] as number) < to; next += 1) {
        const instant = instants[next] as number;
        if (instant < from) continue;
        gaps.push({ from: begin, to: instant });
        begin = instant;
      }
      gaps.push({ from: begin, to: to <= now ? to : undefined });
    }
    return gaps;
  }

  private periodsOf(periods: Periods, slots: ReadonlyMap<number, Slot>): PeriodTaken[] {
    const numbers = [...slots.keys()].sort((a, b) => a - b);
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined) return [];
    const from = first + (this.plan.rolling ?? 1) - 1;
    const until = last - (this.plan.rolling ?? 1) + 1;
    const all = Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index);
    return all.flatMap((number) => this.periodAt(number, periods, slots.get(number)));
  }

  private periodAt(number: number, periods: Periods, slot: Slot | undefined): PeriodTaken[] {
    const period = periods.at(number);
    if (!period) return [];
    const parts = this.plan.each
      ? [...(slot?.parts ?? [])].map(([value, tally]): Reached & { value: string } => ({ value, ...tally.result() }))
      : [];
    const told = parts.flatMap(({ isKept }) => isKept ?? []);
    const whole = slot?.whole.result() ?? NOTHING;
    const isKept = parts.length === 0 ? whole.isKept : told.length === 0 ? null : told.every((kept) => kept);
    return [{ ...whole, isKept, period, hasEnded: period.ends <= this.looking.now, overCeiling: 0, parts }];
  }
}

interface Slot {
  readonly whole: ShareTally;
  readonly parts: Map<string, ShareTally>;
}

/** The stretches for which it is open from the day of one instant until another, the last perhaps still going on. */
function* openings(time: WorkingTime, from: number, until: number) {
  const last = time.clock.at(until).day;
  for (let day = time.clock.at(from).day; day <= last; day += 1) {
    for (const stretch of time.openOn(day)) if (stretch.from <= until) yield stretch;
  }
}
