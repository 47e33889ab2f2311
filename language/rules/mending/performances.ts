/** Measured performance, to be written as a baseline or as the best so far. */
import type { Performance } from '../../model/schema.ts';
import { amount } from '../../writing/quantities.ts';
import type { PerformanceWords as WrittenPerformance } from '../../writing/targets.ts';

export const performed = ({ value, cases, span, from }: Performance): WrittenPerformance => ({
  value: amount(value),
  cases: cases ?? undefined,
  span: span?.text,
  from: from ?? undefined,
});
