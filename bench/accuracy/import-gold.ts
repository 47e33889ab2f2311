/** Gold files of documents: what a person finds promised in them, one JSON object a line. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { DURATION_UNITS } from '../../language/quantities/duration.ts';
import { BadFile } from './labelled.ts';

const Limit = z.object({
  value: z.number(),
  unit: z.enum(DURATION_UNITS),
  calendar: z.enum(['business', 'calendar', 'unstated']),
});
const direction = z.enum(['at least', 'at most']);

const Expected = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('share'), percent: z.number().nullable(), direction, limit: Limit.nullable() }),
  z.object({
    kind: z.literal('statistic'),
    /** `average`, `median` or `percentile 95`. */
    statistic: z.string(),
    bound: z.object({ direction, limit: Limit.nullable(), number: z.number().optional() }),
  }),
  z.object({ kind: z.literal('check') }),
  z.object({ kind: z.literal('question') }),
]);

const Promised = z.object({
  text: z.string().min(1),
  expected: Expected,
  accept: z.array(Expected).default([]),
  /** Words, with a bar between them, by which one of several limits of the same text is known. */
  which: z.string().optional(),
  /** Lines that stand in one sentence: together in one standard they are not merged. */
  group: z.string().optional(),
  /** The figure where it stands in another cell than the text. */
  figure: z.string().optional(),
  /** The heading without which the text says too little. */
  under: z.string().optional(),
  /** Other texts of the same row. */
  or: z.array(z.string()).default([]),
});

const NoPromise = z.object({ text: z.string().min(1), not_a_promise: z.literal(true) });
const Line = z.union([NoPromise, Promised]);

export type Limit = z.infer<typeof Limit>;
export type Expected = z.infer<typeof Expected>;
export type Promised = z.infer<typeof Promised>;

export interface Gold {
  readonly promises: readonly Promised[];
  /** Texts of the document that promise nothing. */
  readonly others: readonly string[];
}

/** @throws BadFile for a file that cannot be read, or holds a line of another shape */
export function readGold(file: string): Gold {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const read = lines.flatMap((text, at) => (text.trim() === '' ? [] : [readLine(text, `${file}:${at + 1}`)]));
  return {
    promises: read.flatMap((it) => ('expected' in it ? [it] : [])),
    others: read.flatMap((it) => ('expected' in it ? [] : [it.text])),
  };
}

function readLine(text: string, where: string): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(text));
  } catch (error) {
    throw new BadFile(
      `${where} is no line of a gold file (${(error as Error).message.split('\n')[0]}): see test/intake/documents/README.md`,
    );
  }
}
