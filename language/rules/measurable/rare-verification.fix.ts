import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { Frequency, Standard, Target } from '../../model/schema.ts';

/** A target whose period is over more often than somebody looks. */
export interface Unseen {
  readonly standard: Standard;
  readonly target: Target;
  readonly period: 'week' | 'month' | 'quarter' | 'year';
}

export interface RareVerification {
  /** Whether it is the verification that is rare, or, where only the data tell, the report. */
  readonly by: 'verify' | 'report';
  readonly frequency: Frequency;
  readonly words: string;
  /** Those with the shortest periods first. */
  readonly unseen: readonly Unseen[];
}

const OFTEN = { week: 'weekly', month: 'monthly', quarter: 'quarterly', year: 'yearly' } as const;

/** Verified or told as often as there is a figure; how many visits that are, only the author can know. */
export function mend({ by, frequency, unseen: [first] }: RareVerification): readonly Fix[] {
  if (!first || frequency.times > 1 || frequency.every > 1) return [];
  const often = OFTEN[first.period];
  return replacement(`${by === 'verify' ? 'Verify' : 'Report'} it \`${often}\``, frequency.source, often);
}
