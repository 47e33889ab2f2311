/** What has been measured of targets: asked by rules, answered by whoever has results at hand. */
import type { Performance, Source, Target } from '../../model/schema.ts';
import { amountOf } from './amounts.ts';
import { isBetter, type Performances, type Reach } from './reach.ts';

/** The port; undefined where there are no results of this target as it stands now. */
export type MeasuredOf = (target: Target) => Measured | undefined;

export interface Measured {
  /** In the last period that is final. */
  readonly now: Performance;
  /** In the best of all that are. */
  readonly best: Performance;
  /** In the period from one day to another; undefined where none has these days. */
  in(from: string, to: string): Performance | undefined;
}

/** Where performance is now: as the target says, or as it was measured since. */
export function performancesOf(target: Target, measuredOf: MeasuredOf): Performances {
  const { baseline, best, bound } = target;
  const measured = measuredOf(target);
  if (!measured || !bound) return { today: baseline, best, when: 'today', bestWhen: '' };
  const known = best && amountOf(best.value);
  const top = amountOf(measured.best.value);
  const isBeaten = !known || known.scale !== top.scale || isBetter(bound.direction, top.value, known.value);
  const isSaid = isNewer(baseline, measured.now);
  return {
    today: isSaid ? baseline : measured.now,
    best: isBeaten ? measured.best : best,
    when: isSaid ? 'today' : `in ${measured.now.span?.text}`,
    bestWhen: isBeaten ? `, in ${measured.best.span?.text}` : '',
  };
}

const isNewer = (said: Performance | null, measured: Performance): boolean =>
  (said?.span?.to ?? '') > (measured.span?.to ?? '');

/** Where the text says what some reaches are worked out from: results at hand stand nowhere in it. */
export const saidIn = ({ baseline, best }: Target, reaches: readonly Reach[]): Source[] =>
  reaches.flatMap(({ from }) => (from === baseline || from === best ? from.source : []));
