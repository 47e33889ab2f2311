/** Who has to be trained by when, from a list of staff; and what is said of a list that cannot be read. */
import { describe, expect, it } from 'vitest';
import { written } from '../../language/documents/render.ts';
import { trainingCalendar } from '../../language/documents/training-plan/calendar.ts';
import { trainingPlan } from '../../language/documents/training-plan/table.ts';
import { trainedInNothing, trainingDue } from '../../language/meaning/training/due.ts';
import { readStaff } from '../../language/meaning/training/staff.ts';
import { NO_HOLIDAYS } from '../../language/quantities/holidays.ts';
import { rowsIn } from '../../language/workspace/records/rows-in.ts';
import { checkServices } from '../support/check.ts';
import { folderWith, yardstick } from '../support/cli.ts';
import { rowsOf } from '../support/documents.ts';

const DESK = `service desk "Desk" {
  open Mon..Fri 09:00..17:00 in "Europe/Riga"
  train within 2 weeks of joining, then every 12 months
}
role agent "Agent"
role lead "Team lead"
role guest "Guest"
standard smile "The smile" { done by agent, lead check "Smiles" }
standard words "Words" { owner lead done by agent check "Greets" train within 3 business days of joining }
standard alarm "Alarm" { owner lead check "Knows the exit" train every 6 months }
standard paint "Paint" { owner lead check "No stain" }
`;

const SEASONAL =
  'standard season "Season" { owner guest check "Wears a coat" holds until 2026-08-31 train within 2 months of joining }\n';

const TODAY = '2026-07-15';
const [SERVICE] = checkServices(DESK).map(({ model }) => model);
if (!SERVICE) throw new Error('there is no service');
const service = SERVICE;

async function read(csv: string) {
  const rows = await rowsIn('staff.csv', new TextEncoder().encode(csv));
  if ('trouble' in rows) throw new Error(rows.trouble);
  return readStaff(rows, { ...service, today: TODAY });
}

async function dueOf(csv: string) {
  const list = await read(csv);
  if ('faults' in list) throw new Error(list.faults.join('\n'));
  return { staff: list.staff, due: trainingDue(service.standards, list.staff, service, NO_HOLIDAYS) };
}

const asText = ({ due }: Awaited<ReturnType<typeof dueOf>>): string[] =>
  due.map((it) =>
    [it.day, it.member.name, it.isFirst ? 'first' : 'again', it.standards.map(({ name }) => name).join(' ')].join(
      ' | ',
    ),
  );

describe('who has to be trained', () => {
  it('is whoever has the role, so long after joining, and again so long after the last time', async () => {
    // 2026-07-10 is a Friday: its third business day is a Wednesday.
    expect(asText(await dueOf('name,role,began,standard,trained\nAnn,agent,2026-07-10,,\n'))).toEqual([
      '2026-07-15 | Ann | first | words',
      '2026-07-24 | Ann | first | smile',
    ]);
    const lead = 'Role,Name,Trained,Standard,Began\nTeam lead,Ben,2026-02-28,,\nlead,Ben,2026-07-01,alarm,\n';
    expect(asText(await dueOf(lead))).toEqual([
      '2027-01-01 | Ben | again | alarm',
      '2027-02-28 | Ben | again | smile paint',
    ]);
    // Where only the rhythm is said, it begins with joining; who keeps nothing is trained in nothing.
    expect(asText(await dueOf('name,role,began\nEva,lead,2026-01-31\nTom,guest,2026-01-01\n'))).toEqual([
      '2026-02-14 | Eva | first | smile paint',
      '2026-07-31 | Eva | first | alarm',
    ]);
    expect(
      asText(
        await dueOf(
          'name,role,began,standard,trained\nAnn,agent,2026-07-10,desk/words,2026-07-11\nAnn,lead,,The smile,2026-07-12\n',
        ),
      ),
    ).toEqual([
      '2026-07-24 | Ann | first | paint',
      '2027-01-10 | Ann | first | alarm',
      '2027-07-12 | Ann | again | smile',
    ]);
  });

  it('is nobody in what does not hold any more when they would be', () => {
    const [desk] = checkServices(DESK + SEASONAL).map(({ model }) => model);
    const member = { name: 'Tom', roles: ['guest'], trained: null, trainedIn: new Map<string, string>() };
    const daysOf = (began: string): string[] =>
      trainingDue(desk?.standards ?? [], [{ ...member, began }], service, NO_HOLIDAYS).map(({ day }) => day);
    expect([daysOf('2026-06-30'), daysOf('2026-07-01')]).toEqual([['2026-08-30'], []]);
  });

  it('is said as a table, with those who are late first, and as events', async () => {
    const { due, staff } = await dueOf('name,role,began\nAnn,lead,2026-06-01\nTom,guest,2026-01-01\n');
    const plan = trainingPlan(due, service, {
      staff,
      without: trainedInNothing(service.standards, staff),
      today: TODAY,
      until: null,
    });
    expect(written(plan, 'md')).toContain('2 people as of 2026-07-15: 1 late.');
    const intro = (until: string) => trainingPlan(due, service, { staff, without: [], today: TODAY, until }).intro;
    // Whoever is late is named all the same, so that nothing is said of a day that is over.
    expect([intro('2026-06-30'), intro('2026-07-31')]).toEqual([
      '2 people as of 2026-07-15: 1 late.',
      '2 people as of 2026-07-15: 1 late, and what is due by 2026-07-31.',
    ]);
    expect(written(plan, 'md')).toContain('is done or owned by the roles of Tom.');
    expect(rowsOf(written(plan, 'csv'))).toMatchObject([
      {
        due: '2026-06-15',
        state: 'late',
        days: '-30',
        name: 'Ann',
        roles: 'lead',
        training: 'first',
        standards: 'smile; paint',
      },
      { due: '2026-12-01', state: 'due', days: '139', standards: 'alarm' },
    ]);
    const events = trainingCalendar(due, service, TODAY);
    expect(events.match(/DTSTART.*/g)).toEqual(
      ['DTSTART;VALUE=DATE:20260715\r', 'DTSTART;VALUE=DATE:20261201\r'].map((it) => it.trim()),
    );
    expect(events).toContain('SUMMARY:Training: Ann\\, late since 2026-06-15\r\nDESCRIPTION:The smile and Paint\r\n');
  });
});

describe('a list that cannot be read', () => {
  it.each([
    ['name,job\nAnn,agent', ['No column is called “role”. There is name, job.']],
    ['name,role\nAnn,agent', ['No column is called “began” or “trained”. There is name, role.']],
    [
      'name,role,began,trained,standard\n,agent,2026-01-01\nAnn,agnt,01.02.2026\nBen,,2026-02-30,2026-08-01\n\nEva,lead,2026-01-01,,smle\n',
      [
        'Line 2: nobody is named.',
        'Line 3: there is no role “agnt”. Did you mean “agent”?',
        'Line 3: “01.02.2026” under “began” is no date such as 2026-04-30.',
        'Line 4: no role is named.',
        'Line 4: “2026-02-30” under “began” is no date such as 2026-04-30.',
        'Line 4: 2026-08-01 under “trained” has not come yet.',
        'Line 6: there is no standard “smle”. Did you mean “smile”?',
        'Line 6: a standard is named, and no day under “trained”.',
      ],
    ],
    [
      'name,role,began\nAnn,agent,2026-01-01\nAnn,lead,2026-01-02\nBen,driver,2026-01-01\nTom,lead,\n',
      [
        'Line 4: there is no role “driver”. There is agent, lead, guest.',
        'Line 3: Ann began on 2026-01-02, and on 2026-01-01 in line 2. Write two names where it is two people.',
        'Line 5: nothing says when Tom began, or was trained in everything.',
      ],
    ],
  ])('says why, with the line: %j', async (csv, faults) => {
    expect(await read(csv)).toEqual({ faults });
  });

  it('ends the command', () => {
    const ended = SEASONAL.replace('until 2026', 'until 2020');
    const list = { 'staff.csv': 'name,role,began\nTom,guest,2020-01-01\n', 'desk.standards': DESK + ended };
    expect(yardstick(folderWith(list), 'render', 'training', '.', '--staff', 'staff.csv').out).toMatch(
      /Nobody has to be trained\.(?:.|\n)* by the roles of Tom\./,
    );
    const folder = folderWith({ 'desk.standards': DESK, 'staff.csv': 'name,role,began\nAnn,agnt,2026-07-01\n' });
    expect(yardstick(folder, 'render', 'training', '.', '--staff', 'staff.csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining('staff.csv cannot be used. Line 2: there is no role “agnt”. Did you mean “agent”?'),
    });
  });
});
