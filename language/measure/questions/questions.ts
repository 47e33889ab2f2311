/** What is asked of each case of a share. */
import type { Question } from '../../meaning/measures/plan.ts';
import type { CaseRow } from '../rows/case-row.ts';
import type { Answer } from './answer.ts';
import { answerIn } from './conditions.ts';
import { comes, type Looking, reaches } from './reaching.ts';

export function answerTo(question: Exclude<Question, { asks: 'age' }>, row: CaseRow, looking: Looking): Answer {
  switch (question.asks) {
    case 'moment':
      return reaches(row, question.moment, question.limit, question.since, looking);
    case 'timing':
      return comes(row, question.moment, question.when, looking);
    case 'condition':
      return answerIn(question.condition, row, looking);
  }
}
