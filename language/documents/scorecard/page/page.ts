/**
 * A form as one HTML file that works on a telephone without network: its style and its script are in it, it loads nothing, and
 * its policy lets it run that script alone and send nothing anywhere.
 */
import { OBSERVATION_COLUMNS, OBSERVING_METHODS } from '../../../meaning/measures/observations.ts';
import type { Phrase } from '../../document/tree.ts';
import { type Html, htmlElement, text } from '../../writers/html/element.ts';
import { languageAttributes, PAGE_LANGUAGE } from '../../writers/html/phrases.ts';
import { scriptPage } from '../../writers/html/script-page.ts';
import { type AskedLine, askedIn, choiceText, INTRO, type Scorecard, type ScorecardStandard } from '../scorecard.ts';
import { SCRIPT } from './script.ts';
import { FORM_STYLE } from './style.ts';

export async function formPage(scorecard: Scorecard): Promise<string> {
  const title = `Scorecard: ${scorecard.title}`;
  const main = htmlElement(
    'main',
    { class: 'document form' },
    htmlElement('h1', {}, text(title)),
    htmlElement('p', { class: 'intro' }, text(introOf(scorecard))),
    formHtml(scorecard),
  );
  const data = { id: 'card', value: cardOf(scorecard) };
  return scriptPage({ title, language: PAGE_LANGUAGE, style: FORM_STYLE, main, data, script: SCRIPT });
}

const introOf = ({ choice }: Scorecard): string =>
  [choiceText(choice), INTRO, 'What you type stays on this device until you save it as a file and send that yourself.']
    .filter((it) => it !== '')
    .join('. ')
    .replace('.. ', '. ');

/** What the script has to know. Answers that are kept for other checks are not taken for those of this form. */
function cardOf(scorecard: Scorecard) {
  const { service, choice, site, observer } = scorecard;
  const lines = askedIn(scorecard).map(({ touchpoint, standard, check }) => ({
    ...{ touchpoint, standard: standard.name, check: check.text },
  }));
  return {
    key: JSON.stringify([service, choice.touchpoint, choice.branch, choice.method, site, observer]),
    columns: OBSERVATION_COLUMNS,
    site: site ?? '',
    observer: observer ?? '',
    method: choice.method ?? OBSERVING_METHODS[0],
    lines,
  };
}

function formHtml(scorecard: Scorecard): Html {
  const asked = askedIn(scorecard);
  const numbers = new Map(asked.map((it, index) => [keyOf(it), index]));
  const parts = scorecard.parts.map(({ touchpoint, title, standards }) =>
    htmlElement(
      'section',
      {},
      htmlElement('h2', {}, text(title)),
      ...standards.map((standard) =>
        standardHtml(standard, (check) => numbers.get(keyOf({ touchpoint, standard, check })) ?? 0),
      ),
    ),
  );
  return htmlElement(
    'form',
    { id: 'form', autocomplete: 'off' },
    htmlElement('noscript', {}, htmlElement('p', {}, text('Without its script this page saves nothing: print it.'))),
    headHtml(scorecard),
    ...(asked.length === 0 ? [htmlElement('p', {}, text('There is no such check.'))] : parts),
    htmlElement(
      'div',
      { class: 'finish' },
      htmlElement('p', { id: 'progress' }),
      htmlElement(
        'div',
        { class: 'buttons' },
        htmlElement('button', { type: 'submit' }, text('Save as a file')),
        htmlElement('button', { type: 'button', id: 'next' }, text('New visit')),
      ),
      htmlElement('p', { id: 'told', role: 'status' }),
    ),
  );
}

const keyOf = ({ touchpoint, standard, check }: AskedLine): string =>
  [touchpoint, standard.name, check.text].join('\n');

function headHtml({ sites, choice }: Scorecard): Html {
  const field = (label: string, control: Html): Html => htmlElement('label', {}, text(label), control);
  const options = OBSERVING_METHODS.map((it) => htmlElement('option', { value: it }, text(it)));
  return htmlElement(
    'fieldset',
    { class: 'head' },
    htmlElement('legend', {}, text('Who, where and when')),
    field('Observer', htmlElement('input', { name: 'observer', type: 'text', required: true })),
    field(
      'Site',
      htmlElement('input', { name: 'site', type: 'text', required: true, list: sites.length > 0 ? 'sites' : null }),
    ),
    field('Date and time', htmlElement('input', { name: 'observed', type: 'datetime-local', required: true })),
    field(
      'Visit (two observers of one visit write the same)',
      htmlElement('input', { name: 'visit', type: 'text', required: true }),
    ),
    choice.method === null
      ? field('Method', htmlElement('select', { name: 'method' }, ...options))
      : htmlElement('input', { name: 'method', type: 'hidden', value: choice.method }),
    ...(sites.length > 0
      ? [htmlElement('datalist', { id: 'sites' }, ...sites.map((site) => htmlElement('option', { value: site })))]
      : []),
  );
}

function standardHtml(standard: ScorecardStandard, numberOf: (check: Phrase) => number): Html {
  const { title, remark, statements, say, avoid, checks } = standard;
  const also = remark === null ? [] : [text(' '), htmlElement('span', { class: 'remark' }, text(remark))];
  const words = [
    ...wordsHtml('Promise', statements),
    ...wordsHtml('Say', say.flat()),
    ...wordsHtml('Never say', avoid.flat()),
  ];
  return htmlElement(
    'section',
    {},
    htmlElement('h3', {}, spoken('span', title), ...also),
    ...(words.length > 0 ? [htmlElement('dl', { class: 'facts' }, ...words)] : []),
    ...checks.map((check) => checkHtml(check, numberOf(check))),
  );
}

const spoken = (name: string, { text: words, language }: Phrase): Html =>
  htmlElement(name, languageAttributes(language, PAGE_LANGUAGE), text(words));

const wordsHtml = (term: string, phrases: readonly Phrase[]): Html[] =>
  phrases.length === 0
    ? []
    : [htmlElement('div', {}, htmlElement('dt', {}, text(term)), ...phrases.map((phrase) => spoken('dd', phrase)))];

const ANSWERS = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['n/a', 'Not applicable'],
] as const;

const checkHtml = (check: Phrase, index: number): Html =>
  htmlElement(
    'fieldset',
    { class: 'check' },
    spoken('legend', check),
    htmlElement(
      'div',
      { class: 'answers' },
      ...ANSWERS.map(([value, label]) =>
        htmlElement(
          'label',
          {},
          htmlElement('input', { type: 'radio', name: `answer-${index}`, value }),
          htmlElement('span', {}, text(label)),
        ),
      ),
    ),
    htmlElement(
      'label',
      { class: 'remark-of' },
      text('Remark'),
      htmlElement('input', { name: `remark-${index}`, type: 'text', autocomplete: 'off' }),
    ),
  );
