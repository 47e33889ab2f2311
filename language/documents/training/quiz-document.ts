/** Questions to print, with the answers on a page of their own, and as a table with a row for each. */
import { phraseColumns } from '../document/notes.ts';
import {
  type Card,
  type OutputDocument,
  type Phrase,
  type Section,
  type SheetRow,
  said,
  textCell,
} from '../document/tree.ts';
import type { Spoken } from '../languages/words.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import type { TrainingQuestion } from './question.ts';
import type { Training } from './questions.ts';
import { type QuizQuestion, quizOf, trainedTitle, trainingIntro } from './quiz.ts';

/** What is said of a question, and where it comes from. */
export const QUESTION_COLUMNS = {
  asked: ['id', 'kind', 'standard', 'title', 'touchpoints', 'roles', 'question', 'text'],
  place: ['language', 'file', 'line'],
} as const;

const { asked, place } = QUESTION_COLUMNS;
/** One row for each question. */
export const QUIZ_COLUMNS = [...asked, 'A', 'B', 'C', 'D', 'right', 'answer', ...place];

export function quizDocument(training: Training): OutputDocument {
  const { spoken } = training.lesson;
  const words = spoken.words.training;
  const questions = quizOf(training);
  const document = {
    ...{
      name: 'quiz',
      title: `${words.quiz}: ${trainedTitle(training)}`,
      language: spoken.language,
      columns: QUIZ_COLUMNS,
    },
    intro: trainingIntro(training, words.intro),
  };
  if (questions.length === 0)
    return { ...document, blocks: [{ kind: 'paragraph', phrases: [said(words.empty)] }], sections: [] };
  return {
    ...document,
    blocks: [{ kind: 'blanks', labels: [words.name, words.date] }, ...questionCards(questions)],
    sections: [answersSection(questions, words)],
  };
}

/** The answers, on a page of their own. */
export const answersSection = (questions: readonly QuizQuestion[], words: Spoken['words']['training']): Section => ({
  ...{ id: 'answers', title: said(words.key), remark: null, newPage: true, sections: [] },
  blocks: [
    {
      ...{ kind: 'table', id: 'answers', caption: words.key },
      columns: [words.number, words.answer, words.question],
      rows: questions.map((it) => ({
        header: said(`${it.number} ${rightLetter(it)}`),
        cells: [textCell(it.question.right.text), textCell(it.question.subject.title.text)],
      })),
    },
  ],
});

export const questionCards = (questions: readonly QuizQuestion[]): Card[] => questions.map(cardOf);

export const rightLetter = ({ choices }: QuizQuestion): string => choices.find(({ isRight }) => isRight)?.letter ?? '';

function cardOf(it: QuizQuestion): Card {
  const { number, question, choices } = it;
  const { asked, given, isNamed, subject } = question;
  const title: Phrase = isNamed
    ? { ...subject.title, text: `${number}. ${subject.title.text}` }
    : { ...said(`${number}.`), source: subject.title.source };
  return {
    ...{ kind: 'card', id: String(number), title },
    blocks: [
      { kind: 'paragraph', phrases: [said(asked)] },
      ...(given ? [{ kind: 'paragraph' as const, phrases: [given] }] : []),
      {
        kind: 'lines',
        lines: choices.map(({ letter, phrase }) => ({
          ...{ id: letter, label: letter, tick: true, phrases: [phrase], details: [], rows: [] },
        })),
      },
    ],
    row: {
      ...questionColumns(question),
      ...Object.fromEntries(choices.map(({ letter, phrase }) => [letter, phrase.text])),
      right: rightLetter(it),
      answer: question.right.text,
    },
  };
}

/** What the spreadsheet says of a question, in whatever way it is asked. */
export const questionColumns = ({ id, kind, subject, asked, given }: TrainingQuestion): SheetRow => ({
  ...{ id, kind, standard: subject.name, title: subject.title.text, question: asked, text: given?.text ?? '' },
  touchpoints: subject.touchpoints.map((it) => capital(plain(it))).join('; '),
  roles: subject.roles.join('; '),
  ...phraseColumns(subject.title),
});
