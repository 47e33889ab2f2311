/** Targets: a measure, the bound that it is to keep, and where performance is now. */
import * as z from 'zod';
import { PERIOD_UNITS } from '../../quantities/calendar.ts';
import { Decision } from './elements.ts';
import { Measure } from './measures.ts';
import { Limit, Quantity, Ref, Source, Span } from './values.ts';

export const Performance = z
  .object({
    value: Quantity,
    cases: z.number().nullable(),
    span: Span.nullable(),
    from: z.string().nullable(),
    source: Source,
  })
  .meta({ id: 'Performance', description: 'A measured performance, in the terms of its target.' });

export const Target = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    measure: Measure,
    bound: z.object({ direction: z.enum(['at least', 'at most']), value: Quantity, source: Source }).nullable(),
    period: z.enum(PERIOD_UNITS).nullable(),
    ceiling: Limit.nullable(),
    allowances: z.array(
      z.object({
        limit: Limit,
        more: z.boolean().meta({ description: 'Whether the limit is added to that of the target, or replaces it.' }),
        reason: z.string(),
        approvedBy: Ref.nullable(),
        source: Source,
      }),
    ),
    baseline: Performance.nullable(),
    best: Performance.nullable(),
    decisions: z.array(Decision),
    source: Source,
  })
  .meta({ id: 'Target' });

export type Performance = z.infer<typeof Performance>;
export type Target = z.infer<typeof Target>;
