import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedSafely } from '../../support/fix.ts';

const desk = (service: string, ...clauses: string[]): string =>
  `service desk "Front desk" { ${service} }\nstandard a "A" {\n  ${clauses.join('\n  ')}\n}\n`;

describe('a word that is on no list', () => {
  it.each([
    ['an area', '', 'area time-limit', 'time-limit', '`time-limits`'],
    ['a stage', '', 'during decison', 'decison', '`decision`'],
    ['a pillar', '', 'pillar empaty', 'empaty', '`empathy`'],
    ['a rule', '', 'waive absolute-targt because "x"', 'absolute-targt', '`absolute-target`'],
    ['a clause', '', 'decide ownr "Who?"', 'ownr', '`owner`'],
    ['a holiday region', 'holidays UK', '', 'UK', '`GB`'],
    ['a time zone', 'open Mon 08:00..10:00 in "Riga"', '', '"Riga"', '`Europe/Riga`'],
  ])('is %s, and the nearest one is named', (_what, service, clause, words, near) => {
    expect(underlined(desk(service, clause), 'YS606')).toEqual([words]);
    expect(findingsOf('YS606', desk(service, clause))[0]?.message).toContain(`Did you mean ${near}?`);
  });

  it('is told what there is where none is near', () => {
    expect(findingsOf('YS606', desk('', 'pillar whatever'))[0]?.message).toMatch(
      /^There is no pillar of customer experience `whatever`\. The pillars are `/,
    );
  });

  it('is written right unasked', async () => {
    const text = desk('open Mon 08:00..10:00 in "Riga"', 'area time-limit');
    expect(await mendedSafely(text)).toBe(desk('open Mon 08:00..10:00 in "Europe/Riga"', 'area time-limits'));
    const unclear = desk('', 'pillar whatever');
    expect(await mendedSafely(unclear)).toBe(unclear);
  });
});
