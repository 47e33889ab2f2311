import { describe, expect, it } from 'vitest';
import { checkServices, findingsIn, findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

interface Desk {
  readonly demand?: string;
  readonly at?: string;
  readonly target?: string;
  readonly more?: string;
  readonly moments?: string;
}

const TARGET = 'at least 90% of calls are answered within 20 seconds of queued per month';
const busy = (staff: number): string => `typical 320 per hour, handling 180 seconds, staff ${staff}`;
const BUSY = busy(20);

const desk = ({
  demand = BUSY,
  at = 'phone',
  target = TARGET,
  more = '',
  moments = 'queued, answered, abandoned',
}: Desk) => `service desk "Front desk" {
  open Mon..Fri 08:00..18:00
  touchpoints phone, chat
  touchpoints mail always
  ring 5 seconds
}
record calls from "calls.csv" {
  moments ${moments}
  fields  queue: text, transferred: yes/no
}
demand calls { ${demand} }
standard answer "Calls are answered" {
  ${at && `at ${at}`}
  target ${target}
}
${more}
`;
const messages = (it: Desk): string[] => findingsOf('YS303', desk(it)).map((finding) => finding.message);

describe('too few on duty', () => {
  it('are told with the working, the staff that it takes, and what those on duty can keep', () => {
    expect(messages({})).toEqual([
      '“Calls are answered” asks for more than those on duty can do: 20 on duty answer 83.6% within 20 seconds at 320 calls an hour that take 180 seconds each; 90% takes 21. Put 21 on duty, ask for 83%, or promise 45 seconds.',
    ]);
    expect(messages({ demand: busy(21) })).toEqual([]);
  });

  it('are told of at the share, with the demand beside it', () => {
    expect(underlined(desk({}), 'YS303')).toEqual(['90%']);
    expect(findingsOf('YS303', desk({}))[0]?.related[0]?.place.start.line).toBe(11);
  });

  it('let the line grow without end where there is more work than they can do', () => {
    expect(messages({ demand: busy(16) })).toEqual([
      '“Calls are answered” asks for more than those on duty can do: 16 on duty cannot keep up with 320 calls an hour that take 180 seconds each, which is work for 16: the wait grows without end, and 0% are answered within 20 seconds; 90% takes 21. Put 21 on duty.',
    ]);
  });

  it('serve some where customers give up', () => {
    const [message] = messages({ demand: `${busy(16)}, patience 2 minutes` });
    expect(message).toContain(
      '16 on duty answer 68.4% within 20 seconds at 320 calls an hour that take 180 seconds each, with a patience of 2 minutes; 90% takes 20. Put 20 on duty, or ask for 68%.',
    );
  });

  it('never are told to be as many as are asked for by a number that was rounded', () => {
    expect(messages({ target: TARGET.replace('90%', '83.6%') })[0]).toContain('answer 83.58% within');
    expect(messages({ target: TARGET.replace('90%', '83.5%') })).toEqual([]);
  });
});

describe('the demand', () => {
  const peak = (rest: string): string => `${busy(22)} peak "Spring" 2027-02-05..2027-02-12 ${rest}`;

  it('of a peak is as on typical days where it says nothing else', () => {
    expect(messages({ demand: peak('staff 20') })[0]).toContain(
      'can do in the peak “Spring”: 20 on duty answer 83.6% within 20 seconds at 320 calls an hour that take 180 seconds each;',
    );
    expect(messages({ demand: peak('360 per hour') })[0]).toContain('22 on duty answer 82.2% within');
    expect(messages({ demand: peak('360 per hour, handling 150 seconds') })).toEqual([]);
  });

  it('is judged for each peak and for typical days', () => {
    const demand = `${BUSY} peak "A" 2027-02-05 330 per hour peak "B" 2027-03-05 340 per hour`;
    expect(messages({ demand }).map((it) => /can do ([^:]*):/.exec(it)?.[1])).toEqual([
      'on typical days',
      'in the peak “A”',
      'in the peak “B”',
    ]);
  });

  it('of a peak that is over is past help', () => {
    expect(messages({ demand: peak('staff 20').replaceAll('2027', '2026') })).toEqual([]);
    expect(messages({ demand: peak('staff 20').replace('2027-02-05..2027-02-12', '2026-07-15') })).toHaveLength(1);
  });

  it('is that of the peak alone for a standard that holds in it only', () => {
    const only = 'phone only in peak "Spring"';
    expect(messages({ demand: `${BUSY} peak "Spring" 2027-02-05 staff 22`, at: only })).toEqual([]);
    expect(messages({ demand: peak('staff 20'), at: only })).toHaveLength(1);
  });

  it('by the day or longer is spread over the opening hours', () => {
    const per = (rate: string): string => BUSY.replace('320 per hour', rate);
    expect(messages({ demand: per('3200 per day') })[0]).toContain('at 320 calls an hour that take');
    expect(messages({ demand: per('16000 per week') })[0]).toContain('at 320 calls an hour that take');
    expect(messages({ demand: per('70000 per month') })[0]).toContain('at about 322 calls an hour that take');
    const closed = desk({ demand: per('3200 per day') }).replace('open Mon..Fri 08:00..18:00', '');
    expect(findingsOf('YS303', closed)).toEqual([]);
  });

  it('of which something is not known says nothing', () => {
    expect(messages({ demand: 'typical 320 per hour, handling 180 seconds' })).toEqual([]);
    expect(messages({ demand: 'typical 320 per hour, staff 20' })).toEqual([]);
    expect(messages({ demand: 'typical handling 180 seconds, staff 20' })).toEqual([]);
    expect(messages({ demand: 'typical 320 per hour, handling 2 business days, staff 20' })).toEqual([]);
  });
});

describe('a target is about waiting in line', () => {
  const at = (touchpoints: string) => messages({ at: touchpoints }).length;

  it('at touchpoints that are reached while the service is open', () => {
    expect(at('phone')).toBe(1);
    expect(at('phone, chat')).toBe(1);
    expect(at('phone, mail')).toBe(0);
    expect(at('mail')).toBe(0);
  });

  it('if its standard names none, unless all of them can be used at any time', () => {
    expect(at('')).toBe(1);
    expect(findingsOf('YS303', desk({ at: '' }).replace('touchpoints phone, chat', ''))).toEqual([]);
  });

  it('in the hours of its own touchpoints', () => {
    const line = (hours: string) =>
      findingsOf(
        'YS303',
        desk({ demand: 'typical 3200 per day, handling 180 seconds, staff 20' }).replace(
          'touchpoints phone, chat',
          `touchpoints phone ${hours}\n  touchpoints chat`,
        ),
      ).length;
    expect(line('')).toBe(1);
    expect(line('open Mon..Sun 00:00..24:00')).toBe(0);
    expect(line('open Mon..Fri 10:00..14:00')).toBe(1);
  });

  const of = (target: string): number => messages({ target }).length;

  it('if its limit is an hour or less, rings among them', () => {
    expect(of(TARGET.replace('20 seconds', '3 rings'))).toBe(1);
    expect(of(TARGET.replace('20 seconds', '1 minute'))).toBe(0);
    expect(messages({ target: TARGET.replace('20 seconds', '3 hours'), demand: busy(16) })).toEqual([]);
    expect(of(TARGET.replace('20 seconds', '1 business day'))).toBe(0);
  });

  it.each(['3 hours', '1 business day', '10 business days', '61 minutes'])(
    'if the work is more than those on duty can do, whatever its limit: %s',
    (limit) => {
      const target = TARGET.replace('20 seconds', limit);
      expect(messages({ target, demand: 'typical 40 per day, handling 45 minutes, staff 2' })).toEqual([
        `“Calls are answered” asks for more than those on duty can do: 2 on duty cannot keep up with 4 calls an hour that take 45 minutes each, which is work for 3: the wait grows without end, and 0% are answered within ${limit}; 90% takes 4. Put 4 on duty.`,
      ]);
    },
  );

  it('of work that may wait if all of it is done then, in a line that nobody leaves, and on typical days', () => {
    const target = TARGET.replace('20 seconds', '2 business days');
    const demand = 'typical 40 per day, handling 45 minutes, staff 2';
    expect(messages({ target, demand, at: 'mail' })).toHaveLength(1);
    expect(messages({ target, demand: demand.replace('staff 2', 'staff 3') })).toEqual([]);
    expect(messages({ target, demand: demand.replace('staff 2', 'staff 2, patience 5 minutes') })).toEqual([]);
    const acknowledged = { moments: 'queued, taken, answered', target: target.replace('are answered', 'are taken') };
    expect(messages({ ...acknowledged, demand })).toEqual([]);
    expect(messages({ target: target.replace('are answered', 'are abandoned'), demand })).toHaveLength(1);
    const peak = 'typical 20 per day, handling 45 minutes, staff 2 peak "Spring" 2027-02-05..2027-02-12 90 per day';
    expect(messages({ target, demand: peak })).toEqual([]);
    const average = 'average time from queued to answered of calls at most 2 hours per month';
    expect(messages({ target: average, demand })).toEqual([]);
  });

  it('if its clock starts when a case arrives', () => {
    expect(of('at least 99% of calls are abandoned within 20 seconds of answered per month')).toBe(0);
    expect(of('at least 90% of calls are queued within 20 seconds of queued per month')).toBe(0);
  });

  it('if it asks for more, and not for all', () => {
    expect(of(TARGET.replace('at least', 'at most'))).toBe(0);
    expect(of(TARGET.replace('90%', '100%'))).toBe(0);
    expect(of('at least 90% within 20 seconds per month')).toBe(0);
  });

  it('as a median or percentile as well', () => {
    const time = (rest: string) => messages({ target: `${rest} per month` });
    expect(time('median time from queued to answered of calls at most 5 seconds')).toEqual([]);
    expect(time('percentile 95 time from queued to answered of calls at most 20 seconds')).toEqual([
      '“Calls are answered” asks for more than those on duty can do: 20 on duty answer 83.6% within 20 seconds at 320 calls an hour that take 180 seconds each; 95% takes 23. Put 23 on duty, or promise 75 seconds.',
    ]);
  });

  it('as an average where nobody gives up', () => {
    const target = 'average time from queued to answered of calls at most 10 seconds per month';
    expect(messages({ target })).toEqual([
      '“Calls are answered” asks for more than those on duty can do: 20 on duty let calls wait 11.5 seconds on average at 320 calls an hour that take 180 seconds each; an average of 10 seconds takes 21. Put 21 on duty, or promise 12 seconds.',
    ]);
    expect(messages({ target, demand: `${BUSY}, patience 1 minute` })).toEqual([]);
  });

  it('as a share that is served at all where customers give up', () => {
    const target = 'at least 99% of calls are answered per month';
    expect(messages({ target })).toEqual([]);
    expect(messages({ target, demand: `${BUSY}, patience 1 minute` })[0]).toContain(
      '20 on duty answer 96.4% at 320 calls an hour that take 180 seconds each, with a patience of 1 minute; 99% takes 23.',
    );
  });

  it('until something later as well, which is never better', () => {
    const moments = 'queued, answered, solved';
    const target = TARGET.replace('answered', 'solved');
    expect(messages({ moments, target })).toEqual([
      '“Calls are answered” asks for more than those on duty can do: 20 on duty serve at most 83.6% within 20 seconds at 320 calls an hour that take 180 seconds each; 90% takes at least 21. Put 21 on duty.',
    ]);
  });
});

describe('a filter', () => {
  const demand = 'typical 320 per hour, handling 180 seconds, staff 17, patience 1 minute';
  const where = (filter: string, asked = '85%') =>
    messages({ demand, target: TARGET.replace('90%', asked).replace('calls are', `calls where ${filter} are`) });

  it('by what a case is about changes nothing: all wait in one line', () => {
    expect(where('queue = "general"')[0]).toContain('17 on duty answer 82% within 20 seconds at 320');
  });

  it('leaves out those who give up early', () => {
    expect(where('not abandoned within 5 seconds of queued')[0]).toContain(
      '17 on duty answer 84% within 20 seconds, not counting those who give up within 5 seconds, at 320',
    );
    expect(where('not abandoned')).toEqual([]);
    expect(where('not abandoned', '95%')[0]).toContain('not counting those who give up, at 320');
  });

  it('that may leave out those who give up is read so as well', () => {
    expect(where('not transferred')).toEqual([]);
    expect(where('transferred = no')).toEqual([]);
    expect(where('not transferred', '95%')[0]).toContain('17 on duty answer 82% within');
  });
});

describe('a branch', () => {
  const branch = (demand: string, changes = ''): string => `branch airport "Airport desk" { ${demand} ${changes} }`;
  const demand = busy(21);

  it('is judged by its own demand, with the handling and patience of the service', () => {
    const more = branch('demand calls { typical 40 per hour, staff 3 }');
    expect(messages({ demand, more })[0]).toContain(
      'can do at “Airport desk”: 3 on duty answer 60.2% within 20 seconds at 40 calls an hour that take 180 seconds each; 90% takes 5.',
    );
    const [service] = checkServices(desk({ demand: `${demand}, patience 1 minute`, more }));
    expect(service?.model.branches[0]?.demands[0]?.typical).toMatchObject({
      handling: { value: 180 },
      patience: { value: 1 },
      staff: 3,
    });
  });

  it('is judged by its own target', () => {
    const change = 'answer { target at least 50% of calls are answered within 20 seconds of queued per month }';
    expect(messages({ demand, more: branch('demand calls { typical 40 per hour, staff 3 }', change) })).toEqual([]);
  });

  it('that shares its demand is not judged by that of the whole', () => {
    const change = 'answer { target at least 95% of calls are answered within 20 seconds of queued per month }';
    expect(messages({ demand, more: branch('', change) })).toEqual([]);
  });
});

describe('the fixes', () => {
  it('ask for what those on duty keep in every shift', async () => {
    const text = desk({ demand: `${BUSY} peak "Spring" 2027-02-05 staff 19` });
    const mended = (await mendedBy('YS303', text)).filter(({ title }) => !title.startsWith('Accept'));
    expect(mended.map(({ title }) => title)).toEqual([
      'Ask for 73%, which those on duty reach',
      'Promise 90 seconds, which those on duty keep',
      'Ask for 73%, which those on duty reach',
      'Promise 90 seconds, which those on duty keep',
    ]);
    for (const { files } of mended) expect(findingsIn(files).filter((it) => it.code === 'YS303')).toEqual([]);
  });

  it('replace the time of a percentile', async () => {
    const target = 'percentile 95 time from queued to answered of calls at most 20 seconds per month';
    const mended = (await mendedBy('YS303', desk({ target }))).filter(({ title }) => !title.startsWith('Accept'));
    expect(mended.map(({ files }) => /at most (.*) per/.exec(files['a.standards'] ?? '')?.[1])).toEqual(['75 seconds']);
  });
});

describe('a longer limit', () => {
  it('is no advice where it is many times as long: that is another service', () => {
    const demand = 'typical 30 per hour, handling 5 minutes, staff 3';
    const [finding] = findingsOf('YS303', desk({ demand }));
    expect(finding?.message).toContain('on duty');
    expect(finding?.message).not.toContain('promise');
  });
});

it('is said once where one target of a standard implies the other', () => {
  const milder = 'target at least 80% of calls are answered within 30 seconds of queued per month';
  const text = desk({ demand: busy(16), target: `${TARGET}\n  ${milder}` });
  expect(findingsOf('understaffed', text)).toHaveLength(1);
  expect(findingsOf('implied', text)).toHaveLength(1);
});

it('gives no advice to promise less than was reached, and says what is contradicted', async () => {
  const text = {
    demand: busy(18),
    target: `${TARGET} { baseline 70% of 900 cases in 2026-Q1 best 93% of 900 cases in 2025-Q4 }`,
  };
  const [message] = messages(text);
  expect(message).toContain('Yet 93% was reached in 2025-Q4: correct the numbers in `demand` before you promise less.');
  expect(message).not.toMatch(/[Aa]sk for|promise \d/);
  const titles = (await mendedBy('YS303', desk(text))).map(({ title }) => title);
  expect(titles.filter((it) => /^(?:Ask for|Promise)/.test(it))).toEqual([]);
});
