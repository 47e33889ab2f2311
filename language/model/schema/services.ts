/** The service as a whole, its branches, and what is compiled of it. */
import * as z from 'zod';
import { WEEKDAYS } from '../../quantities/calendar.ts';
import { named, origin, remarks } from './elements.ts';
import { Condition } from './measures.ts';
import { Procedure } from './procedures.ts';
import { CaseRecord, Demand, Role } from './records.ts';
import { Shared, Standard } from './standards.ts';
import { Target } from './targets.ts';
import { isoDate, Limit, Ref, Source, timeOfDay } from './values.ts';

const specialDays = z.array(
  z.object({
    from: z.string().meta({ description: 'A date, or a month and day of every year.' }),
    to: z.string(),
    yearly: z.boolean(),
    title: z.string().nullable(),
    source: Source,
  }),
);

const spans = z.array(z.object({ days: z.array(z.enum(WEEKDAYS)), from: timeOfDay, to: timeOfDay }));

const place = {
  open: z
    .object({ spans, zone: Ref.nullable(), source: Source })
    .nullable()
    .meta({ description: 'Opening times. One that ends before it begins runs past midnight.' }),
  workdays: z.object({ days: z.array(z.enum(WEEKDAYS)), source: Source }).nullable(),
  closures: specialDays,
  workedDays: specialDays.meta({
    description: 'Days on which it is open as on that weekday, whatever closures and holidays say.',
  }),
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

export const Branch = z
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

export const Touchpoint = z.object({
  name: z.string(),
  always: z.boolean().meta({ description: 'Whether cases arrive at any time, whenever somebody is there.' }),
  open: z
    .object({ spans, source: Source })
    .nullable()
    .meta({ description: "Its own opening times, in the time zone of the service; else the service's hold." }),
  source: Source,
});

export const Service = z.object({
  ...named,
  ...place,
  touchpoints: z.array(Touchpoint),
  languages: z.array(Ref),
  ring: Limit.nullable(),
  observations: z
    .array(z.object({ from: z.string().meta({ description: 'A file, or a pattern for several.' }), source: Source }))
    .default([])
    .meta({ description: 'Where the answers lie of those who observe the checks.' }),
  defaults: Shared,
  roles: z.array(Role),
  records: z.array(CaseRecord),
  demands: z.array(Demand),
  standards: z.array(Standard),
  procedures: z.array(Procedure),
  branches: z.array(Branch),
  ...origin,
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

export type Difference = z.infer<typeof Difference>;
export type Branch = z.infer<typeof Branch>;
export type Touchpoint = z.infer<typeof Touchpoint>;
export type Service = z.infer<typeof Service>;
export type Coverage = z.infer<typeof Coverage>;
export type CompiledService = z.infer<typeof CompiledService>;
export type Compiled = z.infer<typeof Compiled>;
