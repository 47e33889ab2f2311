import { expect, test } from 'vitest';
import { areApart, promisesIn } from '../../language/reader/promises.ts';

/** Each promise of a text: its share, its limit, and what it is about. */
const promises = (text: string, language = 'en'): string[] =>
  promisesIn(text, language).map(({ share, limit, about }) =>
    [
      about.map(({ start, end }) => text.slice(start, end)).join(' > '),
      [share && `${share.decimal}%`, limit && `${limit.decimal} ${limit.length.unit}`].filter(Boolean).join(' within '),
    ].join(': '),
  );

const isClear = (text: string): boolean => areApart(text, promisesIn(text, 'en'));

test.each([
  ['en', 'Letters 10 days, e-mails 2 days', ['Letters: 10 day', 'e-mails: 2 day']],
  [
    'en',
    'We make the site safe in 2 hours and finish the repair in 24.',
    ['We make the site safe: 2 hour', 'finish the repair: 24 hour'],
  ],
  ['en', 'Repairs within 2 hours (make safe) and 24 hours (complete).', ['make safe: 2 hour', 'complete: 24 hour']],
  [
    'en',
    'We visit within 3 hours on weekdays and 4 hours at weekends.',
    ['on weekdays: 3 hour', 'at weekends: 4 hour'],
  ],
  ['en', 'Gold: 1 hour. Silver: 4 hours.', ['Gold: 1 hour', 'Silver: 4 hour']],
  [
    'en',
    'Sev1: response ≤1h, repair ≤8h; Sev2: response ≤4h, repair ≤2 business days.',
    ['Sev1 > response: 1 hour', 'Sev1 > repair: 8 hour', 'Sev2 > response: 4 hour', 'Sev2 > repair: 2 day'],
  ],
  [
    'en',
    '80% of calls in 20 seconds and 95% of e-mails in 2 working days.',
    ['calls: 80% within 20 second', 'e-mails: 95% within 2 day'],
  ],
  [
    'fr',
    'Accusé de réception sous 1 jour ouvré, réponse sous 10 jours ouvrés.',
    ['Accusé de réception: 1 day', 'réponse: 10 day'],
  ],
  ['bg', 'Обикновена услуга – 7 дни, бърза – 3 дни.', ['Обикновена услуга: 7 day', 'бърза: 3 day']],
  ['lv', 'Ar pierakstu: 5 minūtes; bez pieraksta: 20 minūtes.', ['Ar pierakstu: 5 minute', 'bez pieraksta: 20 minute']],
  ['zh', '城区45分钟、农村90分钟内到达。', ['城区: 45 minute', '农村: 90 minute']],
])('says what each promise is about (%s): “%s”', (language, text, expected) => {
  expect(promises(text, language)).toEqual(expected);
});

test('takes a share and a limit of a text for one promise, and asks nothing of it', () => {
  expect(promises('Permits are issued within 20 days. Target: 90%.')).toEqual([': 90% within 20 day']);
  expect(promises('We answer 90% of calls within 20 seconds.')).toEqual([': 90% within 20 second']);
});

test.each([
  ['en', 'We answer within 5 days, except for 2% of cases.', [': 98% within 5 day']],
  ['en', 'With the exception of 5% of files, we decide within 10 days.', [': 95% within 10 day']],
  [
    'en',
    'Calls are answered within 20 seconds; 3% abandoned at most.',
    ['Calls are answered: 20 second', 'abandoned at most: 3%'],
  ],
  ['en', 'At most 5% of callers wait longer than 2 minutes.', [': 5% within 2 minute']],
  ['en', 'Bills go out within 3 days; 99% are correct.', ['Bills go out: 3 day', 'correct: 99%']],
  ['fr', 'Réponse en 5 jours, sauf dans 2 % des cas.', [': 98% within 5 day']],
])('takes the share of cases in time, and no other, for that of a limit (%s): “%s”', (language, text, expected) => {
  expect(promises(text, language)).toEqual(expected);
});

test.each([
  ['Letters 10 days, e-mails 2 days', true],
  ['80% of calls in 20 seconds and 95% of e-mails in 2 days', true],
  ['We answer within 20 seconds.', true],
  ['The average wait is under 7 minutes and 90% of crews arrive within 15 minutes.', true],
  ['P1: 15 min / 4 hours', false],
  ['90% within 5 days, 100% within 10 days', false],
  ['90% of letters within 10 days and of e-mails within 2 days', false],
])('knows whether the promises of “%s” can stand alone', (text, expected) => {
  expect(isClear(text)).toBe(expected);
});

test('gives the places of amounts and of what they are about in the text itself', () => {
  const text = 'Letters\u00a0  within  10   days,  e-mails   within 2\u00a0days';
  expect(promises(text)).toEqual(['Letters: 10 day', 'e-mails: 2 day']);
  expect(promisesIn(text, 'en').map(({ limit }) => text.slice(limit?.start, limit?.end))).toEqual([
    '10   days',
    '2\u00a0days',
  ]);
});
