import { describe, expect, it } from 'vitest';
import { HOLIDAY_REGIONS } from '../../language/quantities/holiday-regions.ts';
import { findingsIn, findingsOf, underlined } from '../support/check.ts';

const inService = (clauses: string) => `service desk "Front desk" { ${clauses} }\n`;
const inStandard = (clauses: string) => `${inService('')}standard a "A" { ${clauses} }\n`;
const messages = (text: string) => findingsOf('unknown-value', text).map((finding) => finding.message);

describe('unknown-value', () => {
  it.each([
    ['area', inStandard('area time-limit'), 'There is no area `time-limit`. Did you mean `time-limits`?'],
    [
      'stage',
      inStandard('during after-sale'),
      "There is no stage of the customer's journey `after-sale`. The stages are",
    ],
    [
      'pillar',
      inStandard('pillar empaty'),
      'There is no pillar of customer experience `empaty`. Did you mean `empathy`?',
    ],
    ['language of a service', inService('languages en, latvian'), 'There is no language `latvian`. Did you mean `lv`?'],
    ['language of a statement', inStandard('statement "Ahoj" in cz'), 'There is no language `cz`. Did you mean `cs`?'],
    ['language of words', inStandard('say "Labdien" in LV'), 'There is no language `LV`. Did you mean `lv`?'],
    ['language of words to avoid', inStandard('avoid "Nope" in qq'), 'There is no language `qq`. Write its code'],
    ['region by name', inService('holidays Latvia'), 'There is no holiday region `Latvia`. Did you mean `LV`?'],
    [
      'region in small letters',
      inService('holidays ca-on'),
      'There is no holiday region `ca-on`. Did you mean `CA-ON`?',
    ],
    ['part of a region', inService('holidays DE-BYY'), 'There is no holiday region `DE-BYY`. Did you mean `DE-BY`?'],
    ['two letters', inService('holidays XX'), 'There is no holiday region `XX`. Write the code'],
    [
      'time zone',
      inService('open Mon 08:00..17:00 in "Europe/Rigga"'),
      'There is no time zone `Europe/Rigga`. Did you mean `Europe/Riga`?',
    ],
    [
      'city',
      inService('open Mon 08:00..17:00 in "New York"'),
      'There is no time zone `New York`. Did you mean `America/New_York`?',
    ],
    [
      'rule',
      inStandard('waive absolute-targets because "x"'),
      'There is no rule `absolute-targets`. Did you mean `absolute-target`?',
    ],
    ['clause', inStandard('decide owners "Who?"'), 'No finding asks for `owners`. Did you mean `owner`?'],
  ])('is found for a %s', (_what, text, start) => {
    const found = messages(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(start);
  });

  it.each([
    ['areas, stages and pillars', inStandard('area flow during decision, awareness pillar integrity')],
    ['languages', inService('languages en, lv, zh-Hant, pt-BR, tl, haw')],
    ['regions', inService('holidays LV, CA-ON, DE-BY-A, GB')],
    ['time zones of old names', inService('open Mon 08:00..17:00 in "Europe/Kiev"')],
    ['UTC', inService('open Mon 08:00..17:00 in "UTC"')],
    [
      'rules, by name or code',
      inStandard('waive absolute-target because "x" waive YS301 because "x" waive syntax because "x"'),
    ],
    ['clauses', inStandard('decide owner "Who?"')],
  ])('is not found for %s', (_what, text) => {
    expect(messages(text)).toEqual([]);
  });

  it('is found once for what a branch takes over, and in what it says itself', () => {
    const text = `${inService('holidays XX')}standard a { area flwo }
branch hill { holidays XY a { area flwo } }
branch dale { a { pillar empaty } }`;
    expect(underlined(text, 'YS606')).toEqual(['XX', 'flwo', 'XY', 'flwo', 'empaty']);
  });

  it('knows the regions of countries and of their parts', () => {
    expect(HOLIDAY_REGIONS.get('LV')).toBe('Latvia');
    expect(HOLIDAY_REGIONS.get('CA-ON')).toBe('Ontario');
    expect(HOLIDAY_REGIONS.get('DE-BY-A')).toBe('Stadt Augsburg');
  });
});

describe('repeated-clause', () => {
  it('is found wherever a clause may stand once', () => {
    const text = `service desk "Front desk" { ring 5 seconds ring 6 seconds }
record letters { moments received }
standard a {
  area flow area selling
  statement "Soon." in en
  statement "Sooner." in en
  statement "Drīz." in lv
  target at least 90% within 2 days per month { ceiling 3 days ceiling 4 days }
}
procedure p { complete within 2 days complete within 3 days }
`;
    expect(underlined(text, 'YS605')).toEqual([
      'ring 6 seconds',
      'area selling',
      'statement "Sooner." in en',
      'ceiling 4 days',
      'complete within 3 days',
    ]);
  });

  it('points at the first, which counts', () => {
    const [finding] = findingsOf('YS605', inStandard('area flow area selling'));
    expect(finding?.related.map((it) => it.place.start.column)).toEqual([18]);
  });

  it('cannot be waived', () => {
    const codes = findingsIn(inStandard('area flow area selling waive repeated-clause because "x"')).map(
      (it) => it.code,
    );
    expect(codes).toContain('YS605');
    expect(codes).toContain('YS607');
  });
});

describe('undecided', () => {
  it('is found wherever a question may stand, once', () => {
    const text = `service desk "Front desk" { decide "1?" }
record letters { moments received decide "2?" }
demand letters { typical 20 per day decide "3?" }
standard a {
  decide owner "4?"
  target at least 90% of letters are received per month { decide "5?" }
}
procedure p { decide "6?" }
branch hill {
  decide "7?"
  a { decide "8?" target at least 95% of letters are received per month { decide "9?" } }
  standard b { decide "10?" }
}
branch dale { }
`;
    const questions = findingsOf('undecided', text).map(({ message }) => Number(/“(\d+)\?”/.exec(message)?.[1]));
    expect(questions.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('names the clause that the question is about', () => {
    expect(findingsOf('undecided', inStandard('decide owner "Who?"'))[0]?.message).toContain(
      'Still open about `owner`: “Who?”',
    );
  });
});
