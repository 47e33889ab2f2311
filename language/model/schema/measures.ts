/** Conditions on cases, and what is measured of them. */
import * as z from 'zod';
import { Limit, Quantity, Ref, Source } from './values.ts';

const comparison = z.enum(['=', '!=', '<', '<=', '>', '>=']);
export const Literal = z.union([
  Quantity,
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('yes/no'), yes: z.boolean() }),
]);
const Compare = z.object({
  kind: z.literal('compare'),
  field: Ref,
  operator: comparison,
  value: Literal,
  source: Source,
});
const Is = z.object({ kind: z.literal('is'), field: Ref, source: Source });
const Reached = z.object({
  kind: z.literal('reached'),
  moment: Ref,
  within: Limit.nullable(),
  since: Ref.nullable(),
  source: Source,
});

/** When a moment has to come, where that is not within a limit of another one. */
export const When = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('lead'), limit: Limit, before: Ref }),
    z.object({ kind: z.literal('due'), due: Ref }),
    z.object({ kind: z.literal('window'), from: Ref, to: Ref }),
    z.object({ kind: z.literal('around'), limit: Limit, of: Ref }),
    z.object({ kind: z.literal('every'), limit: Limit, whileOpen: z.boolean() }),
  ])
  .meta({
    id: 'When',
    description:
      '`lead`: so long before another moment at least. `due`: not after a moment that is the deadline. `window`: not before one moment and not after another. `around`: so long before or after a moment at most. `every`: so long after the case before it at most, in each opening by itself where `whileOpen` says so.',
  });
const Timed = z.object({ kind: z.literal('timed'), moment: Ref, when: When, source: Source });

export type Condition =
  | z.infer<typeof Compare>
  | z.infer<typeof Is>
  | z.infer<typeof Reached>
  | z.infer<typeof Timed>
  | { kind: 'all' | 'any'; conditions: Condition[] }
  | { kind: 'not'; condition: Condition };
export const Condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      Compare,
      Is,
      Reached,
      Timed,
      z.object({ kind: z.enum(['all', 'any']), conditions: z.array(Condition) }),
      z.object({ kind: z.literal('not'), condition: Condition }),
    ]),
  )
  .meta({
    id: 'Condition',
    description:
      '`compare`: a field against a value. `is`: a yes/no field is yes. `reached`: the case has reached a moment, within a limit of another where one is given. `timed`: it has reached the moment when `when` says.',
  });

const cases = { record: Ref.nullable(), filter: Condition.nullable() };
const notCounting = z
  .array(Ref)
  .meta({ description: 'The pauses of the record in whose time the clock stands still.' });

export const Outcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('moment'),
    moment: Ref.nullable(),
    limit: Limit.nullable(),
    since: Ref.nullable().meta({
      description: "The moment that starts the clock: the author's, or the record's first. Null where `when` is not.",
    }),
    when: When.nullable().meta({ description: 'When the moment has to come, where that is not within `limit`.' }),
    notCounting,
  }),
  z.object({ kind: z.literal('condition'), condition: Condition }),
]);

const statistic = z.enum(['median', 'average', 'percentile', 'total', 'net promoter score']);
const ofValues = {
  statistic,
  rank: z.number().nullable(),
  weight: Ref.nullable().meta({ description: 'The field by which each value is multiplied.' }),
  divisor: z.number().nullable().meta({ description: 'What a total is divided by.' }),
};

export const Measure = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('share'), ...cases, outcome: Outcome.nullable() }),
    z.object({ kind: z.literal('checks') }),
    z.object({
      kind: z.literal('availability'),
      of: z.enum(['open time', 'all time']),
      outages: z
        .object({ record: Ref, filter: Condition.nullable(), from: Ref.nullable(), to: Ref.nullable() })
        .nullable()
        .meta({
          description: 'The cases in whose time it does not work: the author names moments, or they are the first two.',
        }),
    }),
    z.object({ kind: z.literal('count'), ...cases }),
    z.object({ kind: z.literal('rate'), ...cases, per: z.object({ amount: z.number(), record: Ref }) }),
    z.object({
      kind: z.literal('elapsed'),
      ...ofValues,
      since: Ref.nullable(),
      until: Ref.nullable(),
      notCounting,
      ...cases,
    }),
    z.object({
      kind: z.literal('score'),
      ...ofValues,
      field: Ref.nullable(),
      scale: z.number().nullable(),
      minimumAnswers: z.number().nullable(),
      ...cases,
    }),
    z.object({
      kind: z.literal('waiting'),
      of: z.enum(['share', 'count']),
      ...cases,
      until: Ref.nullable().meta({
        description: 'Cases count that have begun and have not reached it when the period ends.',
      }),
      since: Ref.nullable(),
      age: z
        .object({ direction: z.enum(['at least', 'at most']), limit: Limit })
        .nullable()
        .meta({ description: 'How long they have waited since then.' }),
    }),
  ])
  .meta({
    id: 'Measure',
    description:
      'What is measured: a share of cases, the share of yes among the observed checks, availability, a count, a rate per so many cases, a statistic of elapsed time, a statistic of a field, or of those that still wait at the end of the period their number or share.',
  });

export type Literal = z.infer<typeof Literal>;
export type When = z.infer<typeof When>;
export type Outcome = z.infer<typeof Outcome>;
export type Measure = z.infer<typeof Measure>;
