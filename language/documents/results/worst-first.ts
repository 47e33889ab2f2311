import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';

type Part = PeriodResult['parts'][number];

/** Those that miss the bound by most; those of which nothing is known come last. */
export function worstFirst(parts: readonly Part[], { bound }: TargetResult): Part[] {
  const sign = bound?.direction === 'at most' ? -1 : 1;
  const badness = ({ figure }: Part): number => (figure === null ? Number.POSITIVE_INFINITY : sign * figure);
  return parts.toSorted((a, b) => badness(a) - badness(b) || a.value.localeCompare(b.value, 'en'));
}
