/**
 * Cards to print on both sides and to cut out, eight on a sheet. The backs of a row stand in reverse order, so that each lies
 * behind its front where the paper is flipped on its long edge.
 */
import type { Phrase } from '../../document/tree.ts';
import { type Html, htmlElement, nothing, text } from '../../writers/html/element.ts';
import { languageAttributes } from '../../writers/html/phrases.ts';
import { STYLE } from '../../writers/html/style.ts';
import { stylePage } from '../../writers/html.ts';
import type { Training } from '../questions.ts';
import { trainedTitle, trainingChoiceText } from '../quiz.ts';
import { cardOf, roomOf, type TrainingCard } from './card.ts';
import { CARDS_STYLE } from './style.ts';

const ACROSS = 2;
const ON_A_SHEET = 8;

export function cardsPage(training: Training): string {
  const { language, words } = training.lesson.spoken;
  const cards = training.questions.map(cardOf);
  const title = `${words.training.cards}: ${trainedTitle(training)}`;
  const foot = [trainedTitle(training), trainingChoiceText(training)].filter((it) => it !== '').join(' · ');
  const sheets = Array.from({ length: Math.ceil(cards.length / ON_A_SHEET) }, (_, at) =>
    cards.slice(at * ON_A_SHEET, (at + 1) * ON_A_SHEET),
  );
  const main = htmlElement(
    'main',
    { class: 'document cards' },
    htmlElement(
      'header',
      {},
      htmlElement('h1', {}, text(title)),
      htmlElement('p', { class: 'intro' }, text(cards.length === 0 ? words.training.empty : words.training.fold)),
    ),
    ...sheets.flatMap((sheet, at) => {
      const number = at * ON_A_SHEET;
      const fronts = sheet.map((it, index) => frontHtml(it, number + index + 1, foot, language));
      const backs = sheet.map((it, index) => backHtml(it, number + index + 1, language));
      return [sheetHtml(fronts), sheetHtml(mirrored(backs))];
    }),
  );
  return stylePage({ title, language, style: `${STYLE}${CARDS_STYLE}` as Html, main });
}

/** A sheet that is not full has its cards where the full one has them. */
function mirrored(backs: readonly Html[]): Html[] {
  const full = [
    ...backs,
    ...Array.from({ length: (ACROSS - (backs.length % ACROSS)) % ACROSS }, () =>
      htmlElement('div', { class: 'no-card' }),
    ),
  ];
  return full.map((_, at) => full[at - (at % ACROSS) + (ACROSS - 1 - (at % ACROSS))] ?? nothing);
}

const sheetHtml = (cards: readonly Html[]): Html => htmlElement('section', { class: 'sheet' }, ...cards);

const frontHtml = ({ title, asked, given }: TrainingCard, number: number, foot: string, page: string): Html =>
  htmlElement(
    'article',
    { class: `flash ${sizeFor(roomOf([title, given]) + asked.length)}` },
    title ? phrase('p', 'title', title, page) : nothing,
    htmlElement('p', { class: 'asked' }, text(asked)),
    given ? phrase('p', 'given', given, page) : nothing,
    htmlElement('p', { class: 'foot' }, text(`${number} · ${foot}`)),
  );

const backHtml = ({ back }: TrainingCard, number: number, page: string): Html =>
  htmlElement(
    'article',
    { class: `flash back ${sizeFor(roomOf(back))}` },
    back.length === 1 && back[0]
      ? phrase('p', 'answer', back[0], page)
      : htmlElement('ul', {}, ...back.map((it) => phrase('li', 'answer', it, page))),
    htmlElement('p', { class: 'foot' }, text(String(number))),
  );

/** Long texts are set in smaller letters, so that all of them fit. */
function sizeFor(room: number): string {
  if (room > 700) return 'crowded';
  if (room > 380) return 'full';
  return room > 170 ? 'long' : 'short';
}

const phrase = (name: string, kind: string, { text: words, language }: Phrase, page: string): Html =>
  htmlElement(name, { class: kind, ...languageAttributes(language, page) }, text(words));
