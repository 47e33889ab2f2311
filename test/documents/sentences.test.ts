import { describe, expect, it } from 'vitest';
import { describeCondition } from '../../language/documents/sentences/conditions.ts';
import { sentenceOf } from '../../language/documents/sentences/targets.ts';
import { checkServices } from '../support/check.ts';

const SERVICE = `service desk "Desk" { ring 5 seconds }
record calls "Inbound calls" {
  moments queued, answered, abandoned, rang, arrived, followed-up
  fields  queue: text, transferred: yes/no, complained: yes/no, rating: 1..5, age: number, people: number, pages: number, status: number
}
record complaints { moments received, resolved }
`;

/** The target of a standard that says this and nothing else. */
function targetOf(text: string) {
  const [service] = checkServices(`${SERVICE}standard s "S" { target ${text} }\n`);
  const target = service?.model.standards[0]?.targets[0];
  if (!target) throw new Error(`no target: ${text}`);
  return target;
}

describe('a target in one sentence', () => {
  it.each([
    [
      'at least 90% of calls are answered within 20 seconds of queued per month',
      'At least 90% of calls are answered within 20 seconds of being queued, each month.',
    ],
    [
      'at least 90% of calls where queue = "general" and not transferred are answered within 3 rings of queued per month',
      'At least 90% of calls whose queue is “general” and that are not recorded as “transferred” are answered within 3 rings (15 seconds) of being queued, each month.',
    ],
    [
      'at least 90% of calls are answered within 3 rings of rang per week',
      'At least 90% of calls are answered within 3 rings (15 seconds) of the moment “rang”, each week.',
    ],
    [
      'at least 90% of calls are answered within 1 minute of arrived per week',
      'At least 90% of calls are answered within 1 minute of the moment “arrived”, each week.',
    ],
    [
      'at least 96% of complaints are resolved within the same day of received per month',
      'At least 96% of complaints are resolved on the day they are received, each month.',
    ],
    [
      'at least 96% of complaints are resolved by 17:00 per month',
      'At least 96% of complaints are resolved by 17:00 on the day they are received, each month.',
    ],
    [
      'at least 96% of complaints are resolved within the next business day of received per month',
      'At least 96% of complaints are resolved within 1 business day of being received, each month.',
    ],
    ['at least 98% of complaints are resolved per quarter', 'At least 98% of complaints are resolved, each quarter.'],
    ['at most 1% of calls have complained per month', 'At most 1% of calls are recorded as “complained”, each month.'],
    ['at least 90% of calls have people <= 3 per month', 'At least 90% of calls have at most 3 people, each month.'],
    ['at most 5% of calls have pages > 20 per month', 'At most 5% of calls have more than 20 pages, each month.'],
    [
      'at most 5% of calls have pages != 1 per month',
      'At most 5% of calls are those whose “pages” is not 1, each month.',
    ],
    ['at most 5% of calls have status = 3 per month', 'At most 5% of calls have a status of 3, each month.'],
    ['at most 60 complaints over 12 months', 'At most 60 complaints, over the 12 months that end with each month.'],
    [
      'at least 80% of calls have rating >= 4 per month',
      'At least 80% of calls have a rating of at least 4, each month.',
    ],
    [
      'at most 2% of calls have age != 5 and not complained per day',
      'At most 2% of calls have an age other than 5 and are not recorded as “complained”, each day.',
    ],
    ['at most 5 complaints per week', 'At most 5 complaints, each week.'],
    ['at most 1 complaints per week', 'At most 1 complaint, each week.'],
    ['at most 2 complaints per 1000 calls per month', 'At most 2 complaints per 1,000 calls, each month.'],
    [
      'median time from queued to answered of calls at most 12 seconds per week',
      'The median time from “queued” to “answered”, over all calls, is at most 12 seconds, each week.',
    ],
    [
      'percentile 95 time from received to resolved of complaints at most 5 business days per quarter',
      'At least 95% of complaints take at most 5 business days from “received” to “resolved”, each quarter.',
    ],
    [
      'percentile 5 time from received to resolved of complaints at least 1 hour per quarter',
      'The 5th percentile time from “received” to “resolved”, over all complaints, is at least 1 hour, each quarter.',
    ],
    [
      'average rating of calls at least 4.5 of 5 from at least 100 answers per quarter',
      'The average rating of calls is at least 4.5 out of 5, from at least 100 answers, each quarter.',
    ],
    ['at least 95% of its checks per month', 'At least 95% of the observed checks are answered with yes, each month.'],
    [
      'available at least 99.50% of open time per month',
      'It works for at least 99.50% of the opening time, each month.',
    ],
    ['available at least 99% of all time per year', 'It works for at least 99% of the time, day and night, each year.'],
    ['at least 65% within 15 minutes per year', 'At least 65% of cases are done within 15 minutes, each year.'],
    ['at least 65% of calls are followed-up', 'At least 65% of calls are followed up.'],
  ])('%s', (text, sentence) => {
    expect(sentenceOf(targetOf(text))).toBe(sentence);
  });

  it('leaves out what an unfinished target leaves out', () => {
    expect(sentenceOf(targetOf('at least 90% of'))).toMatch(/^At least 90% of cases/);
  });
});

describe('a condition in plain words', () => {
  it.each([
    [
      'queue = "tax" or (queue = "general" and rating >= 4)',
      'whose queue is “tax” or (whose queue is “general” and whose rating is at least 4)',
    ],
    ['not abandoned within 5 seconds of queued', 'that are not abandoned within 5 seconds of being queued'],
    ['transferred = yes and rating != 5', 'whose “transferred” is yes and whose rating is not 5'],
    [
      'not (complained or transferred)',
      'that are not recorded as “complained” and that are not recorded as “transferred”',
    ],
    ['rating < 2', 'whose rating is less than 2'],
    ['followed-up', 'that are followed up'],
  ])('%s', (text, words) => {
    const { measure } = targetOf(`at least 9% of calls where ${text} are answered per day`);
    if (measure.kind !== 'share' || !measure.filter) throw new Error('no condition');
    expect(describeCondition(measure.filter)).toBe(words);
  });
});
