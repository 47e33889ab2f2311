/** Roles, records and demand. */
import * as z from 'zod';
import { PERIOD_UNITS } from '../../quantities/calendar.ts';
import { Decision, named, remarks } from './elements.ts';
import { isoDate, Limit, Ref, Source } from './values.ts';

export const Role = z.object({ ...named, people: z.number().nullable() }).meta({ id: 'Role' });

const column = {
  name: z.string(),
  column: z.string().meta({ description: "The column's name in the data." }),
  source: Source,
};
export const FieldType = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('number') }),
  z.object({ kind: z.literal('yes/no') }),
  z.object({ kind: z.literal('range'), from: z.number(), to: z.number() }),
]);
export const CaseRecord = z
  .object({
    ...named,
    from: z.string().nullable().meta({ description: 'Where the data is.' }),
    moments: z.array(z.object(column)),
    fields: z.array(z.object({ ...column, type: FieldType.nullable() })),
    ...remarks,
  })
  .meta({ id: 'Record', description: 'What is recorded about each case. A moment is a timestamp.' });

const load = {
  rate: z.object({ cases: z.number(), per: z.enum(PERIOD_UNITS) }).nullable(),
  handling: Limit.nullable(),
  staff: z.number().nullable(),
  patience: Limit.nullable(),
  source: Source,
};
export const Peak = z.object({ name: z.string(), nameSource: Source, from: isoDate, to: isoDate, ...load });
export const Demand = z
  .object({
    record: Ref,
    typical: z.object(load).nullable(),
    peaks: z.array(Peak),
    decisions: z.array(Decision),
    source: Source,
  })
  .meta({
    id: 'Demand',
    description: 'How much work arrives, and how many are on duty. A peak says what differs from typical days.',
  });

export type Role = z.infer<typeof Role>;
export type CaseRecord = z.infer<typeof CaseRecord>;
export type FieldType = z.infer<typeof FieldType>;
export type Demand = z.infer<typeof Demand>;
export type Peak = z.infer<typeof Peak>;
