/**
 * What a page of questions does: it shows a round of those that are not known yet, marks them, and keeps in the browser which
 * were right. It asks nothing of any network. It is plain JavaScript in a text, since it runs where nothing of ours does.
 */
export const QUIZ_SCRIPT = `'use strict';
const { key, words } = JSON.parse(document.getElementById('quiz-data').textContent);
const form = document.getElementById('quiz');
const place = 'yardstick quiz ' + key;

// A browser that keeps nothing works all the same, until the page is closed.
const kept = {
  read() {
    try { return new Set(JSON.parse(localStorage.getItem(place) || '[]')); } catch { return new Set(); }
  },
  write(known) {
    try { localStorage.setItem(place, JSON.stringify([...known])); } catch { /* It is not kept. */ }
  },
};

const filled = (text, values) => text.replace(/\\{(\\w+)\\}/g, (_, name) => values[name]);

function begin() {
  const byId = (id) => document.getElementById(id);
  const [score, progress, shown, size] = ['score', 'progress', 'known', 'size'].map(byId);
  const [mark, next, again] = ['mark', 'next', 'again'].map(byId);
  const questions = [...form.querySelectorAll('.question')];
  const ids = new Set(questions.map((it) => it.dataset.id));
  let known = new Set([...kept.read()].filter((id) => ids.has(id)));
  let round = [];

  const chosen = (question) => question.querySelector('input:checked');
  const count = () => {
    const answered = round.filter(chosen).length;
    progress.textContent = filled(words.answered, { answered, count: round.length });
  };
  const tellKnown = () => {
    const told = filled(words.known, { known: known.size, count: questions.length });
    shown.textContent = known.size === questions.length ? told + '. ' + words.allKnown : told;
  };

  function start(focus) {
    for (const input of form.querySelectorAll('input')) input.checked = false;
    const open = questions.filter((it) => !known.has(it.dataset.id));
    round = open.slice(0, size ? Number(size.value) : open.length);
    for (const it of questions) {
      it.hidden = !round.includes(it);
      it.classList.remove('good-answer', 'bad-answer');
      for (const label of it.querySelectorAll('label')) label.classList.remove('is-right', 'is-wrong');
      for (const input of it.querySelectorAll('input')) input.disabled = false;
      it.querySelector('.verdict').hidden = true;
    }
    score.textContent = '';
    mark.hidden = round.length === 0;
    next.hidden = true;
    progress.hidden = false;
    tellKnown();
    count();
    if (focus) {
      window.scrollTo(0, 0);
      const first = round.length > 0 ? round[0].querySelector('input') : again;
      first.focus({ preventScroll: true });
    }
  }

  function markOne(question) {
    const answer = chosen(question);
    const right = question.querySelector('input[value="' + question.dataset.right + '"]');
    const isRight = answer === right;
    const label = right.closest('label');
    label.classList.add('is-right');
    if (answer && !isRight) answer.closest('label').classList.add('is-wrong');
    for (const input of question.querySelectorAll('input')) input.disabled = true;
    const verdict = question.querySelector('.verdict');
    const text = question.dataset.right + ', ' + label.querySelector('.choice').textContent;
    const told = isRight ? '✓ ' + words.right : '✗ ' + (answer ? words.wrong : words.unanswered);
    verdict.textContent = isRight ? told : told + ' ' + filled(words.rightIs, { answer: text });
    verdict.className = 'verdict ' + (isRight ? 'good' : 'bad');
    verdict.hidden = false;
    if (isRight) known.add(question.dataset.id);
    return isRight;
  }

  form.addEventListener('change', (event) => {
    if (event.target === size) start(false);
    else count();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (mark.hidden) return;
    const right = round.filter(markOne).length;
    kept.write(known);
    mark.hidden = true;
    next.hidden = known.size === questions.length;
    progress.hidden = true;
    tellKnown();
    score.textContent = filled(words.score, { right, count: round.length });
    score.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });

  next.addEventListener('click', () => start(true));
  again.addEventListener('click', () => {
    known = new Set();
    kept.write(known);
    start(true);
  });

  document.documentElement.classList.add('marks');
  for (const it of form.querySelectorAll('.settings, .finish')) it.hidden = false;
  start(false);
}

if (form) begin();
`;
