/**
 * Every form of a target, said with words of every kind: what is done to a case, what it does by itself, what it is, and words
 * of which nobody knows what they are. The sentences stand in `every-sentence.txt`, to be read by a person.
 *
 * After a change that is meant, write the file anew and read it before committing:
 *
 *     UPDATE=1 npx vitest run test/documents/every-sentence.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { render } from '../../language/documents/render.ts';
import { checkServices } from '../support/check.ts';
import { A_DAY } from '../support/documents.ts';

const FILE = join(import.meta.dirname, 'every-sentence.txt');

/** Records by their titles: things that can be counted, things that cannot, proper names, singulars. */
const RECORDS: Readonly<Record<string, string>> = {
  calls: 'Inbound calls',
  visits: 'Visits to customers at home',
  letters: 'Letters and e-mails',
  staffing: 'Rota',
  feedback: 'Receipts survey',
  news: 'Christmas news',
  tickets: 'IT tickets',
  people: 'All people',
  children: '',
  boxes: 'Boxes in the warehouse',
  'home-moves': 'Moving home (2026)',
};

/** Moments: participles of what is done to a case and of what it does, adjectives, nouns, past tenses. */
const MOMENTS = [
  ...['queued', 'followed-up', 'sent', 'honoured', 'arrived', 'joined', 'flown', 'begun', 'ready', 'out', 'due'],
  ...['applied', 'hang-up', 'rang', 'window-start', 'paid-at', 'not-answered', 'hour-struck', 'grzblfxed'],
];

/** Fields by their types: what is measured, what is counted, adjectives, verbs, things that cannot be counted. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ rating: '1..5', amount: 'number', unit: 'number', people: 'number', minutes: 'number', satisfied: '1..5' },
  ...{ recommends: '0..10', celsius: 'number', progress: 'number', 'hours-on-hold': 'number', honesty: '1..5' },
  ...{ queue: 'text', origin: 'text', network: 'text', languages: 'text', urgent: 'text' },
  ...{ register: 'yes/no', planned: 'yes/no', complete: 'yes/no', receipt: 'yes/no', 'has-children': 'yes/no' },
};

/** One of each kind. */
const SOME_MOMENTS = ['queued', 'arrived', 'ready', 'due', 'rang', 'window-start', 'applied'];

const fieldsOf = (type: RegExp): string[] => Object.keys(FIELDS).filter((name) => type.test(FIELDS[name] ?? ''));
const NUMBERS = fieldsOf(/number|\./);
const TEXTS = fieldsOf(/text/);
const ANSWERS = fieldsOf(/yes/);

const SERVICE = `service desk "Desk" { ring 5 seconds }
${Object.entries(RECORDS)
  .map(
    ([name, title]) => `record ${name} ${title ? `"${title}"` : ''} from "${name}.csv" {
  moments ${MOMENTS.join(', ')}
  fields  ${Object.entries(FIELDS)
    .map((field) => field.join(': '))
    .join(', ')}
  pauses  waiting from held to released
  pauses  held-up from held to released
  moments held, released
}`,
  )
  .join('\n')}
`;

/** The forms, each with the words that stand in it. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'a share of cases that get somewhere': [
    ...Object.keys(RECORDS).map((it) => `at least 90% of ${it} are sent per month`),
    ...MOMENTS.map((it) => `at least 90% of calls are ${it} per month`),
    ...SOME_MOMENTS.map((it) => `at least 100% of calls are sent within 20 seconds of ${it} per week`),
    'at most 0% of letters are sent within 2 minutes of queued per day',
    'at least 90% of letters are sent within the next business day of queued per quarter',
    'at least 90% of letters are sent within the same day of arrived per year from 04-01',
    'at least 90% of letters are sent within the same day of queued per quarter from 04-01',
    'at least 90% of staffing are out by 17:00 per day',
    'at least 90% of calls are sent within 3 rings of rang over 12 months',
    'at least 90% of calls are sent within 2 hours of queued not counting waiting, held-up per month in each queue',
    'at least 90% within 60 seconds per year',
    'at least 90% of staffing within 60 seconds of begun per year',
    'at least 90% of staffing',
  ],
  'leads, deadlines and windows': [
    ...SOME_MOMENTS.map((it) => `at least 95% of visits are sent at least 48 hours before ${it} per month`),
    'at least 95% of visits are joined at least 2 business days before flown per month',
    ...['due', 'paid-at', 'queued'].map((it) => `at least 95% of visits are arrived by ${it} per month`),
    'at least 95% of visits are arrived between window-start and due per month',
    'at least 95% of visits are sent between arrived and queued per month in each network',
    'at least 95% of visits are rang within 30 minutes before or after window-start per month',
  ],
  'a rhythm': [
    ...Object.keys(RECORDS).map((it) => `at least 95% of ${it} are sent every 2 hours per month`),
    'at least 95% of calls where queue = "a" are rang every 1 business day per month in each origin',
    'at least 95% of calls where register are arrived every 2 hours while open per month',
  ],
  'a property': [
    ...NUMBERS.map((it) => `at least 80% of calls have ${it} >= 4 per month`),
    ...NUMBERS.map((it) => `at most 5% of calls have ${it} != 4 per month`),
    ...NUMBERS.map((it) => `at most 5% of calls have not ${it} < 1 per month`),
    ...TEXTS.flatMap((it) => [`at most 5% of staffing have ${it} = "a" per month`]),
    ...TEXTS.flatMap((it) => [`at most 5% of staffing have ${it} != "a" per month`]),
    ...ANSWERS.flatMap((it) => [`at most 5% of staffing have ${it} per month`]),
    ...ANSWERS.flatMap((it) => [`at most 5% of staffing have not ${it} per month`]),
    'at most 5% of calls have complete = no per month',
    'at most 5% of calls have complete = yes and register != no per month',
    'at most 5% of calls have not complete = yes per month',
    ...SOME_MOMENTS.map((it) => `at most 5% of calls have ${it} per month`),
    ...['arrived', 'queued', 'rang'].map((it) => `at most 5% of calls have not ${it} within 1 day of sent per month`),
    'at most 5% of calls have not (rating >= 4 or register) per month',
    'at most 5% of calls have rating >= 4 and (register or not queued) per month',
    'at most 5% of calls have not queued at least 48 hours before rang per month',
  ],
  'a number of cases': [
    ...Object.keys(RECORDS).map((it) => `at most 1 ${it} per week`),
    ...Object.keys(RECORDS).map((it) => `at most 5 ${it} per 1 calls per week`),
    ...Object.keys(RECORDS).map((it) => `at most 0 ${it} per week`),
    'at most 2 calls where complete per 1000 staffing per month',
    'at most 0 calls per 100 visits per month',
    'at least 3 visits per year in each satisfied',
  ],
  'which cases': [
    ...NUMBERS.map((it) => `at most 5 calls where ${it} > 4 per week`),
    ...NUMBERS.map((it) => `at most 5 calls where not ${it} = 4 per week`),
    ...TEXTS.map((it) => `at most 5 calls where ${it} = "a" per week`),
    ...TEXTS.map((it) => `at most 5 calls where not ${it} != "a" per week`),
    ...ANSWERS.map((it) => `at most 5 calls where ${it} per week`),
    ...ANSWERS.map((it) => `at most 5 calls where not ${it} per week`),
    ...SOME_MOMENTS.map((it) => `at most 5 calls where ${it} per week`),
    ...SOME_MOMENTS.map(
      (it) => `at most 5 calls where not ${it} within 5 minutes of ${it === 'queued' ? 'sent' : 'queued'} per week`,
    ),
    'at most 5 calls where queue = "a" and not register per week',
    'at most 5 calls where queue = "a" or (origin != "b" and rating >= 4) per week',
    'at most 5 calls where not (complete or queued) per week',
    'at most 5 calls where not (complete = yes and people > 3) per week',
    'at most 5 calls where register = yes and complete = no per week',
    'at most 5 calls where register and queued by due per week',
    'at least 90% of visits where not flown are arrived between window-start and due per month',
  ],
  times: [
    ...['queued', 'rang', 'arrived', 'window-start'].map(
      (it) => `median time from ${it} to out of calls at most 12 seconds per week`,
    ),
    'average time from queued to sent of calls where register at most 1 hour per week',
    'percentile 95 time from queued to sent of staffing at most 5 business days per quarter',
    'percentile 3 time from queued to sent of calls where rating > 3 at least 1 minute per quarter',
    'total time from queued to sent of calls at most 4 hours per month',
    'average time from queued to sent of calls weighted by people at most 1 hour per week',
  ],
  fields: [
    ...NUMBERS.map((it) => `average ${it} of calls at least 4.5 of 5 from at least 100 answers per quarter`),
    ...NUMBERS.map((it) => `total ${it} of visits where planned at most 5 per year from 04-01`),
    ...['amount', 'minutes', 'celsius'].map(
      (it) => `total ${it} of visits weighted by people divided by 186000 at most 5 per year`,
    ),
    'average minutes of staffing weighted by celsius at most 70 per year',
    'median unit of staffing at most 7 per year',
    'percentile 92 satisfied of feedback at most 7 per year',
    ...['recommends', 'rating'].map((it) => `net promoter score of calls by ${it} at least 30 per quarter`),
    'net promoter score of feedback where queue = "a" by recommends at least 0 per quarter',
  ],
  'what still waits': [
    ...MOMENTS.map(
      (it) => `at least 92% of calls not yet ${it} have waited at most 18 weeks since sent at the end of each month`,
    ),
    ...['queued', 'rang', 'arrived'].map(
      (it) => `at most 0 letters not yet sent have waited at least 1 week since ${it} at the end of each week`,
    ),
    'at most 50 staffing where register not yet sent at the end of each day in each queue',
    'at most 1 calls where queue = "a" not yet arrived at the end of each day',
    'at most 1 letters where queue = "a" or register not yet sent have waited at least 2 weeks at the end of each day',
    'at most 2 letters where planned not yet rang at the end of each day',
  ],
  'checks and availability': [
    'at least 95% of its checks per month in each queue',
    'at least 100% of its checks per month',
    'available at least 99.5% of open time per month',
    'available at least 100% of all time per month',
    'available at least 99.5% of open time outside calls per month',
    'available at least 99.5% of all time outside staffing from begun to out where not planned per month',
  ],
};

/** What the metrics say of targets: the sentence, and how the figure is computed. */
function told(targets: readonly string[], seen: Set<string>): string[] {
  const standards = targets.map((it, i) => `standard s${i} "S${i}" { target ${it} { ceiling 9 weeks } }\n`);
  const services = checkServices(SERVICE + standards.join(''));
  const errors = services.flatMap(({ findings }) =>
    findings.filter(({ name }) => name === 'syntax' || name === 'link'),
  );
  expect(errors.map(({ message }) => message)).toEqual([]);
  const page = render(
    'metrics',
    'md',
    services.map(({ model }) => model),
    A_DAY,
  );
  return page
    .split(/^## /m)
    .slice(1)
    .map((section, i) => [`target ${targets[i]}`, ...shown(section, seen)].join('\n'));
}

const FACTS = /^\* \*\*(?:Cases|Yes when|Figure|Not counted|Period|For each):/;

/** The sentence, and of what is said below it, what has not been said before. */
function shown(section: string, seen: Set<string>): string[] {
  const lines = section.split('\n');
  const sentence = lines.find((line) => line.startsWith('### '))?.slice(4) ?? '';
  const facts = lines.filter((line) => FACTS.test(line) && !seen.has(line));
  for (const line of facts) seen.add(line);
  return [`  ${sentence}`, ...facts.map((line) => `    ${line.slice(2).replaceAll('**', '')}`)];
}

describe('every form of a target', () => {
  it('is said as a person has read it', () => {
    const seen = new Set<string>();
    const text = Object.entries(FORMS)
      .flatMap(([form, targets]) => [`# ${form}`, ...told(targets, seen)])
      .join('\n');
    if (process.env.UPDATE === '1') writeFileSync(FILE, `${text}\n`);
    expect(`${text}\n`).toBe(readFileSync(FILE, 'utf8'));
  });
});
