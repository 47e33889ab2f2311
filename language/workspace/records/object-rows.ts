/** Data in which each line is an object: JSON lines. */
import { UnreadableDocument } from '../../intake/documents/document.ts';
import type { RecordFile } from '../../measure/rows/record-file.ts';

/**
 * Lines of JSON objects as rows: the columns are the names in all of them, and what has none is empty.
 * Lines that are blank are left out.
 * @throws UnreadableDocument where a line is no object
 */
export function objectRows(text: string): Pick<RecordFile, 'columns' | 'rows' | 'numberOf'> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const numbers = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
  const objects = numbers.map((number) => objectIn(lines[number - 1] ?? '', number));
  const columns = new Map<string, number>();
  for (const object of objects)
    for (const name of Object.keys(object)) if (!columns.has(name)) columns.set(name, columns.size);
  const names = [...columns.keys()];
  return {
    columns,
    rows: objects.map((object) => names.map((name) => (Object.hasOwn(object, name) ? cellOf(object[name]) : ''))),
    numberOf: (index) => numbers[index] ?? 0,
  };
}

function objectIn(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, with the line.
  }
  throw new UnreadableDocument(`line ${number} is no JSON object`);
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
