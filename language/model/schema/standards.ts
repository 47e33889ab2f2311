/** Standards, and what a service says for all of them. */
import * as z from 'zod';
import { named, origin, remarks } from './elements.ts';
import { InForce, Remedy, Target } from './targets.ts';
import { Frequency, isoDate, Limit, Ref, Source, Span, Text } from './values.ts';

const STANDARD_KINDS = ['standard', 'guideline', 'prohibition'] as const;

/** What a service says once for all its standards, and any standard may say for itself. */
const shared = {
  owner: Ref.nullable(),
  doneBy: z.array(Ref).meta({ description: 'Who does it; the owner answers for it.' }),
  verifications: z.array(
    z.object({
      method: z.enum(['system log', 'survey', 'mystery visit', 'inspection', 'call listening']),
      frequency: Frequency.nullable(),
      each: Ref.nullable().meta({ description: 'A field: so often for each of its values.' }),
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
export const Shared = z.object(shared);

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
    exceptPeak: Ref.nullable().meta({ description: 'The peak in which it does not hold.' }),
    pillar: Ref.nullable(),
    targets: z.array(Target),
    checks: z.array(Text),
    say: z.array(Text),
    avoid: z.array(Text),
    remedies: z.array(Remedy),
    inForce: InForce.nullable(),
    ...shared,
    ...origin,
    ...remarks,
  })
  .meta({ id: 'Standard', description: "One standard, with the service's defaults filled in." });

export type Shared = z.infer<typeof Shared>;
export type Standard = z.infer<typeof Standard>;
