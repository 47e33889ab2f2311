/** Where the headings of a table stand: below titles, in one row or in several, or nowhere. */
import type { Row, Table } from '../documents/document.ts';
import { tidy } from '../texts/tidy.ts';
import { contentOf } from './contents.ts';
import { isTier, meaningOf } from './headings.ts';
import type { Mapping } from './mapping.ts';
import { columnOf } from './mapping.ts';

/** A title or a date may stand above the headings, hardly more. */
const ROWS_TO_LOOK_AT = 15;

export interface HeadedTable {
  readonly headings: readonly string[];
  /** The rows below the headings. */
  readonly rows: readonly Row[];
  /** What stands alone in a row above them, and the other rows above them in words. */
  readonly title: string | null;
  readonly above: readonly string[];
}

/** The only text of a row in which nothing else stands; undefined where more does, or nothing. */
export function loneText({ cells, spread }: Row): string | undefined {
  const own = cells.filter((cell, at) => !spread?.has(at) && cell.trim() !== '');
  return own.length === 1 ? tidy(own[0] as string).text : undefined;
}

/** The table with its headings; without any, where its first row holds what the others do. */
export function withHeadings(table: Table, language: string, mapping: Mapping): HeadedTable {
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const width = Math.max(
    0,
    ...rows.slice(0, ROWS_TO_LOOK_AT).map(({ cells }) => cells.filter((it) => it !== '').length),
  );
  const isWhole = (row: Row): boolean => width < 2 || loneText(row) === undefined;
  const candidates = rows.slice(0, ROWS_TO_LOOK_AT).filter(isWhole);
  const row = bestOf(candidates, language, mapping);
  const at = row === undefined ? rows.findIndex(isWhole) : topOf(rows, rows.indexOf(row), language);
  if (row === undefined) return { headings: [], rows: rows.slice(at), ...wordsAbove(rows.slice(0, at)) };
  const more = moreHeadings(rows, at, language);
  const parts = [rows[at] ?? row, ...more].map(({ cells }) => cells.map((cell) => tidy(cell).text));
  return { headings: joined(parts), rows: rows.slice(at + 1 + more.length), ...wordsAbove(rows.slice(0, at)) };
}

/** Above a row of headings may stand those of which they are parts, in cells that were merged. */
const topOf = (rows: readonly Row[], at: number, language: string): number =>
  rows[at - 1]?.spread !== undefined && moreHeadings(rows, at - 1, language).length > 0 ? at - 1 : at;

function bestOf(rows: readonly Row[], language: string, mapping: Mapping): Row | undefined {
  const scored = rows.map((row) => ({ row, score: scoreOf(row, language, mapping) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), scored[0] ?? { row: undefined, score: 0 });
  if (best.score >= 1) return best.row;
  const [first] = rows;
  return first && !holdsFigures(first, language) ? first : undefined;
}

/** How many columns a row names, where it names any: headings are short, and no figures are among them. */
function scoreOf(row: Row, language: string, { entries }: Mapping): number {
  const texts = row.cells.map((cell) => tidy(cell).text);
  if (holdsFigures(row, language)) return 0;
  const told = entries.filter(({ column }) => !column.startsWith('#') && columnOf(texts, column) !== undefined);
  const known = texts.map((text) => (text.length > LONGEST ? undefined : meaningOf(text)));
  const named = known.reduce((sum, it) => sum + (it && it.fit >= 0.4 ? (it.field === 'other' ? 0.4 : 1) : 0), 0);
  const tiers = texts.filter((text, at) => at > 0 && isTier(text)).length;
  const score = named + (tiers > 1 ? tiers : 0);
  const isLong = texts.some((text, at) => text.length > LONGEST && meaningOf(text) && known[at] === undefined);
  return isLong ? 0 : score + told.length * 10;
}

const LONGEST = 80;

/** Whether a row holds amounts, as those below the headings do. A year or a number names a column as well. */
function holdsFigures({ cells, spread }: Row, language: string): boolean {
  const own = cells.filter((cell, at) => cell.trim() !== '' && !spread?.has(at)).map((cell) => tidy(cell).text);
  const contents = own.map((text) => contentOf(text, language));
  const amounts = contents.filter((it, at) => (it === 'share' || it === 'length') && /\d/.test(own[at] ?? ''));
  const numbers = contents.filter((it, at) => it === 'number' && !/^(?:19|20)\d\d$/.test(own[at] ?? ''));
  return amounts.length > 0 || numbers.length * 2 > own.length;
}

/** The rows below the first one that go on naming the columns: cells above them are merged or empty. */
function moreHeadings(rows: readonly Row[], at: number, language: string): Row[] {
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row || !next || !rows[at + 2]) return [];
  const own = next.cells.map((cell, column) => ({
    text: tidy(cell).text,
    above: tidy(row.cells[column] ?? '').text,
    column,
  }));
  const fresh = own.filter(({ text, above }) => text !== '' && text !== above);
  const isBelowWide = ({ column, above }: { column: number; above: string }): boolean =>
    row.spread?.has(column) || row.spread?.has(column + 1) || above === '' || (row.cells[column + 1] ?? '') === '';
  const isSub = fresh.length > 1 && fresh.length < own.length + 1 && fresh.every(isBelowWide);
  const isShort = fresh.every(
    ({ text }) => text.length <= 40 && !['share', 'length'].includes(contentOf(text, language)),
  );
  const isNamed = fresh.some(({ text, above }) => above !== '' && (/^(?:19|20)\d\d/.test(text) || meaningOf(text)));
  const isPartial = own.some(({ text, above }) => above !== '' && (text === '' || text === above));
  const isAmounts = fresh.every(({ text }) => contentOf(text, language) !== 'number' || /^(?:19|20)\d\d$/.test(text));
  return isSub && isShort && isAmounts && (isNamed || row.spread !== undefined) && isPartial ? [next] : [];
}

/** “Target” above “2024” is “Target 2024”; a heading above an empty one holds for it as well. */
function joined(parts: readonly (readonly string[])[]): string[] {
  const width = Math.max(...parts.map((cells) => cells.length));
  const [first = [], ...below] = parts;
  let last = '';
  return Array.from({ length: width }, (_, column) => {
    const above = first[column] ?? '';
    const more = below.map((cells) => cells[column] ?? '').filter((text) => text !== '' && text !== above);
    if (above !== '') last = above;
    return [above || (more.length > 0 ? last : ''), ...more].filter((text) => text !== '').join(' ');
  });
}

function wordsAbove(rows: readonly Row[]): Pick<HeadedTable, 'title' | 'above'> {
  const lone = rows.map(loneText);
  const title = lone.find((text) => text !== undefined) ?? null;
  const above = rows
    .filter((_, at) => lone[at] !== title)
    .map(({ cells, spread }) => cells.filter((cell, at) => cell.trim() !== '' && !spread?.has(at)));
  return { title, above: above.map((cells) => cells.map((cell) => tidy(cell).text).join(' ')) };
}
