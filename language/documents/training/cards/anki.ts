/**
 * Cards as a text that Anki imports: a line for each, after headers that say what its columns are. A card is found again by its
 * first column, so that whoever imports a newer file has its changes, and no card twice.
 */
import { markupText } from '../../../text/markup.ts';
import type { Phrase } from '../../document/tree.ts';
import type { Training } from '../questions.ts';
import { trainedTitle } from '../quiz.ts';
import { cardOf, type TrainingCard } from './card.ts';

export function ankiDeck(training: Training): string {
  const { language } = training.lesson.spoken;
  const headers = [
    ...['#separator:tab', '#html:true', '#notetype:Basic', `#deck:${deckName(trainedTitle(training))}`],
    ...['#columns:guid\tFront\tBack\tTags', '#guid column:1', '#tags column:4'],
  ];
  const lines = training.questions.map((it) => lineOf(cardOf(it), language));
  return [...headers, ...lines].map((line) => `${line}\n`).join('');
}

/** A deck within another one is set off by two colons. */
const deckName = (title: string): string => inLine(title).replaceAll('::', ':');

function lineOf({ question, title, asked, given, back }: TrainingCard, language: string): string {
  const front = [
    title && `<b>${htmlOf(title, language)}</b>`,
    fieldText(asked),
    given && `<i>${htmlOf(given, language)}</i>`,
  ];
  const answers = back.map((it) => htmlOf(it, language));
  const { id, kind, subject } = question;
  const tags = ['yardstick', kind, subject.name, ...subject.touchpoints, ...subject.roles].filter((it) => it !== '');
  return [
    markup(`${id} ${language}`.replaceAll(' ', '/')),
    front.filter((it) => it !== null).join('<br>'),
    answers.length > 1 ? `<ul>${answers.map((it) => `<li>${it}</li>`).join('')}</ul>` : (answers[0] ?? ''),
    [...new Set(tags)].map((it) => markup(it.replaceAll(' ', '-'))).join(' '),
  ].join('\t');
}

/** @param page the language of all that names none */
const htmlOf = ({ text, language }: Phrase, page: string): string =>
  language === null || language === page
    ? fieldText(text)
    : `<span lang="${markup(language)}" dir="auto">${fieldText(text)}</span>`;

/** In a card Anki reads `[sound:…]`, `[latex]` and `\(` as markup of its own, but not where a tag stands in between. */
const fieldText = (text: string): string => markup(text).replaceAll(/[[\\]/g, '<span>$&</span>');

/** Quotes are escaped as well, so that none of them is taken for one around a column. */
const markup = (text: string): string => markupText(inLine(text));

/** A line is a card, and a tab ends a column. */
const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
