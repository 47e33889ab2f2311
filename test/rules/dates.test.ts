/** What was true once: baselines, peaks and evidence. Tests run on 2026-07-15. */
import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../support/check.ts';
import { mendedBy } from '../support/fix.ts';

const HEAD = `service desk "Front desk" { }
record calls from "calls.csv" { moments queued, answered }
`;
const messages = (rule: string, text: string) => findingsOf(rule, text).map(({ message }) => message);
const fixed = (rule: string, text: string, title: string) =>
  mendedBy(rule, text).find((it) => it.title.includes(title))?.files['a.standards'];

describe('a baseline', () => {
  const reply = (span: string, review: string, more = '') => `${HEAD}standard reply "Calls are answered" {
  target at least 90% of calls are answered within 20 seconds per month { baseline 86% of 400 cases ${span} }
  ${review}
}
${more}`;

  it('is too old on the day after a whole time between reviews has passed', () => {
    expect(underlined(reply('in 2026-01-14', 'review every 6 months'), 'YS405')).toEqual([
      'baseline 86% of 400 cases in 2026-01-14',
    ]);
    expect(messages('YS405', reply('in 2026-01-15', 'review every 6 months'))).toEqual([]);
    expect(messages('YS405', reply('in 2025-01..2025-06', 'review every 1 year'))).toHaveLength(1);
    expect(messages('YS405', reply('in 2025-Q3', 'review every 1 year'))).toEqual([]);
  });

  it('is told from when it is, and what it is measured against', () => {
    expect(messages('YS405', reply('in 2025-Q3', 'review every 6 months since 2026-06-01'))).toEqual([
      'The baseline of “Calls are answered” is that of 2025-Q3, which ended on 2025-09-30; the standard is reviewed every 6 months, so a newer one should be there. Measure anew, and write the result with its period here.',
    ]);
  });

  it.each([
    ['it names no period', '', 'review every 6 months'],
    ['nobody says how often it is reviewed', 'in 2019', ''],
    ['it is reviewed on a day', 'in 2019', 'review by 2026-09-01'],
    ['business days are no rhythm', 'in 2019', 'review every 5 business days'],
  ])('is as old as it may be where %s', (_why, span, review) => {
    expect(messages('YS405', reply(span, review))).toEqual([]);
  });

  it('is found once, whatever branches there are', () => {
    expect(messages('YS405', reply('in 2019', 'review every 1 year', 'branch hill { }'))).toHaveLength(1);
  });

  it('is measured anew, or taken out', () => {
    const text = reply('in 2025-Q3', 'review every 6 months');
    expect(fixed('YS405', text, 'measured since')).toContain('baseline 86% of 400 cases in 2026-Q2 }');
    expect(fixed('YS405', text, 'Take this baseline out')).not.toContain('baseline');
  });
});

describe('a peak', () => {
  const demand = (dates: string, more = '') => `${HEAD}demand calls {
  typical 200 per hour
  peak "Spring festival" ${dates} 320 per hour
}
${more}`;

  it('is over on the day after its last one', () => {
    expect(underlined(demand('2026-07-01..2026-07-14'), 'YS408')).toEqual(['"Spring festival"']);
    expect(messages('YS408', demand('2026-07-01..2026-07-15'))).toEqual([]);
    expect(messages('YS408', demand('2026-07-14'))).toHaveLength(1);
  });

  it('is found once, with the standards that hold only then', () => {
    const standard = 'standard hands "All hands" { only in peak "Spring festival" check "Seen" }\nbranch hill { }';
    const [finding, ...more] = findingsOf('YS408', demand('2026-02-05..2026-02-12', standard));
    expect(more).toEqual([]);
    expect(finding?.message).toBe(
      'The peak “Spring festival” ended on 2026-02-12: what is planned for it, “All hands” included, guides nobody any more. Write when the next one is, or take it out.',
    );
    expect(finding?.related.map(({ place }) => place.start.line)).toEqual([7]);
  });

  it('comes again', () => {
    expect(fixed('YS408', demand('2020-01-24..2020-01-30'), 'next one')).toContain('2027-01-24..2027-01-30 320');
    expect(fixed('YS408', demand('2025-09-14'), 'next one')).toContain('"Spring festival" 2026-09-14 320');
    expect(fixed('YS408', demand('2025-12-20..2026-01-03'), 'next one')).toContain('2026-12-20..2027-01-03 320');
  });
});

const shown = (evidence: string, service = '') => `service desk "Front desk" { ${service} }
standard reply "Calls are answered" { check "Seen" ${evidence} }
standard thank "Callers are thanked" { check "Seen" }
`;

describe('evidence', () => {
  it('is too old after two years', () => {
    expect(underlined(shown('evidence survey "Callers" in 2024-07-14'), 'YS502')).toEqual([
      'evidence survey "Callers" in 2024-07-14',
    ]);
    expect(messages('YS502', shown('evidence survey "Callers" in 2024-07-15'))).toEqual([]);
    expect(messages('YS502', shown('evidence complaints "Waiting" in 2021..2024'))).toEqual([]);
    expect(messages('YS502', shown('evidence benchmark "Others"'))).toEqual([]);
  });

  it('says what it is, and since when it is old', () => {
    expect(messages('YS502', shown('evidence interviews "Ten callers" in 2023'))).toEqual([
      'The interviews “Ten callers” of 2023 ended on 2023-12-31, more than two years ago: customers may need something else today. Ask again, or add what they have said since.',
    ]);
  });

  it('that standards share is found once, where it stands', () => {
    const text = shown('', 'evidence survey "Callers" in 2019 of 10 answers');
    expect(underlined(text, 'YS502')).toEqual(['evidence survey "Callers" in 2019 of 10 answers']);
    expect(underlined(text, 'YS503')).toEqual(['evidence survey "Callers" in 2019 of 10 answers']);
  });

  it('is gathered again', () => {
    expect(fixed('YS502', shown('evidence survey "Callers" in 2019'), 'asked again')).toContain('"Callers" in 2026-Q2');
  });
});

describe('a survey', () => {
  const thin = (answers: string, method = 'survey') =>
    messages('YS503', shown(`evidence ${method} "Callers" ${answers}`));

  it('takes 97 answers for a margin of error of 10 points', () => {
    expect(thin('of 96 answers')).toHaveLength(1);
    expect(thin('of 97 answers')).toEqual([]);
    expect(thin('of 30 answers')).toEqual([
      'The survey “Callers” proves little. With 30 answers, each share in it may be off by 18 points either way, 19 times out of 20. Ask until 97 have answered: then it is 10.',
    ]);
  });

  it('takes a tenth of those asked', () => {
    expect(thin('of 400 answers from 4001 asked')).toEqual([
      'The survey “Callers” proves little. Of 4001 people asked, 400 answered, fewer than one in ten, and nobody knows what the others think. Remind them, or ask at the end of a call or visit, where more people answer.',
    ]);
    expect(thin('of 400 answers from 4000 asked')).toEqual([]);
    expect(thin('from 4000 asked')).toEqual([]);
  });

  it('may be thin in both ways, and is told so once', () => {
    expect(thin('of 9 answers from 900 asked')).toEqual([
      expect.stringMatching(/off by 33 points.*900 people asked, 9 answered, fewer than one in ten/),
    ]);
    expect(thin('of 0 answers from 900 asked')).toEqual([expect.stringContaining('Nobody has answered it.')]);
  });

  it('is no interview, of which a few go far', () => {
    expect(thin('of 10 answers', 'interviews')).toEqual([]);
    expect(thin('of 10 answers', 'benchmark')).toEqual([]);
  });
});
