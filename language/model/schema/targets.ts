/** Targets: a measure, the bound that it is to keep, and where performance is now. */
import * as z from 'zod';
import { PERIOD_UNITS } from '../../quantities/calendar.ts';
import { Decision } from './elements.ts';
import { Measure } from './measures.ts';
import { isoDate, Limit, monthDay, Quantity, Ref, Source, Span } from './values.ts';

export const Performance = z
  .object({
    value: Quantity,
    cases: z.number().nullable(),
    span: Span.nullable(),
    from: z.string().nullable(),
    source: Source,
  })
  .meta({ id: 'Performance', description: 'A measured performance, in the terms of its target.' });

export const Remedy = z
  .object({
    text: z.string().nullable(),
    amount: z.object({ value: z.number(), decimal: z.string(), currency: z.string() }).nullable(),
    limit: Limit.nullable().meta({ description: 'How soon the customer gets it, counted from the miss.' }),
    of: z.enum(['case', 'target']).meta({ description: 'Whether each missed case earns it, or a missed target.' }),
    until: Ref.nullable().meta({ description: 'The moment of the case that records it.' }),
    source: Source,
  })
  .meta({ id: 'Remedy', description: 'What a customer gets where the promise is not kept.' });

export const InForce = z.object({ from: isoDate.nullable(), until: isoDate.nullable(), source: Source }).meta({
  id: 'InForce',
  description: 'The days, both included, on which a case has to begin to be judged by it. Null where there is no end.',
});

export const Target = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    row: z
      .object({
        table: z.string().meta({ description: 'The id of the table, to which that of the row is added.' }),
        field: Ref,
        value: z.string().meta({ description: 'The value of the field, as it is written.' }),
        source: Source,
      })
      .nullable()
      .meta({ description: 'The row of a table that the target is. Its condition is a part of `measure.filter`.' }),
    measure: Measure,
    bound: z.object({ direction: z.enum(['at least', 'at most']), value: Quantity, source: Source }).nullable(),
    period: z.enum(PERIOD_UNITS).nullable(),
    rolling: z.number().nullable().meta({
      description: 'Each period is looked at together with so many before it: 12 with `month` are 12 months.',
    }),
    yearBegins: monthDay
      .nullable()
      .meta({ description: 'The month and day with which years, and so quarters, begin; else 1 January.' }),
    each: Ref.nullable().meta({
      description: 'A field: each of its values has a result, and each has to keep the target.',
    }),
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
    remedies: z.array(Remedy),
    inForce: InForce.nullable(),
    decisions: z.array(Decision),
    source: Source,
  })
  .meta({ id: 'Target' });

export type Performance = z.infer<typeof Performance>;
export type Remedy = z.infer<typeof Remedy>;
export type InForce = z.infer<typeof InForce>;
export type Target = z.infer<typeof Target>;
