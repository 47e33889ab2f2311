/**
 * The compiled standards: the one definition from which the types, the published JSON Schema and
 * the checks of input come. `null` stands for what the author left out.
 */
import { z } from 'zod';
import { PERIOD_UNITS, WEEKDAYS } from '../quantities/calendar.ts';
import { CLOCKS, DURATION_UNITS } from '../quantities/duration.ts';

/** Lines and columns count from 1; a column counts UTF-16 code units, as editors do. */
const Position = z.object({ line: z.int().min(1), column: z.int().min(1) });

export const Source = z
  .object({ file: z.string(), start: Position, end: Position })
  .meta({ id: 'Source', description: 'Where an element stands: a file relative to the workspace, and a range.' });

export const Ref = z
  .object({ name: z.string(), source: Source })
  .meta({ id: 'Ref', description: 'The name of an element of the same service, and where it is mentioned.' });

const Text = z
  .object({
    text: z.string(),
    language: Ref.nullable(),
    textSource: Source.meta({ description: 'Where the text stands, with its quotes.' }),
    source: Source,
  })
  .meta({ id: 'Text', description: 'Quoted text; without a language, in the first language of the service.' });

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const timeOfDay = z.string().regex(/^\d{2}:\d{2}$/);
const decimal = z.string().meta({ description: 'The number exactly as the author wrote it, with its decimals.' });

export const STANDARD_KINDS = ['standard', 'guideline', 'prohibition'] as const;

export const Limit = z
  .object({
    value: z.number(),
    unit: z.enum(DURATION_UNITS),
    clock: z.enum(CLOCKS),
    seconds: z.number().nullable(),
    by: timeOfDay.optional(),
    source: Source,
  })
  .meta({
    id: 'Limit',
    description:
      'A length of time. `seconds` is null for days and longer; on the clock `business` they count open time. The same day is 0 calendar days, the next business day 1 business day; `by` is a time of day.',
  });

const Percent = z.object({ kind: z.literal('percent'), value: z.number(), decimal });
const Count = z.object({ kind: z.literal('number'), value: z.number(), decimal });
const Length = z.object({ kind: z.literal('duration'), limit: Limit });
export const Quantity = z.discriminatedUnion('kind', [Percent, Count, Length]).meta({ id: 'Quantity' });

const Frequency = z
  .object({ times: z.number(), every: z.number(), unit: z.enum(PERIOD_UNITS), source: Source })
  .meta({ id: 'Frequency', description: '`times` times in `every` units: 20 per month, once every 2 weeks.' });

/** The first and the last day that a date, month, quarter, year or range of them covers. */
const Span = z
  .object({ text: z.string(), from: isoDate, to: isoDate, source: Source })
  .meta({ id: 'Span', description: 'A stretch of days, both ends included, and how the author wrote it.' });

const comparison = z.enum(['=', '!=', '<', '<=', '>', '>=']);
const Literal = z.union([
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
export type Condition =
  | z.infer<typeof Compare>
  | z.infer<typeof Is>
  | z.infer<typeof Reached>
  | { kind: 'all' | 'any'; conditions: Condition[] }
  | { kind: 'not'; condition: Condition };
export const Condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      Compare,
      Is,
      Reached,
      z.object({ kind: z.enum(['all', 'any']), conditions: z.array(Condition) }),
      z.object({ kind: z.literal('not'), condition: Condition }),
    ]),
  )
  .meta({
    id: 'Condition',
    description:
      '`compare`: a field against a value. `is`: a yes/no field is yes. `reached`: the case has reached a moment, within a limit of another where one is given.',
  });

const cases = { record: Ref.nullable(), filter: Condition.nullable() };

const Outcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('moment'),
    moment: Ref.nullable(),
    limit: Limit.nullable(),
    since: Ref.nullable().meta({
      description: "The moment that starts the clock: the author's, or the record's first.",
    }),
  }),
  z.object({ kind: z.literal('condition'), condition: Condition }),
]);

const statistic = z.enum(['median', 'average', 'percentile']);
const rank = z.number().nullable();

export const Measure = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('share'), ...cases, outcome: Outcome.nullable() }),
    z.object({ kind: z.literal('checks') }),
    z.object({ kind: z.literal('availability'), of: z.enum(['open time', 'all time']) }),
    z.object({ kind: z.literal('count'), ...cases }),
    z.object({ kind: z.literal('rate'), ...cases, per: z.object({ amount: z.number(), record: Ref }) }),
    z.object({ kind: z.literal('elapsed'), statistic, rank, since: Ref.nullable(), until: Ref.nullable(), ...cases }),
    z.object({
      kind: z.literal('score'),
      statistic,
      rank,
      field: Ref.nullable(),
      scale: z.number().nullable(),
      minimumAnswers: z.number().nullable(),
      ...cases,
    }),
  ])
  .meta({
    id: 'Measure',
    description:
      'What is measured: a share of cases, the share of yes among the observed checks, availability, a count, a rate per so many cases, a statistic of elapsed time, or a statistic of a field.',
  });

const Performance = z
  .object({
    value: Quantity,
    cases: z.number().nullable(),
    span: Span.nullable(),
    from: z.string().nullable(),
    source: Source,
  })
  .meta({ id: 'Performance', description: 'A measured performance, in the terms of its target.' });

const Decision = z
  .object({ question: z.string(), about: Ref.nullable(), source: Source })
  .meta({ id: 'Decision', description: 'An open question.' });

const Waiver = z
  .object({ rule: Ref, reason: z.string(), until: isoDate.nullable(), source: Source })
  .meta({ id: 'Waiver', description: "One rule's finding, accepted for the block that the waiver stands in." });

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

/** What a service says once for all its standards, and any standard may say for itself. */
const shared = {
  owner: Ref.nullable(),
  verifications: z.array(
    z.object({
      method: z.enum(['system log', 'survey', 'mystery visit', 'inspection', 'call listening']),
      frequency: Frequency.nullable(),
      source: Source,
    }),
  ),
  training: z.object({ withinOfJoining: Limit.nullable(), every: Limit.nullable(), source: Source }).nullable(),
  reports: z.array(z.object({ frequency: Frequency, to: z.array(Ref), source: Source })),
  rewards: z.array(z.object({ text: z.string(), source: Source })),
  review: z
    .object({ every: Limit.nullable(), since: isoDate.nullable(), due: isoDate.nullable(), source: Source })
    .nullable(),
  adoption: z.object({ date: isoDate, by: z.string().nullable(), source: Source }).nullable(),
  evidence: z.array(
    z.object({
      method: z.enum(['survey', 'interviews', 'complaints', 'benchmark']),
      title: z.string(),
      span: Span.nullable(),
      answers: z.number().nullable(),
      asked: z.number().nullable(),
      source: Source,
    }),
  ),
};
const Shared = z.object(shared);

const named = {
  name: z.string(),
  title: z.string().nullable(),
  nameSource: Source.meta({ description: 'Where the name stands.' }),
  titleSource: Source.nullable().meta({ description: 'Where the title stands, with its quotes.' }),
  source: Source,
};
const remarks = { decisions: z.array(Decision), waivers: z.array(Waiver) };

export const Standard = z
  .object({
    id: z.string(),
    kind: z.enum(STANDARD_KINDS),
    ...named,
    statements: z.array(Text),
    area: Ref.nullable(),
    touchpoints: z.array(Ref),
    stages: z.array(Ref),
    peak: Ref.nullable(),
    pillar: Ref.nullable(),
    targets: z.array(Target),
    checks: z.array(Text),
    say: z.array(Text),
    avoid: z.array(Text),
    ...shared,
    ...remarks,
  })
  .meta({ id: 'Standard', description: "One standard, with the service's defaults filled in." });

const Role = z.object({ ...named, people: z.number().nullable() }).meta({ id: 'Role' });

const column = {
  name: z.string(),
  column: z.string().meta({ description: "The column's name in the data." }),
  source: Source,
};
const FieldType = z.discriminatedUnion('kind', [
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
const Peak = z.object({ name: z.string(), nameSource: Source, from: isoDate, to: isoDate, ...load });
const Demand = z
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

const Step = z
  .object({
    ...named,
    by: Ref.nullable(),
    limit: Limit.nullable(),
    after: z.array(Ref),
    condition: z.string().nullable(),
    until: Ref.nullable(),
  })
  .meta({ id: 'Step' });
export const Procedure = z
  .object({
    ...named,
    record: Ref.nullable(),
    owner: Ref.nullable(),
    steps: z.array(Step),
    complete: Limit.nullable(),
    escalations: z.array(z.object({ to: Ref, after: Limit, source: Source })),
    ...remarks,
  })
  .meta({ id: 'Procedure', description: 'A graph of steps: `after` names the steps that come before.' });

const place = {
  open: z
    .object({
      spans: z.array(z.object({ days: z.array(z.enum(WEEKDAYS)), from: timeOfDay, to: timeOfDay })),
      zone: Ref.nullable(),
      source: Source,
    })
    .nullable()
    .meta({ description: 'Opening times. One that ends before it begins runs past midnight.' }),
  workdays: z.object({ days: z.array(z.enum(WEEKDAYS)), source: Source }).nullable(),
  closures: z.array(
    z.object({
      from: z.string().meta({ description: 'A date, or a month and day of every year.' }),
      to: z.string(),
      yearly: z.boolean(),
      title: z.string().nullable(),
      source: Source,
    }),
  ),
  holidays: z.array(Ref),
};

export const Difference = z
  .object({
    standard: Ref,
    applies: z.boolean(),
    because: z.string().nullable(),
    targets: z.array(Target),
    source: Source,
  })
  .meta({
    id: 'Difference',
    description: "How a branch differs from one of the service's standards, as its author wrote it.",
  });

const Branch = z
  .object({
    ...named,
    filter: Condition.nullable(),
    ...place,
    demands: z.array(Demand),
    standards: z.array(Standard),
    differences: z.array(Difference),
    ...remarks,
  })
  .meta({ id: 'Branch', description: 'A branch with the full set of standards that hold there.' });

const Touchpoint = z.object({ name: z.string(), always: z.boolean(), source: Source });

export const Service = z.object({
  ...named,
  ...place,
  touchpoints: z.array(Touchpoint),
  languages: z.array(Ref),
  ring: Limit.nullable(),
  defaults: Shared,
  roles: z.array(Role),
  records: z.array(CaseRecord),
  demands: z.array(Demand),
  standards: z.array(Standard),
  procedures: z.array(Procedure),
  branches: z.array(Branch),
  ...remarks,
});

const covered = z.object({ name: z.string(), standards: z.array(z.string()) });
export const Coverage = z
  .object({
    areas: z.array(covered),
    stages: z.array(z.object({ name: z.string(), touchpoints: z.array(covered) })),
    pillars: z.array(covered),
  })
  .meta({ id: 'Coverage', description: 'Which standards cover each area, stage at a touchpoint, and pillar.' });

export const CompiledService = Service.extend({
  coverage: Coverage,
  holidayDates: z.array(z.object({ region: z.string(), date: isoDate, name: z.string() })),
}).meta({ id: 'Service' });

export const SCHEMA_VERSION = 1;

export const Compiled = z
  .object({ $schema: z.string(), version: z.literal(SCHEMA_VERSION), services: z.array(CompiledService) })
  .meta({ title: 'Compiled service standards' });

export type Source = z.infer<typeof Source>;
export type Ref = z.infer<typeof Ref>;
export type Text = z.infer<typeof Text>;
export type Limit = z.infer<typeof Limit>;
export type Quantity = z.infer<typeof Quantity>;
export type Literal = z.infer<typeof Literal>;
export type Frequency = z.infer<typeof Frequency>;
export type Span = z.infer<typeof Span>;
export type Outcome = z.infer<typeof Outcome>;
export type Measure = z.infer<typeof Measure>;
export type Performance = z.infer<typeof Performance>;
export type Decision = z.infer<typeof Decision>;
export type Waiver = z.infer<typeof Waiver>;
export type Target = z.infer<typeof Target>;
export type Shared = z.infer<typeof Shared>;
export type Standard = z.infer<typeof Standard>;
export type Role = z.infer<typeof Role>;
export type CaseRecord = z.infer<typeof CaseRecord>;
export type FieldType = z.infer<typeof FieldType>;
export type Demand = z.infer<typeof Demand>;
export type Peak = z.infer<typeof Peak>;
export type Step = z.infer<typeof Step>;
export type Procedure = z.infer<typeof Procedure>;
export type Difference = z.infer<typeof Difference>;
export type Branch = z.infer<typeof Branch>;
export type Touchpoint = z.infer<typeof Touchpoint>;
export type Service = z.infer<typeof Service>;
export type Coverage = z.infer<typeof Coverage>;
export type CompiledService = z.infer<typeof CompiledService>;
export type Compiled = z.infer<typeof Compiled>;
