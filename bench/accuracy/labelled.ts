/** Labelled statements: files with one JSON object a line, each a statement and what a person found in it. */
import * as z from 'zod';
import { DURATION_UNITS } from '../../language/quantities/duration.ts';
import { type JsonLine, readJsonLines, refusedLine } from './json-lines.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string().min(1),
  /** The language, English where it is not said. */
  lang: z.string().default('en'),
  quantified: z.boolean(),
  limit: z
    .object({ value: z.number(), unit: z.enum(DURATION_UNITS), calendar: z.enum(['business', 'calendar', 'unstated']) })
    .nullable(),
  percent: z.number().nullable(),
  vague: z.array(z.string()),
  escape: z.array(z.string()),
});

export interface Labelled extends z.infer<typeof Line> {
  readonly file: string;
  readonly line: number;
}

/** @throws BadFile for a file that cannot be read, has no statements, or holds a line of another shape */
export const readLabelled = (file: string): Labelled[] => readJsonLines(file).map(labelledOf);

/** @throws BadFile for a line of another shape */
export function labelledOf({ json, file, line }: JsonLine): Labelled {
  const result = Line.safeParse(json);
  if (result.success) return { ...result.data, file, line };
  const needs = 'id, text, quantified, limit, percent, vague and escape, as test/accuracy/labelled/README.md says';
  throw refusedLine({ file, line }, result.error, needs);
}
