/** Which share of all cases is done within which limit, and which limit would have been kept. */
import type { TargetResult } from '../../measure/results/schema.ts';
import type { Curve, DocumentBlock, SheetRow } from '../document/tree.ts';
import { axisFor } from './axes.ts';
import { contextOf } from './columns.ts';
import { figureText } from './figures.ts';

type Lengths = NonNullable<TargetResult['lengths']>;

export function lengthCurve(result: TargetResult): DocumentBlock[] {
  const { lengths } = result;
  if (!lengths || lengths.curve.length < 2) return [];
  const { unit, limit, kept, curve } = lengths;
  const words = (length: number): string => figureText(length, { unit, bound: null });
  const longest = farEnough(lengths);
  const chart: Curve = {
    ...{ kind: 'curve', id: 'limits', title: 'Share of cases within each limit' },
    description: description(result, lengths, words),
    across: axisFor([0, longest], unit),
    up: axisFor([0, 100], 'percent'),
    steps: curve.map((step) => ({ at: step.limit, share: step.share })),
    marks: [
      { at: limit, label: `limit: ${words(limit)}` },
      ...(kept === null || kept === limit ? [] : [{ at: kept, label: `kept: ${words(kept)}` }]),
    ],
    rows: curve.map((step) => lengthRow(step, result, unit)),
  };
  return [chart];
}

/** The last few cases may take so long that nothing else could be seen. */
const farEnough = ({ limit, kept, curve }: Lengths): number => {
  const longest = curve.at(-1)?.limit ?? 0;
  return Math.min(longest, MOST_LIMITS * Math.max(limit, kept ?? 0)) || longest || 1;
};

const MOST_LIMITS = 4;

const lengthRow = (step: Lengths['curve'][number], result: TargetResult, unit: string): SheetRow => ({
  ...contextOf(result),
  ...{ kind: 'limit', unit, limit: String(step.limit), share: String(step.share) },
});

function description({ bound, unit }: TargetResult, lengths: Lengths, words: (length: number) => string): string {
  const { limit, kept, within } = lengths;
  const done = `Of all cases, ${figureText(within, { unit, bound })} were done within ${words(limit)}`;
  if (bound?.value.kind !== 'percent' || bound.direction !== 'at least') return `${done}.`;
  const asked = `${bound.value.decimal}%`;
  return kept === null
    ? `${done}. Within which limit ${asked} are done is not yet known: too many cases are still open.`
    : `${done}; ${asked} of them within ${words(kept)}.`;
}
