/** Blocks of a document as HTML. */
import type { Blanks, Block, Card, Cell, Facts, Line, Lines, Note, Phrase, Table } from '../../document/tree.ts';
import { element, type Html, nothing, text } from './element.ts';
import type { Ids } from './ids.ts';
import { languageOf, phraseIn, sourceOf } from './phrases.ts';
import { pictureHtml } from './picture.ts';

/** Where a block stands: the path to it, and the level of the headings in it. */
export interface Spot {
  readonly ids: Ids;
  readonly path: string;
  readonly level: number;
}

export function blockHtml(block: Block, spot: Spot): Html {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, ...phrasesHtml(block.phrases));
    case 'blanks':
      return blanksHtml(block);
    case 'lines':
      return linesHtml(block, spot);
    case 'facts':
      return factsHtml(block);
    case 'table':
      return tableHtml(block, spot);
    case 'card':
      return cardHtml(block, spot);
    case 'note':
      return noteHtml(block);
    case 'picture':
      return pictureHtml(block, spot.ids.claim(`${spot.path}/${block.id}`));
  }
}

export const headingHtml = (level: number, ...content: readonly Html[]): Html =>
  element(`h${Math.min(level, 6)}`, {}, ...content);

const blanksHtml = ({ labels }: Blanks): Html =>
  element('p', { class: 'blanks' }, ...labels.map((label) => element('span', {}, text(`${label}:`))));

/** The same in several languages, one below the other. */
const phrasesHtml = (phrases: readonly Phrase[]): Html[] =>
  phrases.map((phrase, i) => phraseIn('span', { class: i === 0 ? 'said' : 'translation' }, phrase));

const linesHtml = ({ lines }: Lines, spot: Spot): Html =>
  element('ul', { class: 'lines' }, ...lines.map((line) => lineHtml(line, spot)));

function lineHtml({ id, label, tick, phrases, details, rows }: Line, { ids, path }: Spot): Html {
  const kind = (rows[0]?.kind ?? '').replaceAll(' ', '-');
  const words = element(
    'span',
    { class: 'words' },
    ...phrasesHtml(phrases),
    ...(details.length > 0 ? [element('span', { class: 'details' }, text(details.join(' · ')))] : []),
  );
  const content = [element('span', { class: 'label' }, text(label)), words];
  return element(
    'li',
    { id: ids.claim(`${path}/${id}`), class: `line ${kind}`, ...sourceOf(phrases[0]?.source) },
    ...(tick ? [element('label', {}, element('input', { type: 'checkbox' }), ...content)] : content),
  );
}

const factsHtml = ({ facts }: Facts): Html =>
  element(
    'dl',
    { class: 'facts' },
    ...facts.map(({ term, phrases }) =>
      element('div', {}, element('dt', {}, text(term)), ...phrases.map((it) => phraseIn('dd', {}, it))),
    ),
  );

function tableHtml({ id, caption, columns, rows }: Table, { ids, path }: Spot): Html {
  const head = element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, text(column))));
  const body = rows.map(({ header, cells }) =>
    element('tr', {}, phraseIn('th', { scope: 'row' }, header), ...cells.map(cellHtml)),
  );
  const isMap = rows.some(({ cells }) => cells.some((cell) => cell.heat !== null));
  const name = ids.claim(`${path}/${id}`);
  const table = element(
    'table',
    { id: name, class: isMap ? `map ${id}` : null },
    element('caption', { id: `${name}.caption` }, text(caption)),
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
  // A map may be wider than the screen: whoever has no mouse scrolls it with the keys.
  const scrolls = isMap ? { role: 'group', tabindex: 0, 'aria-labelledby': `${name}.caption` } : {};
  return element('div', { class: 'wide', ...scrolls }, table);
}

function cellHtml({ text: words, items, heat, covers }: Cell): Html {
  const data = Object.fromEntries(Object.entries(covers).map(([key, value]) => [`data-${key}`, value]));
  if (heat === null) return element('td', {}, text(words));
  const list = items.length > 0 ? element('ul', {}, ...items.map((item) => phraseIn('li', {}, item))) : nothing;
  return element('td', { class: `heat heat-${heat}`, ...data }, element('span', { class: 'count' }, text(words)), list);
}

function cardHtml({ id, title, blocks }: Card, { ids, path, level }: Spot): Html {
  const inner = { ids, path: ids.claim(`${path}/${id}`), level: level + 1 };
  return element(
    'article',
    { id: inner.path, class: 'card', ...sourceOf(title.source) },
    headingHtml(inner.level, text(title.text)),
    ...blocks.map((block) => blockHtml(block, inner)),
  );
}

const noteHtml = ({ tone, label, phrase }: Note): Html =>
  element(
    'p',
    { class: `note ${tone}`, ...sourceOf(phrase.source) },
    element('strong', {}, text(`${label}:`)),
    text(' '),
    element('span', languageOf(phrase.language), text(phrase.text)),
  );
