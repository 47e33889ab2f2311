/** Cells as spreadsheets copy them: rows with tabs between, in quotes where a cell has lines of its own. */

export const copied = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join('\t')).join('\n');

const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function pasted(text: string): string[][] {
  if (text === '') return [];
  const rows: string[][] = [[]];
  for (const [, inQuotes, plain = '', end] of text.matchAll(CELL)) {
    rows.at(-1)?.push((inQuotes?.replaceAll('""', '"') ?? plain).replaceAll(/\r\n?/g, '\n').trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  // Spreadsheets end the last row as they end the others.
  if (rows.length > 1 && last?.every((cell) => cell === '')) rows.pop();
  return rows;
}

/** A cell in quotes or without, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g;
