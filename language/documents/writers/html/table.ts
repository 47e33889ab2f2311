/** Tables of a document as HTML. */
import type { Cell, DocumentTable, TableRow } from '../../document/tree.ts';
import { scaleOf } from '../chart-words.ts';
import { type Html, htmlElement, nothing, text } from './element.ts';
import { phraseIn } from './phrases.ts';
import type { Spot } from './spot.ts';

export function tableHtml(
  { id, caption, columns, numbers = [], times = [], rows, isStacked = false }: DocumentTable,
  { ids, path, root, language }: Spot,
): Html {
  const kindOf = (at: number): string | null => {
    const column = columns[at] ?? '';
    if (numbers.includes(column)) return 'number';
    return times.includes(column) ? 'time' : null;
  };
  const head = columns.map((column, i) => headHtml(column, kindOf(i)));
  const body = rows.map((row) =>
    htmlElement(
      'tr',
      {},
      rowHeader(row, kindOf(0), root, language),
      ...row.cells.map((cell, i) =>
        cellHtml(cell, kindOf(i + 1), language, isStacked ? (columns[i + 1] ?? null) : null),
      ),
    ),
  );
  const isMap = rows.some(({ cells }) => cells.some((cell) => cell.heat !== null));
  const name = ids.claim(`${path}/${id}`);
  const table = htmlElement(
    'table',
    { id: name, class: isMap ? `map ${id}` : isStacked ? 'stacked' : null },
    htmlElement('caption', { id: `${name}.caption` }, text(caption)),
    htmlElement('thead', {}, htmlElement('tr', {}, ...head)),
    htmlElement('tbody', {}, ...body),
  );
  // A wide table may be wider than the screen: whoever has no mouse scrolls it with the keys.
  const isWide = isMap || columns.length > MOST_NARROW;
  const scrolls = isWide ? { role: 'group', tabindex: 0, 'aria-labelledby': `${name}.caption` } : {};
  return htmlElement('div', { class: 'wide', ...scrolls }, table);
}

/** So many columns fit on any screen. */
const MOST_NARROW = 3;

/** A corner that says nothing is no heading. */
const headHtml = (column: string, kind: string | null): Html =>
  column === '' ? htmlElement('td', {}) : htmlElement('th', { scope: 'col', class: kind }, text(column));

function rowHeader({ header, title, leadsTo }: TableRow, kind: string | null, root: string, page: string): Html {
  if (!leadsTo && title === undefined) return phraseIn('th', { scope: 'row', class: kind }, header, page);
  const above = title === undefined ? [] : [htmlElement('span', { class: 'title' }, text(title))];
  if (!leadsTo) return htmlElement('th', { scope: 'row', class: 'link' }, ...above, phraseIn('span', {}, header, page));
  const href = `#${encodeURIComponent([root, ...leadsTo].join('/').replaceAll(/\s+/g, '-'))}`;
  return htmlElement('th', { scope: 'row', class: 'link' }, ...above, phraseIn('a', { href }, header, page));
}

function cellHtml(
  { text: words, phrases, items, heat, covers, tone, bars }: Cell,
  kind: string | null,
  page: string,
  column: string | null,
): Html {
  const data = Object.fromEntries(Object.entries(covers).map(([key, value]) => [`data-${key}`, value]));
  const names = [kind, tone && `tone ${tone}`].filter((it) => it).join(' ');
  if (phrases)
    return htmlElement(
      'td',
      { class: names || null, 'data-column': column },
      ...phrases.map((it) => phraseIn('span', { class: 'said' }, it, page)),
    );
  if (heat === null)
    return htmlElement('td', { class: names || null, 'data-column': column }, ...barsHtml(bars), text(words));
  const list =
    items.length > 0 ? htmlElement('ul', {}, ...items.map((item) => phraseIn('li', {}, item, page))) : nothing;
  return htmlElement(
    'td',
    { class: `heat heat-${heat}`, ...data },
    htmlElement('span', { class: 'count' }, text(words)),
    list,
  );
}

const [BAR, HIGHEST, LOWEST] = [4, 18, 1];

/** Without a scale, and nothing to hear: the words beside them say where it goes. */
function barsHtml(figures: Cell['bars'] = []): Html[] {
  const known = figures.filter((it) => it !== null);
  if (known.length < 2) return [];
  const [low, high] = scaleOf(known);
  const bars = figures.flatMap((figure, i) => {
    if (figure === null) return [];
    const share = high === low ? 0 : (figure - low) / (high - low);
    const height = Math.round(10 * Math.max(LOWEST, share * HIGHEST)) / 10;
    return [htmlElement('rect', { x: i * (BAR + 1), y: Math.round(10 * (HIGHEST - height)) / 10, width: BAR, height })];
  });
  const width = figures.length * (BAR + 1);
  return [
    htmlElement(
      'svg',
      { class: 'bars', viewBox: `0 0 ${width} ${HIGHEST}`, width, height: HIGHEST, 'aria-hidden': 'true' },
      ...bars,
    ),
  ];
}
