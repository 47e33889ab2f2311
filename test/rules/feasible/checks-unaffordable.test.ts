import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const desk = (standards: string, role = 'role lead "Team lead" of 1', open = 'open Mon..Fri 09:00..17:00') =>
  `service desk "Front desk" { ${open} touchpoints counter, phone owner lead }
${role}
role guard "Guard"
${standards}
`;
const standard = (name: string, verify: string, at = 'counter'): string =>
  `standard ${name} "${name}" { at ${at} check "Seen" ${verify} }\n`;
const messages = (...args: Parameters<typeof desk>): string[] =>
  findingsOf('YS308', desk(...args)).map(({ message }) => message);

describe('more inspections than people can do', () => {
  it('are told with the numbers', () => {
    expect(messages(standard('clean', 'verify by inspection 100 per week'))).toEqual([
      '“clean” asks “Team lead” for 100 inspections a week; 1 person does 80 at most, 16 each on 5 days for half of their time. Ask for fewer, take a sample, or let others inspect too.',
    ]);
    expect(messages(standard('clean', 'verify by inspection 80 per week'))).toEqual([]);
    expect(messages(standard('clean', 'verify by inspection 100 per week'), 'role lead "Team lead" of 2')).toEqual([]);
  });

  it('are added up over methods and touchpoints', () => {
    const both =
      standard('a', 'verify by inspection 50 per week') + standard('b', 'verify by inspection 60 per week', 'phone');
    expect(messages(both)[0]).toContain('“b” and 1 more ask “Team lead” for 110 inspections a week');
    const calls = standard('a', 'verify by inspection 50 per week verify by call listening 40 per week');
    expect(messages(calls)[0]).toContain('for 90 inspections and calls to listen to a week');
  });

  it('are one where one round covers several standards', () => {
    const same = standard('a', 'verify by inspection 60 per week') + standard('b', 'verify by inspection 70 per week');
    expect(messages(same)).toEqual([]);
  });

  it('count by the hours and days on which the service is open', () => {
    expect(messages(standard('a', 'verify by inspection hourly'))).toEqual([]);
    expect(
      messages(
        standard('a', 'verify by inspection hourly'),
        undefined,
        'open Mon..Sun 00:00..24:00 workdays Mon..Fri',
      )[0],
    ).toContain('for 168 inspections a week');
    expect(messages(standard('a', 'verify by inspection 17 per day'))[0]).toContain('for 85 inspections a week');
  });

  it('are not known where people or frequencies are not, or others do it', () => {
    expect(messages(standard('a', 'verify by inspection'))).toEqual([]);
    expect(messages(standard('a', 'owner guard verify by inspection 500 per week'))).toEqual([]);
    expect(messages(standard('a', 'verify by mystery visit 500 per week'))).toEqual([]);
    expect(messages(standard('a', 'verify by system log hourly'))).toEqual([]);
  });

  it.each([
    ['twice in one standard', standard('a', 'verify by inspection 90 per week verify by inspection 90 per week')],
    [
      'by two standards at one touchpoint',
      standard('a', 'verify by inspection 100 per week') + standard('b', 'verify by inspection 20 per day'),
    ],
    [
      'by one of two',
      standard('a', 'verify by inspection 100 per week') + standard('b', 'verify by inspection 70 per week'),
    ],
  ])('are cut wherever they are asked for: %s', async (_, standards) => {
    const [mended, ...others] = await mendedBy('YS308', desk(standards));
    expect(others.every(({ title }) => !title.startsWith('Ask'))).toBe(true);
    expect(mended?.title).toContain('80 per week');
    expect(findingsOf('YS308', mended?.files['a.standards'] ?? '')).toEqual([]);
    expect(mended?.files['a.standards']?.includes('70 per week')).toBe(standards.includes('70 per week'));
  });

  it('are cut to what the others leave', async () => {
    const both =
      standard('a', 'verify by inspection 50 per week') + standard('b', 'verify by inspection 60 per week', 'phone');
    const [mended] = await mendedBy('YS308', desk(both));
    expect(mended?.title).toBe('Ask for 30 per week, which can be done');
    expect(mended?.files['a.standards']).toContain('verify by inspection 30 per week }');
    expect(findingsOf('YS308', mended?.files['a.standards'] ?? '')).toEqual([]);
  });
});
