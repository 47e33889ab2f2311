/** Questions to staff, as a quiz or as cards to learn them. */
import type { Occasion } from '../language/documents/document/document.ts';
import { titleText } from '../language/documents/document/phrases.ts';
import { counted, listed } from '../language/documents/sentences/phrasing.ts';
import { cardsDocument } from '../language/documents/training/cards/cards-document.ts';
import { type Training, trainingOf } from '../language/documents/training/questions.ts';
import { quizDocument } from '../language/documents/training/quiz-document.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import { type AnyFormat, usualFormat, writeContent, writeDocument } from './document-output.ts';
import { knownName, oneService } from './one-service.ts';
import { note } from './say.ts';

/** What is asked, and of whom. */
export interface QuizOptions {
  readonly at?: string;
  readonly branch?: string;
  readonly role?: string;
  readonly seed?: number;
}

interface Output {
  readonly format: AnyFormat;
  readonly out?: string;
}

/** @throws UsageError where there is no such touchpoint, branch or role, or not just one service */
export async function writeQuestions(
  name: 'quiz' | 'cards',
  services: readonly ServiceModel[],
  occasion: Occasion,
  { format, out, at, branch, role, seed = 1 }: QuizOptions & Output,
): Promise<void> {
  const service = oneService(services, name === 'quiz' ? 'a quiz' : 'a set of cards');
  const choice = {
    touchpoint: knownName('at', at, service.touchpoints, service),
    branch: knownName('branch', branch, service.branches, service),
    role: knownName('role', role, service.roles, service),
    seed,
  };
  const training = trainingOf(service, choice, occasion);
  await WRITERS[name](training, format, out);
  const leftOut = leftOutText(training, name);
  if (leftOut !== '') note(leftOut);
}

const WRITERS = { quiz: writeQuiz, cards: writeCards };

async function writeQuiz(training: Training, format: AnyFormat, out: string | undefined): Promise<void> {
  if (format === 'html')
    writeContent(await (await import('../language/documents/training/page/page.ts')).quizPage(training), out);
  else await writeDocument(quizDocument(training), usualFormat(format), out);
}

async function writeCards(training: Training, format: AnyFormat, out: string | undefined): Promise<void> {
  if (format === 'html')
    writeContent((await import('../language/documents/training/cards/page.ts')).cardsPage(training), out);
  else if (format === 'anki')
    writeContent((await import('../language/documents/training/cards/anki.ts')).ankiDeck(training), out);
  else await writeDocument(cardsDocument(training), usualFormat(format), out);
}

/** So many standards are named. */
const MOST_NAMED = 5;

/** What is not asked, for whoever gives the questions out. */
function leftOutText({ leftOut, questions, choice }: Training, name: 'quiz' | 'cards'): string {
  if (questions.length === 0 && choice.role !== null)
    return `Nothing is asked of ${choice.role}: no standard here names it with \`done by\` or \`owner\`, and it decides and takes over nothing.\n`;
  const more = leftOut.length - MOST_NAMED;
  const titles = leftOut.slice(0, MOST_NAMED).map(titleText);
  const named = listed([...titles, ...(more > 0 ? [`${more} more`] : [])]);
  const unanswerable = name === 'quiz' ? questions.filter(({ wrong }) => wrong.length === 0).length : 0;
  return [
    leftOut.length > 0 ? `Nothing to ask about ${counted(leftOut.length, 'standard', 'standards')}: ${named}.\n` : '',
    unanswerable > 0
      ? `${counted(unanswerable, 'question is', 'questions are')} left out, since no other standard offers a wrong answer: cards ask them.\n`
      : '',
  ].join('');
}
