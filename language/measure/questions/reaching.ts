/** Whether a case reaches a moment when it has to. What each way means stands in `meaning/measures/plan.ts`. */
import type { Limit, Ref, When } from '../../model/schema.ts';
import type { Moment } from '../../quantities/wall-clock.ts';
import type { WorkingTime } from '../../quantities/working-time.ts';
import type { PausesOf } from '../pauses/case-pauses.ts';
import { overAt } from '../pauses/stopped-clock.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { type Answer, answered } from './answer.ts';

/** By which time and until when cases are looked at. */
export interface Looking {
  readonly time: WorkingTime;
  /** In whose time the clocks of a case stand still. */
  readonly pausesOf: PausesOf;
  /** What is later has not come yet. */
  readonly now: number;
}

/** When a case reached a moment, as far as that has come by now. */
export function reachedBy(row: CaseRow, ref: Ref | null, now: number): Moment | null {
  const moment = row.moment(ref);
  return moment && moment.instant <= now ? moment : null;
}

/** @throws RefusedRow where it came before the clock began */
export function reaches(
  row: CaseRow,
  moment: Ref | null,
  limit: Limit | null,
  since: Ref | null,
  looking: Looking,
): Answer {
  const begin = row.moment(since);
  if (!begin) return answered(false);
  const at = reachedBy(row, moment, looking.now);
  if (at && at.instant < begin.instant) throw row.refused('before its start', moment?.name ?? null);
  // Without a limit nothing is too late: what has not come may still come.
  if (!limit) return answered(at !== null, null, at?.instant, at === null);
  const due = overAt(begin, limit, looking.pausesOf(row), looking.time);
  // A limit that is never over, as open hours of a service that never opens again, cannot be missed.
  if (due === undefined) return answered(at ? true : undefined, null, at?.instant);
  return inTime(at, due, looking.now);
}

export function comes(row: CaseRow, moment: Ref, when: When, looking: Looking): Answer {
  const at = reachedBy(row, moment, looking.now);
  switch (when.kind) {
    case 'lead':
      return leads(row, at, when, looking);
    case 'due':
      return inTime(at, row.moment(when.due)?.instant, looking.now);
    case 'window': {
      const [from, to] = [row.moment(when.from)?.instant ?? Number.NEGATIVE_INFINITY, row.moment(when.to)?.instant];
      if (to === undefined) return NOTHING_DUE;
      return at && at.instant < from ? answered(false, from, at.instant) : inTime(at, to, looking.now);
    }
    case 'around':
      return around(row, at, when, looking);
    // What is asked of the gap between two cases no case answers by itself.
    case 'every':
      return NOTHING_DUE;
  }
}

/** In time where it came by the instant, that instant included. */
function inTime(at: Moment | null, due: number | undefined, now: number): Answer {
  if (due === undefined) return NOTHING_DUE;
  if (at) return answered(at.instant <= due, due, at.instant);
  return answered(now > due ? false : undefined, due);
}

const NOTHING_DUE = answered(null);

function leads(
  row: CaseRow,
  at: Moment | null,
  { before, limit }: Extract<When, { kind: 'lead' }>,
  { time, now }: Looking,
): Answer {
  const then = row.moment(before)?.instant;
  if (then === undefined) return NOTHING_DUE;
  if (!at) return answered(now >= then ? false : undefined, then);
  const clear = time.after(at, limit);
  return answered(clear !== undefined && clear.instant <= then, then, at.instant);
}

function around(
  row: CaseRow,
  at: Moment | null,
  { of, limit }: Extract<When, { kind: 'around' }>,
  { time, now }: Looking,
): Answer {
  const agreed = row.moment(of);
  if (!agreed) return NOTHING_DUE;
  const last = time.after(agreed, limit)?.instant ?? Number.POSITIVE_INFINITY;
  if (!at || at.instant >= agreed.instant) return inTime(at, last, now);
  const latest = time.after(at, limit)?.instant ?? Number.POSITIVE_INFINITY;
  return answered(latest >= agreed.instant, last, at.instant);
}
