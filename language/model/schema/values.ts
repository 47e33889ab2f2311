/** What the schemas of all elements are made of: places, references, texts, quantities. */
import * as z from 'zod';
import { PERIOD_UNITS } from '../../quantities/calendar.ts';
import { CLOCKS, DURATION_UNITS } from '../../quantities/duration.ts';

/** Lines and columns count from 1; a column counts UTF-16 code units, as editors do. */
const Position = z.object({ line: z.int().min(1), column: z.int().min(1) });

export const Source = z
  .object({ file: z.string(), start: Position, end: Position })
  .meta({ id: 'Source', description: 'Where an element stands: a file relative to the workspace, and a range.' });

export const Ref = z
  .object({ name: z.string(), source: Source })
  .meta({ id: 'Ref', description: 'The name of an element of the same service, and where it is mentioned.' });

export const Text = z
  .object({
    text: z.string(),
    language: Ref.nullable(),
    textSource: Source.meta({ description: 'Where the text stands, with its quotes.' }),
    source: Source,
  })
  .meta({ id: 'Text', description: 'Quoted text; without a language, in the first language of the service.' });

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const monthDay = z.string().regex(/^\d{2}-\d{2}$/);
export const timeOfDay = z.string().regex(/^\d{2}:\d{2}$/);
const decimal = z.string().meta({ description: 'The number exactly as the author wrote it, with its decimals.' });

export const Limit = z
  .object({
    value: z.number(),
    unit: z.enum(DURATION_UNITS),
    clock: z.enum(CLOCKS),
    seconds: z.number().nullable(),
    by: timeOfDay.optional(),
    toTheMinute: z.literal(true).optional(),
    source: Source,
  })
  .meta({
    id: 'Limit',
    description:
      'A length of time. `seconds` is null for days and longer; on the clock `business` they count open time. The same day is 0 calendar days, the next business day 1 business day; `by` is a time of day. With `toTheMinute`, days keep the time of day at which they began.',
  });

const Percent = z.object({ kind: z.literal('percent'), value: z.number(), decimal });
const Count = z.object({ kind: z.literal('number'), value: z.number(), decimal });
const Length = z.object({ kind: z.literal('duration'), limit: Limit });
export const Quantity = z.discriminatedUnion('kind', [Percent, Count, Length]).meta({ id: 'Quantity' });

export const Frequency = z
  .object({ times: z.number(), every: z.number(), unit: z.enum(PERIOD_UNITS), source: Source })
  .meta({ id: 'Frequency', description: '`times` times in `every` units: 20 per month, once every 2 weeks.' });

/** The first and the last day that a date, month, quarter, year or range of them covers. */
export const Span = z
  .object({ text: z.string(), from: isoDate, to: isoDate, source: Source })
  .meta({ id: 'Span', description: 'A stretch of days, both ends included, and how the author wrote it.' });

export type Source = z.infer<typeof Source>;
export type Ref = z.infer<typeof Ref>;
export type Text = z.infer<typeof Text>;
export type Limit = z.infer<typeof Limit>;
export type Quantity = z.infer<typeof Quantity>;
export type Frequency = z.infer<typeof Frequency>;
export type Span = z.infer<typeof Span>;
