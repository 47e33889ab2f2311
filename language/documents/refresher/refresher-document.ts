/** What has changed and the questions on it, to print and to read. */
import { AMENDMENT_COLUMNS } from '../amendments/rows.ts';
import { type OutputDocument, said } from '../document/tree.ts';
import { filled } from '../languages/words.ts';
import { quizOf, trainedTitle, trainingIntro } from '../training/quiz.ts';
import { answersSection, QUIZ_COLUMNS, questionCards } from '../training/quiz-document.ts';
import type { Refresher } from './refresher.ts';
import { changedSections } from './sections.ts';

/** @param isAsked whether the questions stand in it, or are asked elsewhere */
export function refresherDocument(refresher: Refresher, isAsked: boolean): OutputDocument {
  const { since, standards, others, training } = refresher;
  const words = training.lesson.spoken.words.training;
  const questions = quizOf(training);
  const { heading, intro, others: more, nothing } = words.refresher;
  const told = [filled(intro, { since }), ...(others > 0 ? [filled(more, { count: String(others) })] : [])];
  return {
    ...{ name: 'refresher', title: `${heading}: ${trainedTitle(training)}`, language: training.lesson.spoken.language },
    columns: [...new Set([...AMENDMENT_COLUMNS, ...QUIZ_COLUMNS])],
    intro: trainingIntro(training, told.join(' ')),
    blocks: standards.length === 0 ? [{ kind: 'paragraph', phrases: [said(nothing)] }] : [],
    sections: [
      ...changedSections(refresher),
      ...(isAsked && questions.length > 0
        ? [
            {
              ...{ id: 'questions', title: said(words.quiz), remark: null, newPage: true, sections: [] },
              blocks: questionCards(questions),
            },
            answersSection(questions, words),
          ]
        : []),
    ],
  };
}
