/**
 * Changes in words, for programs: the one definition from which the types and the published JSON Schema come. `null`
 * stands for what there is not.
 */
import * as z from 'zod';
import { Source } from '../model/schema.ts';
import { ABOUT, CHANGE_KINDS } from './change.ts';

const named = z
  .object({
    name: z.string().meta({ description: 'Its name now; where it is gone, the name that it had.' }),
    title: z.string().nullable(),
    nameBefore: z.string().nullable().meta({ description: 'Its name before; null where it was not there.' }),
  })
  .meta({ id: 'Named' });

const Said = z
  .object({
    texts: z
      .array(z.object({ text: z.string(), language: z.string().nullable() }))
      .meta({ description: 'A text without a language is in English, which is the language of the program.' }),
    source: Source.nullable().meta({ description: 'Where it stands in the files of its version.' }),
  })
  .meta({ id: 'Said', description: 'What something said, or says.' });

export const ToldChange = z
  .object({
    kind: z.enum(CHANGE_KINDS),
    effect: z.enum(['tightened', 'loosened']).nullable().meta({
      description:
        'Whether more or less is asked for from now on; null where that is not the point, or nobody can tell.',
    }),
    about: z.enum(ABOUT).meta({ description: 'What of it has changed.' }),
    because: z.enum(['hours', 'ring']).nullable().meta({
      description: 'What has changed it, where its own words are the same: when it is open, or how long a ring is.',
    }),
    customers: z.boolean().meta({ description: 'Whether it is a matter for customers.' }),
    service: named,
    branch: named.nullable(),
    standard: named.nullable(),
    target: z.string().nullable().meta({ description: 'The id of the target now, or the one that it had.' }),
    before: Said.nullable(),
    after: Said.nullable(),
  })
  .meta({ id: 'Change' });

export const Changes = z
  .object({
    $schema: z.string(),
    version: z.literal('1'),
    before: z.string().meta({ description: 'What was held against what: paths or revisions as they were given.' }),
    after: z.string(),
    loosened: z.int().meta({ description: 'How many changes ask for less.' }),
    tightened: z.int().meta({ description: 'How many changes ask for more.' }),
    changes: z.array(ToldChange),
  })
  .meta({ title: 'Changes between two versions of service standards' });

export type ToldChange = z.infer<typeof ToldChange>;
/** What a program is given, without what tells it the format. */
export type ToldChanges = Omit<z.infer<typeof Changes>, '$schema' | 'version'>;
