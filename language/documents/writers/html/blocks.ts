/** Blocks of a document as HTML. */
import type { Blanks, Card, DocumentBlock, DocumentLine, Facts, Lines, Note, Phrase } from '../../document/tree.ts';
import { chartHtml } from './charts/chart.ts';
import { curveHtml } from './charts/curve.ts';
import { type Html, htmlElement, text } from './element.ts';
import { languageAttributes, phraseIn, sourceOf } from './phrases.ts';
import { pictureHtml } from './picture.ts';
import type { Spot } from './spot.ts';
import { tableHtml } from './table.ts';

export function blockHtml(block: DocumentBlock, spot: Spot): Html {
  switch (block.kind) {
    case 'paragraph':
      return htmlElement('p', {}, ...phrasesHtml(block.phrases, spot));
    case 'blanks':
      return blanksHtml(block);
    case 'lines':
      return linesHtml(block, spot);
    case 'facts':
      return factsHtml(block, spot);
    case 'table':
      return tableHtml(block, spot);
    case 'card':
      return cardHtml(block, spot);
    case 'note':
      return noteHtml(block, spot);
    case 'picture':
      return pictureHtml(block, spot.ids.claim(`${spot.path}/${block.id}`));
    case 'chart':
      return chartHtml(block, spot.ids.claim(`${spot.path}/${block.id}`));
    case 'curve':
      return curveHtml(block, spot.ids.claim(`${spot.path}/${block.id}`));
  }
}

export const headingHtml = (level: number, ...content: readonly Html[]): Html =>
  htmlElement(`h${Math.min(level, 6)}`, {}, ...content);

const blanksHtml = ({ labels }: Blanks): Html =>
  htmlElement('p', { class: 'blanks' }, ...labels.map((label) => htmlElement('span', {}, text(`${label}:`))));

/** The same in several languages, one below the other. */
const phrasesHtml = (phrases: readonly Phrase[], { language }: Spot): Html[] =>
  phrases.map((phrase, i) => phraseIn('span', { class: i === 0 ? 'said' : 'translation' }, phrase, language));

const linesHtml = ({ lines }: Lines, spot: Spot): Html =>
  htmlElement('ul', { class: 'lines' }, ...lines.map((line) => lineHtml(line, spot)));

function lineHtml({ id, label, tick, phrases, details, rows }: DocumentLine, spot: Spot): Html {
  const { ids, path } = spot;
  const kind = (rows[0]?.kind ?? '').replaceAll(' ', '-');
  const words = htmlElement(
    'span',
    { class: 'words' },
    ...phrasesHtml(phrases, spot),
    ...(details.length > 0 ? [htmlElement('span', { class: 'details' }, text(details.join(' · ')))] : []),
  );
  const content = [htmlElement('span', { class: 'label' }, text(label)), words];
  return htmlElement(
    'li',
    { id: ids.claim(`${path}/${id}`), class: `line ${kind}`, ...sourceOf(phrases[0]?.source) },
    ...(tick ? [htmlElement('label', {}, htmlElement('input', { type: 'checkbox' }), ...content)] : content),
  );
}

const factsHtml = ({ facts }: Facts, { language }: Spot): Html =>
  htmlElement(
    'dl',
    { class: 'facts' },
    ...facts.map(({ term, phrases }) =>
      htmlElement(
        'div',
        {},
        htmlElement('dt', {}, text(term)),
        ...phrases.map((it) => phraseIn('dd', {}, it, language)),
      ),
    ),
  );

function cardHtml({ id, title, blocks }: Card, spot: Spot): Html {
  const { ids, path, level, language } = spot;
  const inner = { ...spot, path: ids.claim(`${path}/${id}`), level: level + 1 };
  return htmlElement(
    'article',
    { id: inner.path, class: 'card', ...sourceOf(title.source) },
    headingHtml(inner.level, phraseIn('span', {}, { ...title, source: null }, language)),
    ...blocks.map((block) => blockHtml(block, inner)),
  );
}

const noteHtml = ({ tone, label, phrase }: Note, { language }: Spot): Html =>
  htmlElement(
    'p',
    { class: `note ${tone}`, ...sourceOf(phrase.source) },
    htmlElement('strong', {}, text(`${label}:`)),
    text(' '),
    htmlElement('span', languageAttributes(phrase.language, language), text(phrase.text)),
  );
