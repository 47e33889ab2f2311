/** Procedures: graphs of steps. */
import * as z from 'zod';
import { named, remarks } from './elements.ts';
import { Limit, Ref, Source } from './values.ts';

export const Step = z
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

export type Step = z.infer<typeof Step>;
export type Procedure = z.infer<typeof Procedure>;
