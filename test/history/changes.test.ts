/** What changed between two versions of standards, kind by kind: each case is a text, an edit of it, and what that comes to. */
import { describe, expect, it } from 'vitest';
import { changesIn, inLines } from '../support/history.ts';

const BASE = `service desk "Desk" {
  open        Mon..Fri 09:00..17:00 in "Europe/Riga"
  closed      2026-12-24
  touchpoints phone, counter
  languages   en, lv
  owner       manager
}

role manager "Manager"
role agent "Agent" of 4

record calls "Calls" from "calls.csv" {
  moments queued, answered, ended
  fields  queue: text, site: text, rating: 1..5
}
record letters "Letters" from "letters.csv" { moments received, replied, closed }

standard quick "Calls are answered" {
  statement "We answer your call within 20 seconds."
  statement "Uz zvanu atbildam 20 sekundēs." in lv
  area      time-limits
  at        phone
  check     "Says the name of the desk"
  say       "Good morning"
  target    at least 90% of calls are answered within 20 seconds of queued per month
  target    average rating of calls at least 4.2 of 5 per quarter
}

standard replies "Letters are answered" {
  statement "We reply to your letter within 5 business days."
  area      time-limits
  holds     from 2026-01-01
  target    at least 90% of letters are replied within 5 business days of received per month as reply {
    ceiling 20 business days
    remedy  10 EUR "off your next bill" within 10 business days
  }
}

guideline tidy "A tidy counter" {
  area   appearance
  at     counter
  check  "Nothing lies on the counter"
  verify by inspection weekly
}

prohibition eating "No eating" { check "Nobody eats at the counter" }

branch airport "Airport desk" where site = "airport" {
  quick { target at least 85% of calls are answered within 20 seconds of queued per month because "Two lines" }
}
`;

type Edit = readonly [from: string, to: string];

function edited(edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the text: ${from}`);
    return text.replace(from, () => to);
  }, BASE);
}

const changed = (...edits: readonly Edit[]): string[] => inLines(changesIn(BASE, edited(edits)));

const QUICK = 'at least 90% of calls are answered within 20 seconds of queued per month';

describe('nothing has changed', () => {
  it('where the text is the same', () => expect(changed()).toEqual([]));

  it('by comments, spaces and lines', () => {
    expect(
      changed(['standard quick', '// more about this\nstandard   quick'], ['  area      time', '\n\n area time']),
    ).toEqual([]);
  });

  it('by the order of elements and clauses', () => {
    const parts = BASE.split(/\n(?=\w)/);
    const turned = [...parts].reverse().join('\n');
    expect(inLines(changesIn(BASE, turned))).toEqual([]);
    expect(
      changed(
        [`  target    ${QUICK}\n`, ''],
        ['  target    average', `  target    average`],
        ['per quarter\n}', `per quarter\n  target ${QUICK}\n}`],
      ),
    ).toEqual([]);
  });

  it('by the order of touchpoints and of what is joined by “and”', () => {
    const filtered = BASE.replace('of calls are', 'of calls where queue = "a" and site = "b" are');
    const turned = BASE.replace('of calls are', 'of calls where site = "b" and queue = "a" are').replace(
      'phone, counter',
      'counter, phone',
    );
    expect(inLines(changesIn(filtered, turned))).toEqual([]);
  });

  it('by other files for the same elements', () => {
    const [head = '', ...rest] = BASE.split(/\n(?=standard quick)/);
    expect(
      inLines(changesIn(BASE, { 'a.standards': head, 'b.standards': `part of desk\n${rest.join('\n')}` })),
    ).toEqual([]);
  });

  it('by decimals that add nothing', () => expect(changed(['90% of letters', '90.0% of letters'])).toEqual([]));
});

describe('standards keep their identity', () => {
  it('by their name, whatever else is new', () => {
    expect(changed(['"Letters are answered"', '"Post is answered"'])).toEqual(['renamed title at replies']);
  });

  it('by what they say, where they have another name', () => {
    expect(changed(['standard replies', 'standard letter-replies'])).toEqual([
      'renamed standard at replies→letter-replies',
    ]);
  });

  it('by what they say, where name and title are new and a target is tightened', () => {
    expect(
      changed(
        ['standard replies "Letters are answered"', 'standard post "Answers by post"'],
        ['90% of letters', '95% of letters'],
      ),
    ).toEqual([
      'renamed standard at replies→post',
      'renamed title at replies→post',
      'tightened target at replies→post',
    ]);
  });

  it('and one that only resembles another is another', () => {
    expect(
      changed([
        'prohibition eating "No eating" { check "Nobody eats at the counter" }',
        'prohibition smoking "No smoking" { check "Nobody smokes in the hall" }',
      ]),
    ).toEqual(['added standard at smoking (tightened)', 'dropped standard at eating (loosened)']);
  });

  it('in another service', () => {
    const tidy = BASE.slice(BASE.indexOf('guideline tidy'), BASE.indexOf('prohibition eating'));
    const before = {
      'a.standards': BASE,
      'b.standards': 'service post "Post office" { owner head }\nrole head "Head"\n',
    };
    const after = {
      'a.standards': BASE.replace(tidy, ''),
      'b.standards': `service post "Post office" { touchpoints counter\n owner head }\nrole head "Head"\n${tidy}`,
    };
    expect(inLines(changesIn(before, after))).toEqual([
      'added touchpoint',
      'moved standard at tidy',
      'newly owned owner at tidy',
    ]);
  });

  it('where a service has another name', () => {
    expect(changed(['service desk "Desk"', 'service front-desk "Front desk"'])).toEqual([
      'renamed service',
      'renamed title',
    ]);
  });
});

describe('standards', () => {
  it('are added and dropped', () => {
    expect(changed(['prohibition eating "No eating" { check "Nobody eats at the counter" }', ''])).toEqual([
      'dropped standard at eating (loosened)',
    ]);
    expect(
      changed([
        'prohibition eating',
        'standard sign "A sign" { check "A sign hangs at the door" }\nprohibition eating',
      ]),
    ).toEqual(['added standard at sign (tightened)']);
  });

  it('are moved to another area', () => {
    expect(changed(['area   appearance', 'area   flow'])).toEqual(['moved area at tidy']);
  });

  it('hold in more places, fewer or others', () => {
    expect(changed(['at        phone', 'at        phone, counter'])).toEqual(['tightened touchpoints at quick']);
    expect(changed(['at        phone', 'at        counter'])).toEqual(['moved touchpoints at quick']);
  });

  it('become mandatory or recommended', () => {
    expect(changed(['guideline tidy', 'standard tidy'])).toEqual(['tightened obligation at tidy']);
    expect(changed(['standard quick', 'guideline quick'])).toEqual(['loosened obligation at quick']);
  });

  it('are reworded, language by language', () => {
    expect(changed(['We answer your call within 20 seconds.', 'Your call is answered within 20 seconds.'])).toEqual([
      'reworded statement at quick',
    ]);
    expect(changed(['  statement "Uz zvanu atbildam 20 sekundēs." in lv\n', ''])).toEqual([
      'dropped statement at quick',
    ]);
    expect(changed(['statement "We reply to your letter within 5 business days."', ''])).toEqual([
      'dropped statement at replies (loosened)',
    ]);
  });

  it('promise less, more or something else in their words', () => {
    const said = (to: string) => changed(['We answer your call within 20 seconds.', to]);
    expect(said('We answer your call within half a minute.')).toEqual(['loosened statement at quick']);
    expect(said('We answer your call within 10 seconds.')).toEqual(['tightened statement at quick']);
    expect(said('We answer your call.')).toEqual(['changed statement at quick']);
    expect(changed(['zvanu atbildam 20 sekundēs', 'zvanu atbildam 15 sekundēs'])).toEqual([
      'tightened statement at quick',
    ]);
  });

  it('have other checks and words to say', () => {
    expect(
      changed(
        ['"Says the name of the desk"', '"Says the name of the desk and their own"'],
        ['"Good morning"', '"Hello"'],
      ),
    ).toEqual(['reworded check at quick', 'reworded say at quick']);
    expect(
      changed([
        'check     "Says the name of the desk"',
        'check "Says the name of the desk"\n check "Smiles"\n avoid "No"',
      ]),
    ).toEqual(['added check at quick (tightened)', 'added never say at quick']);
  });

  it('are newly owned: one of them, or all that have the owner of the service', () => {
    expect(changed(['area   appearance', 'owner agent\n area   appearance'])).toEqual(['newly owned owner at tidy']);
    expect(changed(['owner       manager', 'owner       agent'])).toEqual(
      ['quick', 'replies', 'tidy', 'eating'].map((it) => `newly owned owner at ${it}`),
    );
  });

  it('are owned by the same where the role has another name or title', () => {
    expect(changed(['owner       manager', 'owner       head'], ['role manager', 'role head'])).toEqual([
      'renamed role',
    ]);
    expect(changed(['"Manager"', '"Head of desk"'])).toEqual(['renamed role']);
  });

  it('are in force from another day', () => {
    expect(changed(['from 2026-01-01', 'from 2026-10-01'])).toEqual(['in force in force at replies']);
  });

  it('are found out otherwise', () => {
    expect(changed(['inspection weekly', 'inspection monthly'])).toEqual(['changed verification at tidy']);
  });
});

describe('targets', () => {
  it.each<[string, Edit, string[]]>([
    ['a lower share', ['90% of calls', '85% of calls'], ['loosened target at quick']],
    ['a higher share', ['90% of calls', '95% of calls'], ['tightened target at quick']],
    [
      'a longer limit',
      ['within 20 seconds of queued per month\n  target', 'within 40 seconds of queued per month\n  target'],
      ['loosened target at quick'],
    ],
    [
      'a lower share in longer time',
      [QUICK, QUICK.replace('90', '85').replace('20', '30')],
      ['loosened target at quick'],
    ],
    [
      'a lower share in shorter time is neither',
      [QUICK, QUICK.replace('90', '85').replace('20', '10')],
      ['changed target at quick'],
    ],
    ['quarters for months', [QUICK, QUICK.replace('month', 'quarter')], ['loosened target at quick']],
    [
      'only some of the cases',
      [
        'of calls are answered within 20 seconds of queued per month\n  target',
        'of calls where queue = "a" are answered within 20 seconds of queued per month\n  target',
      ],
      ['changed target at quick'],
    ],
    ['a lower average', ['at least 4.2 of 5', 'at least 4 of 5'], ['loosened target at quick']],
    [
      'the same in other words, beside which the target of a branch replaces nothing any more',
      [QUICK, 'percentile 90 time from queued to answered of calls at most 20 seconds per month'],
      ['reworded target at quick', 'added target at airport/quick (tightened)'],
    ],
    ['the same in other units', ['ceiling 20 business days', 'ceiling 20 business days'], []],
    ['each site', [QUICK, `${QUICK} in each site`], ['tightened target at quick']],
    ['a shorter ceiling', ['ceiling 20 business days', 'ceiling 15 business days'], ['tightened ceiling at replies']],
    ['no ceiling', ['    ceiling 20 business days\n', ''], ['loosened ceiling at replies']],
    ['another name', ['as reply', 'as answer'], ['renamed target at replies']],
    [
      'an allowance',
      ['    ceiling 20', '    allow 2 more business days for "Storm"\n    ceiling 20'],
      ['added allowance at replies (loosened)'],
    ],
    ['more money', ['10 EUR', '15 EUR'], ['tightened remedy at replies']],
    ['less money', ['10 EUR', '5 EUR'], ['loosened remedy at replies']],
    ['other money', ['10 EUR', '10 USD'], ['changed remedy at replies']],
    ['other words for it', ['off your next bill', 'off the bill that comes next'], ['reworded remedy at replies']],
    [
      'no remedy',
      ['    remedy  10 EUR "off your next bill" within 10 business days\n', ''],
      ['dropped remedy at replies (loosened)'],
    ],
    [
      'what is known of performance',
      ['    ceiling 20', '    baseline 84% of 400 cases in 2026-Q1\n    ceiling 20'],
      ['changed baseline at replies'],
    ],
    [
      'days in force of its own',
      ['    ceiling 20', '    holds from 2026-09-01\n    ceiling 20'],
      ['in force in force at replies'],
    ],
  ])('%s', (_, edit, expected) => expect(changed(edit)).toEqual(expected));

  it('several of them at once', () => {
    expect(
      changed(['90% of calls', '85% of calls'], ['4.2 of 5', '4.5 of 5'], ['90% of letters', '92% of letters']),
    ).toEqual(['loosened target at quick', 'tightened target at quick', 'tightened target at replies']);
  });

  it('are added and dropped, and what another one implies is no loss', () => {
    expect(changed([`  target    ${QUICK}\n`, ''])).toEqual(['dropped target at quick (loosened)']);
    const implied = `  target    at least 80% of calls are answered within 30 seconds of queued per month\n`;
    const before = BASE.replace('  target    average', `${implied}  target    average`);
    expect(inLines(changesIn(before, BASE))).toEqual(['dropped target at quick']);
    expect(inLines(changesIn(BASE, before))).toEqual(['added target at quick']);
  });

  it('of one subject are told apart by their cases', () => {
    const two = (a: string, b: string) =>
      BASE.slice(0, BASE.indexOf('branch airport')).replace(
        `  target    ${QUICK}\n`,
        [a, b].map((it) => `  target ${it} are answered within 20 seconds of queued per month\n`).join(''),
      );
    const before = two('at least 90% of calls where queue = "a"', 'at least 80% of calls where queue = "b"');
    const after = two('at least 85% of calls where queue = "b"', 'at least 90% of calls where queue = "a"');
    expect(inLines(changesIn(before, after))).toEqual(['tightened target at quick']);
  });

  it('of a table are told apart by their rows', () => {
    const table = (rows: string) =>
      BASE.replace(
        `  target    ${QUICK}\n`,
        `  target at least 90% of calls are answered within by queue {\n${rows}  } of queued per month\n`,
      );
    const before = table('    "a" 20 seconds\n    "b" 30 seconds\n    "c" 60 seconds\n');
    const after = table('    "b" 20 seconds\n    "a" 30 seconds\n    "d" 60 seconds\n');
    expect(inLines(changesIn(before, after))).toEqual([
      'tightened target at quick',
      'loosened target at quick',
      'added target at quick (tightened)',
      'dropped target at quick (loosened)',
    ]);
  });

  it('keep their identity where the record or a moment has another name', () => {
    const renamed = BASE.replace(/\bcalls\b(?!\.csv)/g, 'phone-calls').replace(
      /\banswered\b(?= within| of|, ended)/g,
      'picked-up',
    );
    const written = renamed.replace('queued, picked-up, ended', 'queued, picked-up from "answered", ended');
    expect(inLines(changesIn(BASE, written))).toEqual(['renamed record', 'renamed column']);
  });
});

describe('hours', () => {
  it('that are shorter change when business time is over', () => {
    const before = BASE.replace('within 5 business days of', 'within 30 business hours of');
    const after = before.replace('09:00..17:00', '10:00..16:00');
    expect(inLines(changesIn(before, after))).toEqual(['loosened hours', 'loosened target at replies by hours']);
  });

  it('that are longer tighten it, and mean nothing where no target counts open time', () => {
    const before = BASE.replace('within 5 business days of', 'within 30 business hours of');
    const after = before.replace('09:00..17:00', '08:00..18:00');
    expect(inLines(changesIn(before, after))).toEqual(['tightened hours', 'tightened target at replies by hours']);
    const elapsed = BASE.replace(/5 business days of/, '5 days of').replace(
      'ceiling 20 business days',
      'ceiling 20 days',
    );
    expect(inLines(changesIn(elapsed, elapsed.replace('09:00..17:00', '08:00..18:00')))).toEqual(['tightened hours']);
  });

  it('with more holidays and closures', () => {
    expect(changed(['  closed      2026-12-24\n', '  closed      2026-12-24..2026-12-26\n  holidays LV\n'])).toEqual([
      'loosened closures',
      'loosened holidays',
      'loosened target at replies by hours',
    ]);
  });

  it('with closures that are too long for their days to be listed', () => {
    const closed = (dates: string): string => BASE.replace('2026-12-24', dates);
    const [long, longer] = ['2026-01-01..2030-12-31', '2025-01-01..2031-12-31'];
    for (const [before, after] of [
      [long, longer],
      [longer, long],
      ['2026-12-24', long],
      [long, '2026-12-24'],
    ] as const)
      expect(inLines(changesIn(closed(before), closed(after)))).toEqual([
        'changed closures',
        'changed target at replies by hours',
      ]);
  });

  it('with a closure on a day on which it is not open anyway', () => {
    expect(changed(['  closed      2026-12-24\n', '  closed      2026-12-24, 2026-12-26\n'])).toEqual([
      'changed closures',
    ]);
  });

  it('with more workdays', () => {
    expect(changed(['  closed ', '  workdays Mon..Sat\n  closed '])).toEqual([
      'changed workdays',
      'tightened target at replies by hours',
    ]);
  });
});

describe('branches', () => {
  it('do not repeat what has changed in their service', () => {
    expect(changed(['within 5 business days of', 'within 4 business days of'])).toEqual([
      'tightened target at replies',
    ]);
  });

  it('say what has changed in them', () => {
    expect(changed(['at least 85%', 'at least 80%'])).toEqual(['loosened target at airport/quick']);
  });

  it('are added, dropped and renamed', () => {
    expect(changed(['branch airport "Airport desk"', 'branch harbour "Airport desk"'])).toEqual([
      'renamed branch at harbour',
    ]);
    expect(changed(['prohibition eating', 'branch city "City" { }\nprohibition eating'])).toEqual([
      'added branch at city',
    ]);
  });

  it('are added and dropped with the standards that they have for themselves', () => {
    const city = 'branch city "City" {\n  standard lamp "A lamp" { statement "A lamp is lit at night." }\n}\n';
    expect(inLines(changesIn(BASE, BASE + city))).toEqual([
      'added branch at city',
      'added standard at city/lamp (tightened)',
    ]);
    expect(inLines(changesIn(BASE + city, BASE))).toEqual([
      'dropped branch at city',
      'dropped standard at city/lamp (loosened)',
    ]);
  });

  it('have a standard no longer', () => {
    expect(
      changed(['because "Two lines" }', 'because "Two lines" }\n  eating not here because "A food court"']),
    ).toEqual(['dropped standard at airport/eating (loosened)']);
  });
});

describe('texts in the first language of the service', () => {
  it('are the same with the language named', () => {
    const named = BASE.replace('within 20 seconds."', 'within 20 seconds." in en').replace(
      '"Good morning"',
      '"Good morning" in en',
    );
    expect(inLines(changesIn(BASE, named))).toEqual([]);
    expect(inLines(changesIn(BASE, named.replace('within 20 seconds."', 'within 40 seconds."')))).toEqual([
      'loosened statement at quick',
    ]);
  });
});
