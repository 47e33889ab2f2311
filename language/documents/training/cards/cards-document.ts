/** Cards as a table: to read, and for programs that teach. */
import { type OutputDocument, type Phrase, phrasesCell, said } from '../../document/tree.ts';
import type { Training } from '../questions.ts';
import { trainedTitle, trainingIntro } from '../quiz.ts';
import { QUESTION_COLUMNS, questionColumns } from '../quiz-document.ts';
import { cardOf } from './card.ts';

export function cardsDocument(training: Training): OutputDocument {
  const { spoken } = training.lesson;
  const words = spoken.words.training;
  const cards = training.questions.map(cardOf);
  return {
    ...{ name: 'cards', title: `${words.cards}: ${trainedTitle(training)}`, language: spoken.language, sections: [] },
    intro: trainingIntro(training, words.cardsIntro),
    columns: [...QUESTION_COLUMNS.asked, 'answers', ...QUESTION_COLUMNS.place],
    blocks:
      cards.length === 0
        ? [{ kind: 'paragraph', phrases: [said(words.empty)] }]
        : [
            {
              ...{
                kind: 'table',
                id: 'cards',
                caption: words.cards,
                columns: [words.standard, words.question, words.answer],
              },
              rows: cards.map(({ question, title, asked, given, back }) => ({
                header: title ?? said(''),
                cells: [
                  phrasesCell([said(asked), ...(given ? [given] : [])]),
                  phrasesCell(back, { ...questionColumns(question), answers: linesOf(back) }),
                ],
              })),
            },
          ],
  };
}

const linesOf = (phrases: readonly Phrase[]): string => phrases.map(({ text }) => text).join('\n');
