/**
 * Tables that stand on their side: what is measured in the rows, and P1, P2, P3 or Basic, Premium in the columns. Each
 * figure becomes a row of its own.
 */
import type { Row } from '../documents/document.ts';
import { tidy } from '../texts/tidy.ts';
import { contentOf } from './contents.ts';
import type { HeadedTable } from './heading-rows.ts';
import { isTier, meaningOf } from './headings.ts';
import type { Mapping } from './mapping.ts';

/** The table as it is, or with a row for each figure where it stands on its side. */
export function unturned(table: HeadedTable, language: string, { entries }: Mapping): HeadedTable {
  const tiers = table.headings.flatMap((heading, at) => (at > 0 && isTier(heading) ? [at] : []));
  const isAll = table.headings.slice(tiers[0]).every((heading) => heading === '' || isTier(heading));
  if (entries.length > 0 || tiers.length < 2 || !isAll || !isOnItsSide(table, tiers, language)) return table;
  const isAmount = (text: string): boolean => ['share', 'length', 'rhythm'].includes(contentOf(text, language));
  const isNumber = (text: string): boolean => contentOf(text, language) === 'number';
  const holds = (row: Row, is: (text: string) => boolean): boolean => tiers.some((at) => is(cellOf(row, at)));
  const measured = table.rows.filter((row) => holds(row, isAmount) || (measures(row) && holds(row, isNumber)));
  const details = table.rows.filter(
    (row) => !measured.includes(row) && tiers.every((at) => isWords(cellOf(row, at), language)),
  );
  const rows = measured.flatMap((row) =>
    tiers.map((at): Row => {
      const explained = details.map((detail) => cellOf(detail, at)).filter((text) => text !== '');
      const tier = [table.headings[at] ?? '', ...explained].join(' – ');
      return { number: row.number, cells: [`${labelOf(row, tiers)} – ${tier}`, cellOf(row, at)] };
    }),
  );
  const others = table.rows.filter((row) => !measured.includes(row) && !details.includes(row));
  const said = others.map(({ cells }) =>
    cells
      .map((cell) => tidy(cell).text)
      .filter(Boolean)
      .join(' '),
  );
  return { ...table, headings: ['Standard', 'Target'], rows, above: [...table.above, ...said] };
}

const cellOf = ({ cells }: Row, at: number): string => tidy(cells[at] ?? '').text;

const labelOf = (row: Row, [first = 1]: readonly number[]): string =>
  row.cells
    .slice(0, first)
    .map((cell) => tidy(cell).text)
    .filter((text) => text !== '' && !/^\d+$/.test(text))
    .join(' – ');

/** Whether the label of a row says what is measured, as “First response” and “Uptime” do. */
function measures(row: Row): boolean {
  const words = row.cells.slice(0, 2).map((cell) => tidy(cell).text);
  return words.some((text) => ['limit', 'target', 'statement', 'title'].includes(meaningOf(text)?.field ?? ''));
}

const isWords = (text: string, language: string): boolean => text.length > 3 && contentOf(text, language) === 'text';

function isOnItsSide({ rows }: HeadedTable, tiers: readonly number[], language: string): boolean {
  const figures = rows.filter((row) =>
    tiers.some((at) => ['share', 'length'].includes(contentOf(cellOf(row, at), language))),
  );
  return figures.length > 0 && figures.filter(measures).length * 2 >= figures.length;
}
