/**
 * What the form on a page does: it keeps what is typed in the browser, counts what is answered, and hands the answers out as a
 * file. It asks nothing of any network. It is plain JavaScript in a text, since it runs where nothing of ours does.
 */
export const SCRIPT = `'use strict';
const card = JSON.parse(document.getElementById('card').textContent);
const form = document.getElementById('form');
const told = document.getElementById('told');
const progress = document.getElementById('progress');
const fields = ['visit', 'observer', 'site', 'observed', 'method'];
const place = 'yardstick scorecard ' + card.key;

// A browser that keeps nothing says so once, and works all the same until the page is closed.
const kept = {
  read() {
    try { return JSON.parse(localStorage.getItem(place) || '{}'); } catch { return {}; }
  },
  write(answers) {
    try {
      localStorage.setItem(place, JSON.stringify(answers));
      return true;
    } catch {
      return false;
    }
  },
};

const lineKey = (line) => JSON.stringify([line.touchpoint, line.standard, line.check]);
const answerOf = (index) => {
  const ticked = form.querySelector('input[name="answer-' + index + '"]:checked');
  return ticked ? ticked.value : '';
};
const remarkOf = (index) => form.elements['remark-' + index];
const two = (number) => String(number).padStart(2, '0');
const clock = (at) =>
  at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate()) + 'T' + two(at.getHours()) + ':' + two(at.getMinutes());
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const newName = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte % letters.length]).join('');

const answered = () => card.lines.filter((_, index) => answerOf(index) !== '').length;
function count() {
  progress.textContent = answered() + ' of ' + card.lines.length + ' answered';
}

function keep() {
  const lines = {};
  card.lines.forEach((line, index) => {
    lines[lineKey(line)] = [answerOf(index), remarkOf(index).value];
  });
  const head = Object.fromEntries(fields.map((name) => [name, form.elements[name].value]));
  if (!kept.write({ head, lines })) tell('This browser keeps nothing: save the file before you close the page.');
}

function begin(before) {
  const head = before.head || {};
  const usual = { visit: newName(), observed: clock(new Date()), site: card.site, observer: card.observer, method: card.method };
  for (const name of fields) form.elements[name].value = head[name] || usual[name] || '';
  card.lines.forEach((line, index) => {
    const [answer, remark] = (before.lines || {})[lineKey(line)] || ['', ''];
    for (const input of form.querySelectorAll('input[name="answer-' + index + '"]')) input.checked = input.value === answer;
    remarkOf(index).value = remark;
  });
  count();
}

function tell(words) {
  told.textContent = words;
}

// A text that a spreadsheet would compute is kept a text by an apostrophe.
function cell(text) {
  const safe = /^[=+\\-@\\t\\r]/.test(text) ? "'" + text : text;
  return /[",\\r\\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}

function file() {
  const head = Object.fromEntries(fields.map((name) => [name, form.elements[name].value.trim()]));
  const rows = card.lines.map((line, index) => {
    const row = { ...head, ...line, answer: answerOf(index), remark: remarkOf(index).value.trim() };
    return card.columns.map((column) => cell(row[column])).join(',');
  });
  return '\\uFEFF' + [card.columns.join(','), ...rows].map((row) => row + '\\r\\n').join('');
}

const nameOfFile = () => {
  const { site, observed, visit, observer } = form.elements;
  const parts = ['visit', site.value, observed.value.slice(0, 10), visit.value, observer.value];
  const clean = parts.map((part) => part.trim().replace(/[^\\p{L}\\p{N}]+/gu, '-')).filter((part) => part !== '');
  return clean.join('_') + '.csv';
};

form.addEventListener('input', () => {
  count();
  keep();
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const name = nameOfFile();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file()], { type: 'text/csv' }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  const open = card.lines.length - answered();
  tell('Saved ' + name + '. ' + (open === 0 ? 'All lines are answered.' : open + ' not answered.'));
});

document.getElementById('next').addEventListener('click', () => {
  if (!confirm('Begin a new visit? The answers on this page are cleared: save them first.')) return;
  const { observer } = form.elements;
  begin({ head: { observer: observer.value } });
  keep();
  tell('A new visit has begun.');
  observer.focus();
});

begin(kept.read());
`;
