/** How what a statement promises in numbers relates to what it promised before. */
import { compareDurations } from '../../quantities/duration.ts';
import { read } from '../../reader/read.ts';
import type { LimitReading, ShareReading } from '../../reader/reading.ts';
import type { Both } from '../change.ts';
import { type AskedOrder, combined, orderOfComparison } from '../order.ts';

type Promised = LimitReading | ShareReading;

/** What cannot be read in numbers is the same: its words differ, and nobody can weigh them. @param language of both */
export function promisedOrder({ before, after }: Both<string>, language: string): AskedOrder {
  const [was, is] = [before, after].map((text) => read(text, language, ['limit', 'share'])) as [Promised[], Promised[]];
  if (was.length !== is.length) return 'neither';
  return combined(was.map((it, index) => readingOrder(it, is[index] as Promised)));
}

function readingOrder(before: Promised, after: Promised): AskedOrder {
  if (before.kind === 'share' || after.kind === 'share') {
    if (before.kind !== after.kind || before.direction !== after.direction) return 'neither';
    return orderOfComparison(
      Number(after.decimal) - Number(before.decimal),
      before.direction === 'at most' ? 'loosened' : 'tightened',
    );
  }
  if (before.direction !== after.direction || before.statistic !== after.statistic) return 'neither';
  if (before.isExceeded !== after.isExceeded) return 'neither';
  return orderOfComparison(
    compareDurations(lengthOf(after), lengthOf(before)),
    before.direction === 'at most' ? 'loosened' : 'tightened',
  );
}

const lengthOf = ({ length, by }: LimitReading) => ({ ...length, by: by ?? undefined });
