import { expect, test } from 'vitest';
import { readings } from './support.ts';

test.each([
  ['Answer calls received within 60 seconds', ['60 seconds: at most 60 second']],
  ['We reply within five (5) business days.', ['five (5) business days: at most 5 day business']],
  ['Reviewed in (3) three working days', ['(3) three working days: at most 3 day business']],
  [
    'Decided within one hundred and twenty-five calendar days.',
    ['one hundred and twenty-five calendar days: at most 125 day calendar'],
  ],
  ['Funding decision (75 days)', ['75 days: at most 75 day']],
  ['Acknowledgement of receipt - 10 days - Port programme', ['10 days: at most 10 day']],
  ['Letters are delivered in 4 to 6 weeks.', ['4 to 6 weeks: at most 4 to 6 week']],
  ['An expert answers within 30 minutes to 45 minutes.', ['30 minutes to 45 minutes: at most 30 to 45 minute']],
  ['Solved within 1 hour and 30 minutes.', ['1 hour and 30 minutes: at most 90 minute']],
  ['Answered within 2 minutes 30 seconds.', ['2 minutes 30 seconds: at most 150 second']],
  ['Within two to three (2-3) business days', ['two to three (2-3) business days: at most 2 to 3 day business']],
  ['In 24 hours or 5 business days', ['24 hours: at most 24 hour', '5 business days: at most 5 day business']],
  ['We answer the same day.', ['the same day: at most 0 day calendar']],
  ['Answered by the end of the next business day', ['the next business day: at most 1 day business']],
  ['Answered within an hour', ['within an hour: at most 1 hour']],
  ['Written questions are answered by 17:00.', ['by 17:00: by 17:00']],
  ['The list is sent before 4:30 p.m.', ['before 4:30 p.m.: by 16:30']],
  ['Answered within three rings', ['three rings: at most 3 ring']],
  ['Answered within 2 minutes during business hours', ['2 minutes: at most 2 minute business']],
  ['Answered within 5 days (excluding weekends and statutory holidays)', ['5 days: at most 5 day business']],
  ['We warn you 14 or more calendar days in advance.', ['14 or more calendar days: at least 14 day calendar']],
  ['We tell you at least 2 weeks before the works begin', ['2 weeks: at least 2 week']],
])('reads the time limit in “%s”', (text, expected) => {
  expect(readings(text)).toEqual(expected);
});

test.each([
  ['Issued within 20 days of receipt of a complete application.', 'receipt of a complete application'],
  ['Issued within 20 days from the date on which we have your form, unless it is incomplete', 'we have your form'],
])('reads what starts the clock in “%s”', (text, moment) => {
  expect(readings(text)).toEqual([`20 days: at most 20 day of ‘${moment}’`]);
});

test.each([
  ['80% of calls are answered', ['80%: share of 80%']],
  ['Answered 97.50 per cent of the time', ['97.50 per cent: share of 97.50%']],
  ['Nine out of ten customers are served', ['Nine out of ten: share of 90%']],
  ['At least 95 % of letters', ['95 %: at least 95%']],
  ['Calls are blocked less than 0.5% of the time', ['0.5%: at most 0.5%']],
  ['Customers give us at least 4.5 out of 5', ['4.5 out of 5: at least 4.5 of 5']],
  ['No more than 3 complaints reach us', ['No more than 3: at most 3']],
])('reads the amount in “%s”', (text, expected) => {
  expect(readings(text)).toEqual(expected);
});

test.each([
  ['The site can be reached 24 hours a day, 7 days a week', ['24 hours a day, 7 days a week: 00:00 to 24:00']],
  ['Open from 8:30 a.m. to 4:30 p.m.', ['from 8:30 a.m. to 4:30 p.m.: 08:30 to 16:30']],
  ['Updated every business day', ['every business day: 1 in 1 business day']],
  ['Reports every two hours', ['every two hours: 1 in 2 hour']],
  ['Visited 4 times a year', ['4 times a year: 4 in 1 year']],
  ['Licences are sent on or before the effective date', ['on or before the effective date: deadline']],
])('reads the rhythm, the hours or the deadline in “%s”', (text, expected) => {
  expect(readings(text)).toEqual(expected);
});

test.each([
  'Form 30 is for people aged 65 years or older',
  'In 2024 we opened 3 offices, the last on 5 May',
  'Help within 10 km, for a fee of $20',
  'The permit is valid for 5 years',
  'Complaints of the last 30 days are read',
  'Publish 245 business days per year',
  'A discount of 5% on fees',
  'We reimburse 75% of eligible costs',
  'An open web page COVID-19 of 12 months ago',
  'Our staff have 10 years of experience',
  'Answered promptly',
  'Children under 5 years travel free',
  'You have 14 days to complain',
  'Calls last 4 min 30 s',
  'Actual result: 98%',
  'In 97,5% of cases',
  '',
])('reads no promise into “%s”', (text) => {
  expect(readings(text)).toEqual([]);
});

test('reads nothing in a language that it does not know', () => {
  expect(readings('within 5 days', 'tlh')).toEqual([]);
});
