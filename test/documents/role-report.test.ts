/** What a role is told: of its own standards, of the days alone, and nothing that is not known. */
import { describe, expect, it } from 'vitest';
import { roleReport, type WrittenReport } from '../../language/documents/role-report/role-report.ts';
import { mailHtmlOf } from '../../language/documents/writers/mail.ts';
import { markdownOf } from '../../language/documents/writers/markdown.ts';
import { plainTextOf } from '../../language/documents/writers/text.ts';
import { type ReportUnit, reportPeriod, reportsDue } from '../../language/meaning/reports-due.ts';
import type { Results } from '../../language/measure/results/schema.ts';
import { checkServices } from '../support/check.ts';
import { pageOf } from '../support/documents.ts';
import { measured } from '../support/measuring.ts';

const DESK = `service desk "Desk" {
  open Mon..Sun 08:00..20:00 in "Europe/Riga"
  observations from "seen.csv"
  report monthly to lead
}
role lead "Team lead"
role north-lead "Lead of the North"
record calls "Calls" from "calls.csv" { key id  moments queued, answered  fields site: text }
record visits "Visits" from "none.csv" { moments asked, made }
standard quick "Calls are answered" {
  statement "We answer soon."
  target at least 50% of calls are answered within 20 seconds of queued per month in each site
  reward "Cake"
}
standard steady "Calls are always answered" {
  target at least 90% of calls are answered within 20 seconds of queued per week
  reward "A day off"
}
standard patient "Over the quarter" {
  target at least 10% of calls are answered within 20 seconds of queued per quarter
}
standard visited "Visits" {
  target at least 90% of visits are made within 2 calendar days of asked per month
}
standard greeting "Greeting" {
  check "Greets"
  report monthly to north-lead
}
branch north "North" where site = "north" {
  quick { report monthly to north-lead }
}
`;

const CALLS = `id,queued,answered,site
old,2026-05-31T10:00:00,2026-05-31T10:09:00,north
a,2026-06-01T10:00:00,2026-06-01T10:00:05,north
b,2026-06-02T10:00:00,2026-06-02T10:00:05,south
c,2026-06-09T10:00:00,2026-06-09T10:05:00,south
d,2026-06-30T10:00:00,2026-06-30T10:00:09,north
later,2026-07-01T10:00:00,2026-07-01T10:09:00,north
`;
const SEEN = `observed,site,standard,check,answer
2026-06-03T10:00,north,greeting,Greets,yes
2026-06-04T10:00,south,greeting,Greets,no
`;

const models = checkServices(DESK).map(({ model }) => model);
const known = await measured(DESK, {
  ...{ data: { 'calls.csv': CALLS, 'seen.csv': SEEN }, now: '2026-07-03T12:00', misses: 9 },
});

function told(role: string, unit: ReportUnit, name: string, results: Results = known): WrittenReport {
  const [service] = models;
  const period = reportPeriod(unit, name);
  const report = service && period && reportsDue(service, period).reports.find((it) => it.role === role);
  if (!report) throw new Error(`${role} is told nothing of ${name}`);
  return roleReport(service, report, period, () => results);
}

describe('the report to a role', () => {
  const lead = told('lead', 'month', '2026-06');
  const text = markdownOf(lead.document);

  it('tells of each target that was due how it stands, and what that earns', () => {
    expect(text).toContain('# Report to Team lead: June 2026');
    expect(text).toContain('Reward earned: “Cake” (Calls are answered).');
    expect(text).toContain('“A day off”: not earned');
    // One of the weeks that end in June was missed, and none is told that ended before.
    expect(text).toContain('**Missed in:** 2026-W24: 1 of 4 periods');
    expect(lead.told).toBe(5);
  });

  it('lists the cases of its days alone', () => {
    expect(text).toMatch(/\| c \| calls\.csv, row 5 /);
    expect(text).not.toMatch(/\| (old|later) \|/);
  });

  it('says of what nothing is known, and why', () => {
    expect(text).toContain('none.csv');
    expect(lead.untold).toEqual([
      { of: expect.stringMatching(/90% of visits .*, each month”$/), why: expect.stringContaining('none.csv') },
      { of: expect.stringMatching(/90% of visits .*” \(North\)$/), why: expect.stringContaining('none.csv') },
    ]);
  });

  it('leaves to its own report what others are told', () => {
    expect(text).not.toContain('Greet');
    expect(text.split('## North')[1]).not.toContain('in each site');
    const north = told('north-lead', 'month', '2026-06');
    const page = markdownOf(north.document);
    expect(page).toContain('**Desk: North**');
    expect(page).toContain('| Greets | Greeting | 1 | 1 |');
    expect(page).not.toContain('Over the quarter');
  });

  it('waits with a quarter until it is over', () => {
    const may = markdownOf(told('lead', 'month', '2026-05').document);
    expect(may).toMatch(/Told when their period is over[\s\S]*\| 2026-Q2 \| 2026-06-30 \|/);
    expect(may).not.toContain('Cake” (');
    const { told: none, untold } = told('lead', 'month', '2026-07');
    expect(none).toBe(0);
    const whys = new Set(untold.flatMap(({ of, why }) => (of.includes('visits') ? [] : [why])));
    expect([...whys]).toEqual(['2026-07', '2026-W27', '2026-Q3'].map((it) => `It is told when ${it} is over.`));
    expect(told('lead', 'month', '2026-03').told).toBe(0);
  });

  it('takes nothing that was measured when a target asked for something else', () => {
    const targets = known.targets.map((it) => ({ ...it, text: it.text.replace('20 seconds', '30 seconds') }));
    expect(told('lead', 'month', '2026-06', { ...known, targets }).told).toBe(0);
  });

  it('lets a reward wait for targets that nothing was measured of as they are now', async () => {
    const two = `service desk "Desk" { open Mon..Sun 08:00..20:00 in "Europe/Riga"  report monthly to lead }
role lead "Lead"
record calls "Calls" from "calls.csv" { key id  moments queued, answered }
standard both "Both" { reward "Cake"
  target at least 50% of calls are answered within 20 seconds of queued per month
  target at least 50% of calls are answered within 300 seconds of queued per month
}
standard new "New" {
  target at least 50% of calls are answered within 60 seconds of queued per month
}
`;
    const before = await measured(two, { data: { 'calls.csv': CALLS }, now: '2026-07-03T12:00' });
    const told = (of: (it: Results['targets'][number]) => Results['targets']): string => {
      const [service] = checkServices(two).map(({ model }) => model);
      const period = reportPeriod('month', '2026-06');
      const report = service && period && reportsDue(service, period).reports[0];
      if (!report) throw new Error('nothing is due');
      const results = { ...before, targets: before.targets.flatMap(of) };
      return markdownOf(roleReport(service, report, period, () => results).document);
    };
    const isLater = ({ text }: { text: string }): boolean => text.includes('300 seconds');
    expect(told((it) => [it])).toContain('Reward earned: “Cake”');
    const changed = told((it) => [isLater(it) ? { ...it, text: it.text.replace('50%', '80%') } : it]);
    expect(changed).not.toContain('Reward earned');
    expect(changed).toContain('“Cake”: cannot be told yet');
    expect(changed).toContain('3 targets: 0 missed, 1 cannot be told, 2 met.');
    expect(changed).toMatch(/\| It asks for something else than when it was measured\. +\| Both /);
    const absent = told((it) => (isLater(it) || it.standard.name === 'new' ? [] : [it]));
    expect(absent).toContain('“Cake”: cannot be told yet');
    expect(absent).toContain('| The results that were measured hold nothing of it. | Both<br>New |');
  });

  it('begins with what the role keeps, names what was missed, and ends with what nobody knows', async () => {
    const text = `service desk "Desk" { open Mon..Sun 08:00..20:00 in "Europe/Riga"  report monthly to lead }
role lead "Lead"
role clerk "Clerk"
record calls "Calls" from "calls.csv" { key id  moments queued, answered  fields site: text }
record visits "Visits" from "visits.csv" { moments asked, begun  fields site: text }
standard theirs "Theirs" { owner clerk  target at least 99% of calls are answered within 1 second of queued per month }
standard gone "Gone" { owner lead  target at least 50% of visits are begun within 60 seconds of asked per month }
standard own "Own" { owner lead  target at least 50% of calls are answered within 20 seconds of queued per month }
branch north "North" where site = "N" { }
`;
    const results = await measured(text, { data: { 'calls.csv': CALLS }, now: '2026-07-03T12:00' });
    const [service] = checkServices(text).map(({ model }) => model);
    const period = reportPeriod('month', '2026-06');
    const report = service && period && reportsDue(service, period).reports[0];
    if (!report) throw new Error('nothing is due');
    const page = markdownOf(roleReport(service, report, period, () => results).document);
    expect(page).toContain('Missed: Theirs.');
    const order = [
      'What you do or answer for:',
      '| Own: ',
      'What others do:',
      '| Theirs: ',
      '## What cannot be told',
      'Gone',
    ];
    const places = order.map((it) => page.indexOf(it));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('is read in a mail without pictures, and without a page', () => {
    const page = pageOf(mailHtmlOf(lead.document));
    expect(page('svg, script, link, img').length).toBe(0);
    expect(page('td.tone').first().text()).toBe('✗ missed');
    const plain = plainTextOf(lead.document);
    expect(plain).toContain('Report to Team lead: June 2026\n====');
    expect(plain).toMatch(/^- north \(Figure: 100\.0%; /m);
  });
});
