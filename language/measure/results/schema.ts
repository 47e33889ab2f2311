/**
 * What measuring found: the one definition from which the types, the published JSON Schema and the checks of input come.
 * `null` stands for what there is not.
 */
import * as z from 'zod';
import { Quantity, Source } from '../../model/schema.ts';
import { PERIOD_UNITS } from '../../quantities/calendar.ts';
import { EFFECTS } from '../rows/empty-cells.ts';
import { EXCLUDED, REFUSED } from '../rows/left-out.ts';

export const RESULTS_VERSION = '1';

const instant = z.iso.datetime({ offset: true }).meta({ description: 'A time with its offset from UTC.' });
const isoDate = z.iso.date();
const interval = z.object({ from: z.number(), to: z.number() });

const UNITS = [
  'percent',
  'cases',
  'points',
  'number',
  'seconds',
  'open seconds',
  'business days',
  'calendar days',
] as const;

const figure = {
  cases: z.number().nullable().meta({ description: 'The cases that the figure is made of; null for time.' }),
  met: z.number().nullable(),
  missed: z.number().nullable(),
  undecided: z.number().meta({
    description:
      'Cases of which nobody knows yet. They are in no share; of a statistic of time they are among its cases, counted as the longest.',
  }),
  unclear: z.number().meta({
    description:
      'Cases of which nobody knows yet whether the target counts them, as a limit in its condition is running.',
  }),
  figure: z.number().nullable().meta({ description: 'In the unit of the target; null where there is none.' }),
  why: z
    .enum(['no cases', 'cases still open', 'too few answers', 'not ended', 'longer than any', 'does not hold'])
    .nullable()
    .meta({ description: 'Why there is no figure.' }),
  verdict: z.enum(['met', 'missed']).nullable().meta({ description: 'Null without a figure or without a bound.' }),
};

export const PeriodResult = z
  .object({
    name: z.string().meta({ description: '`2026-07`, `2026-Q3`, `2026`, `2026-W05`, `2026-07-01`, `2026-07-01T09`.' }),
    from: isoDate,
    until: isoDate.meta({ description: 'Its last day.' }),
    ended: z.boolean(),
    final: z.boolean().meta({ description: 'Whether the verdict cannot change any more.' }),
    ...figure,
    interval: interval
      .nullable()
      .meta({ description: 'Of a share, in percent: what chance leaves open, with a confidence of 95% (Wilson).' }),
    range: interval.nullable().meta({
      description:
        'Between which figures it lies whatever becomes of the cases that are open: all missed, or all met. Null where that is not known.',
    }),
    withinChance: z
      .boolean()
      .nullable()
      .meta({ description: 'Whether a service that just keeps the bound could have such a figure by chance.' }),
    overCeiling: z.number().meta({ description: 'Cases that took longer than any may.' }),
    parts: z
      .array(z.object({ value: z.string(), ...figure }))
      .meta({ description: 'The figure for each value of the field in `each`.' }),
  })
  .meta({ id: 'PeriodResult' });

const ListedCase = z
  .object({
    key: z.string().nullable(),
    file: z.string(),
    row: z.int().meta({ description: 'As whoever opens the file counts.' }),
    begin: instant,
    due: instant.nullable(),
    at: instant.nullable().meta({ description: 'When it happened; null where it has not.' }),
  })
  .meta({ id: 'ListedCase' });

const Rows = z
  .object({
    read: z.int(),
    counted: z.int(),
    excluded: z.array(z.object({ reason: z.enum(EXCLUDED), rows: z.int() })),
    refused: z.array(
      z.object({
        reason: z.enum(REFUSED),
        column: z.string().nullable(),
        rows: z.int(),
        examples: z
          .array(z.object({ file: z.string(), row: z.int(), cell: z.string().nullable() }))
          .meta({ description: 'All of them, or the first as many as were asked for.' }),
      }),
    ),
    empty: z
      .array(
        z.object({
          column: z.string(),
          effect: z.enum(EFFECTS),
          rows: z.int(),
          examples: z.array(z.object({ file: z.string(), row: z.int() })),
        }),
      )
      .default([])
      .meta({
        description: 'Empty cells that decide over a figure, and what they come to; counted or excluded as well.',
      }),
  })
  .meta({ id: 'Rows', description: 'What became of each row: read is counted, excluded and refused together.' });

const named = z.object({ name: z.string(), title: z.string().nullable() });

export const TargetResult = z
  .object({
    target: z.string().meta({ description: 'The id of the target in the compiled standards.' }),
    text: z.string().meta({ description: 'The target in one sentence.' }),
    service: named,
    branch: named.nullable(),
    standard: named,
    owner: z.string().nullable(),
    record: z.string().nullable(),
    bound: z.object({ direction: z.enum(['at least', 'at most']), value: Quantity }).nullable(),
    period: z.enum(PERIOD_UNITS).nullable(),
    rolling: z.number().nullable(),
    each: z.string().nullable(),
    unit: z.enum(UNITS),
    asks: z.enum(['moment', 'field', 'condition']).nullable().default(null).meta({
      description:
        'By what a case is met or missed: a moment, a yes/no field, another condition; null for other figures.',
    }),
    problem: z
      .object({ kind: z.string(), text: z.string() })
      .nullable()
      .meta({ description: 'Why it could not be computed; then it has no periods.' }),
    notes: z
      .array(z.string())
      .meta({ description: 'What is strange about the data: a text that a condition asks for and no row has.' }),
    standing: z
      .object({
        verdict: z.enum(['met', 'missed', 'cannot be told']),
        period: z.string().nullable().meta({ description: 'The name of the period that the verdict is of.' }),
        doubt: z.string().nullable().meta({ description: 'Why it cannot be told although that period has a figure.' }),
      })
      .meta({
        description:
          'As the last period that has ended and has a figure. Where more rows are refused than counted, it cannot be told.',
      }),
    rows: Rows.nullable(),
    periods: z.array(PeriodResult),
    trend: z
      .object({ change: z.enum(['better', 'worse', 'no clear change']), periods: z.int(), chance: z.number() })
      .nullable(),
    chart: z
      .object({
        centre: z.number(),
        sigma: z.number(),
        points: z.array(interval.extend({ name: z.string(), outside: z.boolean() })),
      })
      .nullable()
      .meta({ description: "Laney's p′ chart of a share in percent, from twenty periods on." }),
    funnel: z
      .object({
        period: z.string(),
        centre: z.number(),
        sigma: z.number(),
        points: z.array(interval.extend({ value: z.string(), outside: z.boolean() })),
      })
      .nullable()
      .meta({
        description:
          'Of the values in `each` in the period of the standing, in percent: between which shares each may lie by chance and by what makes all of them differ (Spiegelhalter), from ten values with cases on.',
      }),
    lengths: z
      .object({
        unit: z.enum(UNITS),
        limit: z.number().meta({ description: 'The limit of the target.' }),
        within: z.number().meta({ description: 'The share of all cases that is done within the limit.' }),
        kept: z.number().nullable().meta({ description: 'The limit that would have been kept as often as asked for.' }),
        curve: z.array(z.object({ limit: z.number(), share: z.number() })),
      })
      .nullable()
      .meta({ description: 'How large a share of all cases, in percent, is done within a limit.' }),
    misses: z.array(ListedCase),
    open: z.array(ListedCase),
    source: Source,
  })
  .meta({ id: 'TargetResult' });

const answers = { yes: z.int(), no: z.int(), notApplicable: z.int() };
const siteAnswers = {
  site: z.string().meta({ description: 'Empty where the answers do not say.' }),
  ...answers,
};

const Observations = z
  .object({
    service: named,
    problem: z.object({ kind: z.string(), text: z.string() }).nullable().meta({
      description: 'Why the answers could not be read; then there are none.',
    }),
    rows: Rows.nullable(),
    days: z.object({ from: isoDate, until: isoDate }).nullable().meta({
      description: 'The first and the last day on which somebody observed.',
    }),
    visits: z.int(),
    sites: z.array(z.object({ ...siteAnswers, visits: z.int() })),
    standards: z.array(
      z.object({
        standard: named,
        visits: z.int().meta({ description: 'The visits in which one of its checks was answered with yes or no.' }),
        kept: z.int().meta({ description: 'Those of them in which none was answered with no.' }),
        checks: z.array(z.object({ check: z.string(), ...answers, sites: z.array(z.object(siteAnswers)) })),
      }),
    ),
    agreement: z.array(
      z.object({
        observers: z.tuple([z.string(), z.string()]),
        both: z.int().meta({ description: 'The checks of the same visits that both have answered.' }),
        alike: z.int(),
        kappa: z.number().nullable().meta({
          description: "Cohen's kappa; null where both give one and the same answer throughout.",
        }),
        different: z.array(
          z.object({
            visit: z.string(),
            standard: z.string(),
            check: z.string(),
            answers: z.tuple([z.enum(['yes', 'no', 'n/a']), z.enum(['yes', 'no', 'n/a'])]),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Observations', description: 'What observers found in all checks of a service.' });

export const Results = z
  .object({
    $schema: z.string(),
    version: z.literal(RESULTS_VERSION),
    asOf: instant.meta({
      description: 'The time at which the records are looked at: what is later has not happened yet.',
    }),
    engine: z.string(),
    standards: z.string().meta({ description: 'SHA-256 of the compiled standards.' }),
    files: z.array(
      z.object({
        ...{ service: z.string(), record: z.string(), file: z.string(), hash: z.string(), rows: z.int() },
        encoding: z
          .string()
          .nullable()
          .default(null)
          .meta({ description: 'How its letters are stored, where that is not UTF-8: `windows-1252`, `utf-16le`.' }),
      }),
    ),
    targets: z.array(TargetResult),
    observations: z
      .array(Observations)
      .default([])
      .meta({ description: 'Of each service that says where the answers of observers are.' }),
  })
  .meta({ id: 'Results' });

export type Results = z.infer<typeof Results>;
export type TargetResult = z.infer<typeof TargetResult>;
export type ObservationsResult = Results['observations'][number];
export type PeriodResult = z.infer<typeof PeriodResult>;
