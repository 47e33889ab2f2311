/** Labelled statements: files with one JSON object a line, each a statement and what a person found in it. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { DURATION_UNITS } from '../../language/quantities/duration.ts';

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

/** What is wrong with a file, in words for those who made it. */
export class BadFile extends Error {}

/** @throws BadFile for a file that cannot be read, has no statements, or holds a line of another shape */
export function readLabelled(file: string): Labelled[] {
  const lines = textOf(file)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const labelled = lines.flatMap((text, index) => (text.trim() === '' ? [] : [readLine(text, file, index + 1)]));
  if (labelled.length === 0) throw new BadFile(`${file} has no statements: write one JSON object a line.`);
  return labelled;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadFile(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function readLine(text: string, file: string, line: number): Labelled {
  const result = Line.safeParse(parsed(text, file, line));
  if (result.success) return { ...result.data, file, line };
  const [issue] = result.error.issues;
  const where = issue?.path.length ? `“${issue.path.join('.')}”` : 'the line';
  throw new BadFile(
    `${file}:${line}: ${where} is not as it should be (${issue?.message}). Each line needs id, text, quantified, limit, percent, vague and escape, as test/accuracy/labelled/README.md says.`,
  );
}

function parsed(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadFile(`${file}:${line} is no JSON: ${(error as Error).message}`);
  }
}
