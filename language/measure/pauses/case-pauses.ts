/** The pauses of single cases, from their own moments or from the rows of another record. */
import type { Pause } from '../../model/schema.ts';
import type { Stretch } from '../../quantities/working-time.ts';
import type { Reads } from '../read-record.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { RefusedRow } from '../rows/left-out.ts';

/** @throws RefusedRow where a pause of the case cannot be read, or ends before it begins */
export type PausesOf = (row: CaseRow) => readonly Stretch[];

export const NO_PAUSES: PausesOf = () => [];

/** All pauses of a case; those of other records come from who has read them. */
export function pausesFrom(pauses: readonly Pause[], readFrom: ReadonlyMap<Pause, PauseRows>, now: number): PausesOf {
  if (pauses.length === 0) return NO_PAUSES;
  return (row) => pauses.flatMap((pause) => readFrom.get(pause)?.of(row) ?? pauseIn(row, pause, now));
}

/** One that has not ended by now goes on. */
function pauseIn(row: CaseRow, { from, to }: Pause, now: number): Stretch[] {
  const begin = row.moment(from);
  if (!begin || begin.instant > now) return [];
  const end = row.moment(to);
  if (end && end.instant < begin.instant) throw row.refused('before its start', to.name);
  return [{ from: begin.instant, to: end && end.instant <= now ? end.instant : Number.POSITIVE_INFINITY }];
}

/** The rows of a record as the pauses of the cases that have their key. */
export class PauseRows implements Reads {
  private readonly pause: Pause;
  private readonly now: number;
  private readonly byKey = new Map<string, Stretch[] | RefusedRow>();

  constructor(pause: Pause, now: number) {
    this.pause = pause;
    this.now = now;
  }

  /** A case may have several: that a key occurs again is no fault here. */
  take(row: CaseRow): void {
    const { key } = row;
    if (key === null) return;
    const known = this.byKey.get(key) ?? [];
    if (known instanceof RefusedRow) return;
    try {
      this.byKey.set(key, [...known, ...pauseIn(row, this.pause, this.now)]);
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      this.byKey.set(key, error);
    }
  }

  of({ key }: CaseRow): readonly Stretch[] {
    const found = this.byKey.get(key ?? '') ?? [];
    if (found instanceof RefusedRow) throw found;
    return found;
  }
}
