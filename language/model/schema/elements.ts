/** What every element with a block has: a name, and what its author remarks. */
import * as z from 'zod';
import { isoDate, Ref, Source } from './values.ts';

export const Decision = z
  .object({ question: z.string(), about: Ref.nullable(), source: Source })
  .meta({ id: 'Decision', description: 'An open question.' });

export const Waiver = z
  .object({ rule: Ref, reason: z.string(), until: isoDate.nullable(), source: Source })
  .meta({ id: 'Waiver', description: "One rule's finding, accepted for the block that the waiver stands in." });

const Reference = z
  .object({ id: z.string(), system: z.string().nullable(), source: Source })
  .meta({ id: 'Reference', description: 'What another system knows it by: an identifier, and which system.' });

export const named = {
  name: z.string(),
  title: z.string().nullable(),
  nameSource: Source.meta({ description: 'Where the name stands.' }),
  titleSource: Source.nullable().meta({ description: 'Where the title stands, with its quotes.' }),
  source: Source,
};
export const remarks = { decisions: z.array(Decision), waivers: z.array(Waiver) };
export const origin = {
  references: z.array(Reference),
  basis: z
    .array(z.object({ text: z.string(), source: Source }))
    .meta({ description: 'The laws, policies and agreements that it stands on.' }),
};

export type Decision = z.infer<typeof Decision>;
export type Waiver = z.infer<typeof Waiver>;
