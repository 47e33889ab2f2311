/** Files with one JSON object a line. */
import { readFileSync } from 'node:fs';
import type * as z from 'zod';

/** What is wrong with a file, in words for those who made it. */
export class BadFile extends Error {}

export interface JsonLine {
  readonly json: unknown;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** @throws BadFile for a file that cannot be read, has no lines, or one that is no JSON */
export function readJsonLines(file: string): JsonLine[] {
  const lines = textOf(file)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const found = lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ json: parsed(text, file, index + 1), file, line: index + 1 }],
  );
  if (found.length === 0) throw new BadFile(`${file} has no statements: write one JSON object a line.`);
  return found;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadFile(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function parsed(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadFile(`${file}:${line} is no JSON: ${(error as Error).message}`);
  }
}

/** @param needs what a line has to hold, and where that is written down */
export function refusedLine(
  { file, line }: Omit<JsonLine, 'json'>,
  { issues: [issue] }: z.ZodError,
  needs: string,
): BadFile {
  const where = issue?.path.length ? `“${issue.path.join('.')}”` : 'the line';
  return new BadFile(`${file}:${line}: ${where} is not as it should be (${issue?.message}). Each line needs ${needs}.`);
}
