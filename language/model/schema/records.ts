/** Roles, records and demand. */
import * as z from 'zod';
import { PERIOD_UNITS } from '../../quantities/calendar.ts';
import { Decision, named, remarks } from './elements.ts';
import { Condition } from './measures.ts';
import { Limit, Ref, Source } from './values.ts';

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
    key: z.object(column).nullable().meta({ description: 'What tells one case from another.' }),
    moments: z.array(z.object(column)),
    fields: z.array(z.object({ ...column, type: FieldType.nullable() })),
    pauses: z
      .array(
        z.object({ name: z.string(), record: Ref.nullable(), from: Ref, to: Ref, nameSource: Source, source: Source }),
      )
      .meta({
        description:
          'In whose time a case stands still: from one moment to another, of the case itself or of the cases of `record` that have its key.',
      }),
    times: z
      .object({ format: z.string().nullable(), zone: Ref.nullable(), source: Source })
      .nullable()
      .meta({ description: "How times are written in the data, and in which zone; else ISO 8601, in the service's." }),
    yesWords: z.array(z.string()).meta({ description: 'The cells that mean yes, besides the usual ones.' }),
    noWords: z.array(z.string()),
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
export const Peak = z.object({
  name: z.string(),
  nameSource: Source,
  from: z.string().meta({ description: 'A date, or a month and day of every year.' }),
  to: z.string(),
  yearly: z.boolean(),
  ...load,
});
export const Demand = z
  .object({
    record: Ref,
    filter: Condition.nullable().meta({ description: 'The cases that it is about; null for all of the record.' }),
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
export type Pause = CaseRecord['pauses'][number];
export type FieldType = z.infer<typeof FieldType>;
export type Demand = z.infer<typeof Demand>;
export type Peak = z.infer<typeof Peak>;
