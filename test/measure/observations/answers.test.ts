import { describe, expect, it } from 'vitest';
import { measured, targetMeasured } from '../../support/measuring.ts';

const HEAD = 'visit,observed,observer,site,touchpoint,method,standard,check,answer,remark';

const service = (standards: string, also = ''): string => `service shops "Shops" {
  open Mon..Sun 09:00..21:00 in "Asia/Shanghai"
  touchpoints counter
  observations from "visits.csv"
}
record sales "Sales" from "sales.csv" { moments paid fields shop: text }
${standards}
${also}`;

const SMILE = `standard smile "The smile" {
  at counter
  check "Smiles at the customer"
  check "Looks the customer in the eye"
  target at least 90% of its checks per quarter
}`;

interface Row {
  readonly visit?: string;
  readonly observed?: string;
  readonly observer?: string;
  readonly site?: string;
  readonly standard?: string;
  readonly check?: string;
  readonly answer?: string;
}

const row = ({
  visit = '1',
  observed = '2026-05-04T10:00',
  observer = 'Ann',
  site = 'airport',
  standard = 'smile',
  check = 'Smiles at the customer',
  answer = 'yes',
}: Row): string =>
  [visit, observed, observer, site, 'counter', 'mystery visit', standard, `"${check}"`, answer, ''].join(',');

const visits = (...rows: readonly Row[]) => ({
  data: { 'visits.csv': [HEAD, ...rows.map(row), ''].join('\n') },
  now: '2026-08-01T09:00',
});

const EYE = 'Looks the customer in the eye';

describe('the share of its checks', () => {
  it('is that of yes among yes and no, in the period in which they were observed', async () => {
    const { periods } = await targetMeasured(
      service(SMILE),
      visits(
        { observed: '2026-03-31T23:59' },
        { visit: '2' },
        { visit: '2', check: EYE, answer: 'no' },
        { visit: '3', answer: 'N/A' },
        { visit: '3', check: EYE, answer: 'Y' },
      ),
    );
    expect(periods.map(({ name, met, missed, verdict }) => [name, met, missed, verdict])).toEqual([
      ['2026-Q1', 1, 0, 'met'],
      ['2026-Q2', 2, 1, 'missed'],
    ]);
  });

  it('accounts for each row: read is counted, left out and refused together', async () => {
    const { rows } = await targetMeasured(
      service(SMILE, 'standard words "Words" { check "Says the greeting" }'),
      visits(
        { visit: '1' },
        { visit: '1', answer: 'no' },
        { visit: '2', answer: 'n/a' },
        { visit: '3', answer: '' },
        { visit: '4', answer: 'perhaps' },
        { visit: '5', check: 'Smiles at the customer, showing eight teeth' },
        { visit: '6', standard: 'words', check: 'Says the greeting' },
        { visit: '7', observed: 'in May' },
        { visit: '8', observed: '2026-09-01' },
        { visit: '9', observed: '' },
      ),
    );
    const reasons = (of: readonly { reason: string; rows: number }[] = []) =>
      of.map(({ reason, rows: number }) => `${number} ${reason}`).sort();
    expect([rows?.read, rows?.counted]).toEqual([10, 1]);
    expect(reasons(rows?.excluded)).toEqual([
      '1 no answer',
      '1 no time of beginning',
      '1 not applicable',
      '1 of another standard',
    ]);
    expect(reasons(rows?.refused)).toEqual([
      '1 answered twice',
      '1 begins in the future',
      '1 neither yes, no nor n/a',
      '1 no such check',
      '1 unreadable time',
    ]);
  });

  it('finds a check again whatever its white space and the shape of its quotes', async () => {
    const { rows } = await targetMeasured(
      service('standard s "S" { check “Says "good morning" first” target at least 90% of its checks per month }'),
      visits(
        { standard: 's', check: ' Says  “good morning” first ' },
        { visit: '2', standard: 'shops/s', check: "Says ''good" },
      ),
    );
    expect([rows?.counted, rows?.refused.map(({ reason }) => reason)]).toEqual([1, ['no such check']]);
  });

  it('finds a check again of which a form shows what nobody sees, or keeps a text from being computed', async () => {
    const hidden = 'Says \u202Ehello';
    const { rows } = await targetMeasured(
      service(`standard s "S" { check "${hidden}" check "@home is said" target at least 90% of its checks per month }`),
      visits(
        { standard: 's', check: hidden },
        { visit: '2', standard: 's', check: 'Says [RLO]hello' },
        { visit: '3', standard: 's', check: "'@home is said" },
      ),
    );
    expect([rows?.counted, rows?.refused]).toEqual([3, []]);
  });

  it('counts an answer once, whatever the standard is called in it', async () => {
    const { rows } = await targetMeasured(
      service(SMILE),
      visits(
        { standard: 'smile' },
        { standard: 'shops/smile', answer: 'no' },
        { standard: 'The smile', answer: 'no' },
        { standard: 'The smile', check: EYE },
      ),
    );
    expect([rows?.counted, rows?.refused.map(({ reason, rows: of }) => [reason, of])]).toEqual([
      2,
      [['answered twice', 2]],
    ]);
  });

  it('belongs to the branch whose name, title or condition names the site', async () => {
    const branch = (head: string) => `branch old-town ${head} { smile { check "Bows" } }`;
    const rows: Row[] = [
      { visit: '1', site: 'old-town' },
      { visit: '2', site: 'Old Town shop', answer: 'no' },
      { visit: '3', site: 'ot-1', check: 'Bows' },
      { visit: '4', site: 'harbour' },
    ];
    const { targets } = await measured(
      service(SMILE, branch('"Old Town shop" where shop = "ot-1" or shop = "ot-2"')),
      visits(...rows),
    );
    expect(targets.map(({ target, periods }) => [target, periods[0]?.met, periods[0]?.missed])).toEqual([
      ['shops/smile/checks', 2, 1],
      ['shops/old-town/smile/checks', 2, 1],
    ]);
    // A check that only a branch has is none of the service's.
    expect(targets[0]?.rows?.excluded).toEqual([{ reason: 'of another branch', rows: 1 }]);
    const { targets: alone } = await measured(service(SMILE, branch('')), visits(...rows));
    expect(alone[1]?.periods.map(({ met, missed }) => [met, missed])).toEqual([[1, 0]]);
  });

  it('has a figure for each site, whatever the records call it', async () => {
    const { periods } = await targetMeasured(
      service(SMILE.replace('per quarter', 'per quarter in each shop')),
      visits({ visit: '1' }, { visit: '2', site: 'harbour', answer: 'no' }, { visit: '3', site: '' }),
    );
    expect(periods[0]?.parts.map(({ value, met, missed }) => [value, met, missed])).toEqual([
      ['airport', 1, 0],
      ['harbour', 0, 1],
    ]);
    expect([periods[0]?.met, periods[0]?.verdict]).toEqual([2, 'missed']);
  });

  it('says what is missing: the answers, the file, a column', async () => {
    const problem = async (text: string, data = {}) => (await targetMeasured(text, { data })).problem?.text;
    expect(await problem(service(SMILE).replace(/observations.*/, ''))).toContain('with `observations from');
    expect(await problem(service(SMILE))).toBe('there is no visits.csv');
    expect(await problem(service(SMILE), { 'visits.csv': 'observed,standard,check,said\n' })).toContain(
      'visits.csv has no column “answer”.',
    );
  });
});

describe('what observers found', () => {
  const WORDS = 'standard words "Words" { check "Says the greeting" check "Says the farewell" }';

  it('is told of standards without a target too, by check and by site', async () => {
    const { observations } = await measured(
      service(SMILE, WORDS),
      visits(
        { visit: '1' },
        { visit: '1', standard: 'words', check: 'Says the greeting' },
        { visit: '1', standard: 'words', check: 'Says the farewell', answer: 'no' },
        { visit: '2', site: 'harbour', standard: 'words', check: 'Says the greeting' },
        { visit: '2', site: 'harbour', standard: 'words', check: 'Says the farewell', answer: 'n/a' },
        { visit: '2', site: 'harbour', standard: 'gone', check: 'Says the farewell' },
      ),
    );
    const [found] = observations;
    expect(found?.sites).toEqual([
      { site: 'airport', visits: 1, yes: 2, no: 1, notApplicable: 0 },
      { site: 'harbour', visits: 1, yes: 1, no: 0, notApplicable: 1 },
    ]);
    expect(found?.standards.map(({ standard, visits: of, kept }) => [standard.name, of, kept])).toEqual([
      ['smile', 1, 1],
      ['words', 2, 1],
    ]);
    expect(found?.standards[1]?.checks[1]).toEqual({
      ...{ check: 'Says the farewell', yes: 0, no: 1, notApplicable: 1 },
      sites: [
        { site: 'airport', yes: 0, no: 1, notApplicable: 0 },
        { site: 'harbour', yes: 0, no: 0, notApplicable: 1 },
      ],
    });
    expect([found?.visits, found?.days]).toEqual([2, { from: '2026-05-04', until: '2026-05-04' }]);
    expect(found?.rows?.refused.map(({ reason, rows }) => [reason, rows])).toEqual([['no such standard', 1]]);
  });

  it('knows a site and an observer again before whose name a form has put an apostrophe', async () => {
    const { observations } = await measured(
      service(SMILE),
      visits(
        { site: '@home', observer: '-Ann' },
        { visit: '2', site: "'@home", observer: "'-Ann" },
        { visit: '3', site: "'t Veer" },
      ),
    );
    expect(observations[0]?.sites.map(({ site, visits: of }) => [site, of])).toEqual([
      ["'t Veer", 1],
      ['@home', 2],
    ]);
  });

  it('takes the same number at another site or on another day for another visit', async () => {
    const { observations, targets } = await measured(
      service(SMILE),
      visits({}, { site: 'harbour' }, { observed: '2026-05-27T10:00', observer: 'Bob', answer: 'no' }),
    );
    expect([observations[0]?.visits, observations[0]?.agreement]).toEqual([3, []]);
    expect(targets[0]?.rows).toMatchObject({ read: 3, counted: 3, refused: [] });
  });

  it('knows a site and an observer again in capitals and in small letters, and a branch by its title', async () => {
    const { observations } = await measured(
      service(SMILE, 'branch airport "Airport shop" where site = "airport" { }'),
      visits(
        { observer: 'ann' },
        { visit: '2', site: 'Airport shop' },
        { visit: '3', site: 'AIRPORT' },
        { visit: '4', site: 'Harbour' },
        { visit: '5', site: 'harbour' },
      ),
    );
    expect(observations[0]?.sites.map(({ site, visits: of }) => [site, of])).toEqual([
      ['Harbour', 2],
      ['airport', 3],
    ]);
  });

  it('holds nobody against himself', async () => {
    const again: Row[] = [
      { visit: '', answer: 'yes' },
      { visit: '', answer: 'no' },
    ];
    const { observations } = await measured(service(SMILE), visits(...again));
    expect([observations[0]?.agreement, observations[0]?.sites[0]?.no]).toEqual([[], 1]);
  });

  it('shows where two observers of one visit disagree', async () => {
    const { observations } = await measured(
      service(SMILE),
      visits(
        { observer: 'Ann' },
        { observer: 'Ann', check: EYE, answer: 'no' },
        { observer: 'Bob' },
        { observer: 'Bob', check: EYE },
        { visit: '2', observer: 'Bob' },
      ),
    );
    expect(observations[0]?.agreement).toEqual([
      {
        ...{ observers: ['Ann', 'Bob'], both: 2, alike: 1, kappa: 0 },
        different: [{ visit: '1', standard: 'smile', check: EYE, answers: ['no', 'yes'] }],
      },
    ]);
  });
});
