/** What has changed, and below it the questions, which mark themselves. */
import { FORM_STYLE } from '../scorecard/page/style.ts';
import { learntBy, questionsForm } from '../training/page/page.ts';
import { QUIZ_SCRIPT } from '../training/page/script.ts';
import { QUIZ_STYLE } from '../training/page/style.ts';
import { quizOf } from '../training/quiz.ts';
import { htmlElement, nothing, text } from '../writers/html/element.ts';
import { scriptPage } from '../writers/html/script-page.ts';
import { contentHtml } from '../writers/html.ts';
import type { Refresher } from './refresher.ts';
import { refresherDocument } from './refresher-document.ts';

export async function refresherPage(refresher: Refresher): Promise<string> {
  const { training, since } = refresher;
  const { language, words } = training.lesson.spoken;
  const document = refresherDocument(refresher, false);
  const questions = quizOf(training);
  const main = htmlElement(
    'main',
    {},
    contentHtml(document),
    questions.length === 0
      ? nothing
      : htmlElement(
          'div',
          { class: 'document form quiz new-page' },
          htmlElement('h2', {}, text(words.training.quiz)),
          questionsForm(questions, training, language),
        ),
  );
  const data = {
    id: 'quiz-data',
    value: { key: JSON.stringify(['refresher', since, ...learntBy(training)]), words: words.training },
  };
  return scriptPage({
    title: document.title,
    language,
    style: `${FORM_STYLE}${QUIZ_STYLE}`,
    main,
    data,
    script: QUIZ_SCRIPT,
  });
}
