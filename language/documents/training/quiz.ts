/** Questions to choose answers to, in an order that chance gives. */
import { randomFrom, shuffled } from '../../quantities/random.ts';
import { hashOf } from '../../text/hash.ts';
import { serviceTitle } from '../document/document.ts';
import { titleText } from '../document/phrases.ts';
import type { Phrase } from '../document/tree.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import type { TrainingQuestion } from './question.ts';
import type { Training } from './questions.ts';

interface Choice {
  readonly letter: string;
  readonly phrase: Phrase;
  readonly isRight: boolean;
}

export interface QuizQuestion {
  readonly number: number;
  readonly question: TrainingQuestion;
  readonly choices: readonly Choice[];
}

/** What has no wrong answer is left out: it can be asked on cards alone. */
export function quizOf({ questions, choice: { seed } }: Training): QuizQuestion[] {
  const choosable = questions.filter(({ wrong }) => wrong.length > 0);
  return shuffled(choosable, randomFrom(seed)).map((question, index) => ({
    ...{ number: index + 1, question },
    choices: shuffled([question.right, ...question.wrong], randomFrom(hashOf(`${seed} ${question.id} order`))).map(
      (phrase, at) => ({ letter: String.fromCharCode(65 + at), phrase, isRight: phrase === question.right }),
    ),
  }));
}

/** “Counter, Seller”: of which part of a service, and for whom; empty where nothing was chosen. */
export function trainingChoiceText({ choice: { touchpoint, role }, lesson }: Training): string {
  const chosen = [touchpoint && capital(plain(touchpoint)), role && lesson.titleOfRole(role)];
  return chosen.filter((it) => it).join(', ');
}

/** What is said first. @param words whatever was chosen */
export const trainingIntro = (training: Training, words: string): string =>
  [trainingChoiceText(training), words].filter((it) => it !== '').join('. ');

/** The title of the service, and of the branch that was chosen. */
export function trainedTitle({ choice, lesson: { service } }: Training): string {
  const branch = service.branches.find(({ name }) => name === choice.branch);
  return [serviceTitle(service), ...(branch ? [titleText(branch)] : [])].join(', ');
}
