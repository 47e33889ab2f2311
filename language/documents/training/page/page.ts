/**
 * Questions as a page that marks the answers: a file that needs no network. A round has a few of them, and what was answered
 * right is asked no more. It prints as well, all questions with the answers behind them.
 */
import { hashOf } from '../../../text/hash.ts';
import type { Phrase } from '../../document/tree.ts';
import { FORM_STYLE } from '../../scorecard/page/style.ts';
import { type Html, htmlElement, nothing, text } from '../../writers/html/element.ts';
import { languageAttributes } from '../../writers/html/phrases.ts';
import { scriptPage } from '../../writers/html/script-page.ts';
import type { TrainingQuestion } from '../question.ts';
import type { Training } from '../questions.ts';
import { type QuizQuestion, quizOf, trainedTitle, trainingIntro } from '../quiz.ts';
import { rightLetter } from '../quiz-document.ts';
import { QUIZ_SCRIPT } from './script.ts';
import { QUIZ_STYLE } from './style.ts';

/** How many questions a round has. */
const ROUNDS = [10, 20, 40];

export async function quizPage(training: Training): Promise<string> {
  const { language, words } = training.lesson.spoken;
  const questions = quizOf(training);
  const title = `${words.training.quiz}: ${trainedTitle(training)}`;
  const main = htmlElement(
    'main',
    { class: 'document form quiz' },
    htmlElement('h1', {}, text(title)),
    htmlElement('p', { class: 'intro' }, text(trainingIntro(training, words.training.intro))),
    questions.length === 0
      ? htmlElement('p', {}, text(words.training.empty))
      : questionsForm(questions, training, language),
  );
  const data = { id: 'quiz-data', value: { key: JSON.stringify(learntBy(training)), words: words.training } };
  return scriptPage({ title, language, style: `${FORM_STYLE}${QUIZ_STYLE}`, main, data, script: QUIZ_SCRIPT });
}

/** What a browser remembers what is known by: nobody shares that with another role or place. */
export const learntBy = ({ lesson, choice }: Training): (string | null)[] => [
  ...[lesson.service.name, choice.touchpoint, choice.branch, choice.role, lesson.spoken.language],
];

/** The questions, with what a reader does with them. @param page the language of what surrounds them */
export function questionsForm(questions: readonly QuizQuestion[], { lesson }: Training, page: string): Html {
  const words = lesson.spoken.words.training;
  const sizes = ROUNDS.filter((it) => it < questions.length);
  const options = sizes.map((it) => htmlElement('option', { value: it }, text(String(it))));
  const button = (id: string, words: string, type = 'button'): Html => htmlElement('button', { id, type }, text(words));
  return htmlElement(
    'form',
    { id: 'quiz', autocomplete: 'off' },
    htmlElement('noscript', {}, htmlElement('p', { class: 'note' }, text(words.noScript))),
    htmlElement(
      'div',
      { class: 'settings', hidden: true },
      htmlElement('p', { id: 'known' }),
      sizes.length === 0
        ? nothing
        : htmlElement(
            'label',
            {},
            text(words.perRound),
            htmlElement(
              'select',
              { id: 'size' },
              ...options,
              htmlElement('option', { value: questions.length }, text(words.all)),
            ),
          ),
    ),
    htmlElement(
      'p',
      { class: 'blanks' },
      ...[words.name, words.date].map((it) => htmlElement('span', {}, text(`${it}:`))),
    ),
    htmlElement('p', { id: 'score', role: 'status', tabindex: -1 }),
    ...questions.map((it) => questionHtml(it, page)),
    htmlElement(
      'div',
      { class: 'finish', hidden: true },
      htmlElement('p', { id: 'progress' }),
      htmlElement(
        'div',
        { class: 'buttons' },
        button('mark', words.mark, 'submit'),
        button('next', words.next),
        button('again', words.again),
      ),
    ),
    keyHtml(questions, words, page),
  );
}

/** Who knew the answer before it changed does not know it. */
const knownAs = ({ id, answers }: TrainingQuestion): string =>
  `${id} ${hashOf(answers.map(({ text }) => text).join('\n')).toString(36)}`;

function questionHtml(it: QuizQuestion, page: string): Html {
  const { number, question, choices } = it;
  const { subject, isNamed, asked, given } = question;
  return htmlElement(
    'fieldset',
    { class: 'question', 'data-id': knownAs(question), 'data-right': rightLetter(it) },
    htmlElement(
      'legend',
      {},
      htmlElement('span', { class: 'number' }, text(`${number}. `)),
      isNamed ? phrase('span', 'title', subject.title, page) : nothing,
      htmlElement('span', { class: 'asked' }, text(` ${asked}`)),
      given ? phrase('span', 'given', given, page) : nothing,
    ),
    htmlElement(
      'div',
      { class: 'choices' },
      ...choices.map(({ letter, phrase: answer }) =>
        htmlElement(
          'label',
          {},
          htmlElement('input', { type: 'radio', name: `answer-${number}`, value: letter }),
          htmlElement('span', { class: 'letter' }, text(letter)),
          phrase('span', 'choice', answer, page),
        ),
      ),
    ),
    htmlElement('p', { class: 'verdict', hidden: true }),
  );
}

const phrase = (name: string, kind: string, { text: words, language }: Phrase, page: string): Html =>
  htmlElement(name, { class: kind, ...languageAttributes(language, page) }, text(words));

/** For whoever prints the page, or opens it where no script runs. */
function keyHtml(
  questions: readonly QuizQuestion[],
  words: Training['lesson']['spoken']['words']['training'],
  page: string,
): Html {
  return htmlElement(
    'section',
    { class: 'key new-page' },
    htmlElement('h2', {}, text(words.key)),
    htmlElement(
      'ul',
      {},
      ...questions.map((it) =>
        htmlElement(
          'li',
          {},
          htmlElement('b', {}, text(`${it.number} ${rightLetter(it)} `)),
          phrase('span', 'choice', it.question.right, page),
        ),
      ),
    ),
  );
}
