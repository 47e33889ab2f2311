import { describe, expect, it } from 'vitest';
import { EXPLAINED } from '../../language/rules/registry.ts';
import { findingsIn } from '../support/check.ts';
import { mendedBy, mendedSafely } from '../support/fix.ts';

/** Rules whose findings can be waived and not mended, since only their author can know which of two things is meant. */
const WAIVED_ONLY = ['YS105', 'YS206', 'YS601'];

const isBroken = (files: string | Record<string, string>) =>
  findingsIn(files).filter((it) => it.code === 'YS001' || it.code === 'YS002');

describe.each(EXPLAINED.map((rule) => [rule.code, rule.name, rule] as const))('the fixes of %s %s', (code, _, rule) => {
  const mended = mendedBy(code, rule.bad);

  it('leave a text that can be read and no longer has the finding', () => {
    for (const { title, files } of mended) {
      expect(isBroken(files), title).toEqual([]);
      expect(
        findingsIn(files).filter((it) => it.code === code),
        title,
      ).toEqual([]);
    }
  });

  it('are there, and more than a waiver', () => {
    const mends = mended.filter(({ title }) => !title.startsWith('Accept it'));
    expect(mends.length > 0).toBe(!WAIVED_ONLY.includes(code));
    expect(mended.length > mends.length).toBe(rule.waivable !== false);
  });

  it('are made without asking where they are safe, and only there', () => {
    const isLeft = findingsIn(mendedSafely(rule.bad)).some((it) => it.code === code);
    expect(isLeft).toBe(!mended.some(({ fix }) => fix.safe));
  });

  it('have titles of their own', () => {
    expect(new Set(mended.map(({ title }) => title)).size).toBe(mended.length);
  });
});

/** The lines that a fix adds to a text, or changes. */
function newLines(rule: string, text: string, title: string): string[] {
  const found = mendedBy(rule, text).find((it) => it.title.includes(title));
  if (!found) throw new Error(`there is no such fix, but ${mendedBy(rule, text).map((it) => it.title)}`);
  const before = text.split('\n');
  return (found.files['a.standards'] ?? '').split('\n').filter((line) => !before.includes(line));
}

describe('a clause that is missing', () => {
  it('is written once at the service, where most standards lack it', () => {
    const text = `service desk "Desk" {
  languages en
}
role clerk "Clerk"
standard a "A" { check "Seen" }
standard b "B" { check "Seen" }
standard c "C" { check "Seen" }
`;
    expect(newLines('no-owner', text, '`owner`')).toEqual(['  owner     clerk']);
    expect(newLines('no-report', text, '`report`')).toEqual(['  report    monthly to clerk']);
    expect(newLines('no-owner', text, 'decide')).toEqual(['  decide    owner "Who answers for this?"']);
  });

  it('goes to the file of the service', () => {
    const files = {
      'a.standards': 'service desk "Desk"\nrole clerk "Clerk"\n',
      'b.standards': 'part of desk\nstandard a "A" { check "Seen" }\nstandard b "B" { check "Seen" }\n',
    };
    const [first] = mendedBy('no-owner', files);
    expect(first?.files['a.standards']).toBe('service desk "Desk" {\n  owner clerk\n}\nrole clerk "Clerk"\n');
    expect(first?.files['b.standards']).toBe(files['b.standards']);
  });

  const owned = (standard: string): string | undefined =>
    mendedBy('no-owner', `service d "D" { }\nrole clerk "Clerk"\n${standard}`)[0]?.files['a.standards']?.split(
      'role clerk "Clerk"\n',
    )[1];

  it.each([
    ['standard a "A" {\n  check "x"\n}\n', 'standard a "A" {\n  check "x"\n  owner clerk\n}\n'],
    ['standard a "A" { check "x" }\n', 'standard a "A" {\n  check "x"\n  owner clerk\n}\n'],
    ['standard a "A" { }\n', 'standard a "A" {\n  owner clerk\n}\n'],
    ['standard a "A {"\n', 'standard a "A {" {\n  owner clerk\n}\n'],
    ['standard a { // "why" {\n  check "x" }\n', 'standard a {\n  // "why" {\n  check "x"\n  owner clerk\n}\n'],
    ['standard a {\n\tcheck "x"\n}\n', 'standard a {\n\tcheck "x"\n\towner clerk\n}\n'],
    ['standard a {\n  check "$1 } x" }\n', 'standard a {\n  check "$1 } x"\n  owner clerk\n}\n'],
    [
      'standard a {\n  area     flow\n  check    "x" // seen\n\n}\n',
      'standard a {\n  area     flow\n  check    "x" // seen\n\n  owner    clerk\n}\n',
    ],
  ])('stands on a line of its own before the closing brace: %j', (before, after) => {
    expect(owned(before)).toBe(after);
  });

  it('keeps the line ends of its file', () => {
    expect(owned('standard a "A" { check "x" }\r\n'.replaceAll('\n', '\n'))).toBe(
      'standard a "A" {\n  check "x"\n  owner clerk\n}\r\n',
    );
    const text = 'service d "D" { }\r\nrole clerk "Clerk"\r\nstandard a "A" { check "x" }\r\n';
    expect(mendedBy('no-owner', text)[0]?.files['a.standards']).toBe(
      text.replace('{ check "x" }', '{\r\n  check "x"\r\n  owner clerk\r\n}'),
    );
  });

  it('comes with a new role where there is none', () => {
    expect(newLines('no-owner', 'service d "D" { }\nstandard a "A" { check "x" }\n', '`owner`')).toEqual([
      'standard a "A" {',
      '  check "x"',
      '  owner some-role',
      '}',
      'role some-role "what this role is called"',
    ]);
  });

  it('is not written into a block that cannot be read', () => {
    const text = 'service d "D" {\n  ownr clerk\n}\nrole a "A"\nstandard s "S" {\n  check "x" at nowhere\n}\n';
    expect(mendedBy('link', text).map(({ title }) => title)).toEqual([]);
    expect(mendedBy('link', text.replace('ownr', 'owner')).map(({ title }) => title)).toContain(
      'Declare the touchpoint `nowhere` in the service',
    );
  });

  it('is not written into a block that is not closed', () => {
    expect(mendedBy('unused', 'service d "D" { }\nrole a "A"\nstandard s "S" {\n  check "x"\n')).toEqual([]);
  });
});

const HEAD = `service desk "Desk" { touchpoints phone }
record calls from "c.csv" { moments queued, answered, ended fields site: text, rating: 1..5 }
`;
const standard = (...clauses: string[]): string => `${HEAD}standard a "A" {\n  ${clauses.join('\n  ')}\n}\n`;

describe('a measure', () => {
  it.each([
    ['target at least 90% within 5 minutes as quick', 'target at least 90% within 5 minutes per month as quick'],
    ['target at least 90% // of all', 'target at least 90% per month // of all'],
    [
      'target at least 90% within 2 minutes { ceiling 5 minutes }',
      'target at least 90% within 2 minutes per month { ceiling 5 minutes }',
    ],
    [
      'target at least 90% of calls where site = "as {" are answered',
      'target at least 90% of calls where site = "as {" are answered per month',
    ],
  ])('gets its period behind it: %s', (before, after) => {
    expect(newLines('no-period', standard(before), 'per month')).toEqual([`  ${after}`]);
  });

  it.each([
    [
      'target at least 90% within 5 minutes per month',
      'target at least 90% of calls are answered within 5 minutes per month',
    ],
    ['target at least 90% per month as quick', 'target at least 90% of calls are answered per month as quick'],
  ])('says what it counts: %s', (before, after) => {
    expect(newLines('no-source', standard(before), 'Count calls')).toEqual([`  ${after}`]);
  });

  it.each([
    ['target at least 90% of calls per month', 'target at least 90% of calls are answered per month'],
    [
      'target at least 90% of calls where (site = "x" or rating > 3) within 2 minutes per month',
      'target at least 90% of calls where (site = "x" or rating > 3) are answered within 2 minutes per month',
    ],
  ])('says what must hold: %s', (before, after) => {
    expect(newLines('no-source', standard(before), 'what must hold')).toEqual([`  ${after}`]);
  });

  it('gets a limit, or a ceiling where it has no moment to reach', () => {
    const limited = (target: string) => newLines('no-time-limit', standard('area time-limits', target), 'S');
    expect(limited('target at least 90% of calls are answered per month')).toEqual([
      '  target at least 90% of calls are answered within 2 minutes per month',
    ]);
    const text = standard('area time-limits', 'target at most 5 calls per month');
    expect(newLines('no-time-limit', text, 'ceiling')).toEqual([
      '  target at most 5 calls per month {',
      '    ceiling 2 minutes',
      '  }',
    ]);
  });

  it('asks for less than all: what is feasible, where that is known', () => {
    const text = standard('target at least 100% of calls are answered per month { best 92% in 2026-02 }');
    expect(newLines('absolute-target', text, 'Ask for')).toEqual([
      '  target at least 92% of calls are answered per month { best 92% in 2026-02 }',
    ]);
  });

  it.each([
    [
      'target at least 90% of calls where site = 5 are answered per month',
      '  target at least 90% of calls where site = "5" are answered per month',
    ],
    [
      'target at least 90% of calls are answered per month { baseline 86 of 200 cases }',
      '  target at least 90% of calls are answered per month { baseline 86% of 200 cases }',
    ],
  ])('gets the sign that is missing: %s', (before, after) => {
    expect(newLines('wrong-unit', standard(before), 'Write')).toEqual([after]);
  });

  it('says which days, wherever they stand', () => {
    const text = standard(
      'target at least 90% of calls are answered within 3 business days per month { allow 2 more days for "Storm" }',
    );
    expect(newLines('ambiguous-day', text, 'business')[0]).toContain('allow 2 more business days for');
  });
});

describe('words', () => {
  const reworded = (rule: string, text: string, title: string, ...more: string[]) =>
    newLines(rule, standard(`statement "${text}"`, ...more), title)[0]?.trim();

  it.each([
    ['We normally answer on the same day.', 'We answer on the same day.'],
    ['Where possible, we answer at once.', 'We answer at once.'],
    ['We answer within 5 minutes where possible.', 'We answer within 5 minutes.'],
  ])('that let off are taken out: %s', (before, after) => {
    expect(reworded('escape-clause', before, 'Take')).toBe(`statement "${after}"`);
  });

  it.each([
    ['fr', 'Si possible, nous répondons en 3 jours.', 'Nous répondons en 3 jours.'],
    ['fr', "Notre objectif est d’émettre l'avis en 3 jours.", "Émettre l'avis en 3 jours."],
    ['zh', '原则上，三个工作日内答复。', '三个工作日内答复。'],
    ['bg', 'Отговаряме до 3 дни по възможност.', 'Отговаряме до 3 дни.'],
    ['lv', 'Ja iespējams, atbildam 3 dienu laikā.', 'Atbildam 3 dienu laikā.'],
  ])('are taken out in other languages, %s: %s', (language, before, after) => {
    const [line] = newLines('escape-clause', standard(`statement "${before}" in ${language}`), 'Take');
    expect(line?.trim()).toBe(`statement "${after}" in ${language}`);
  });

  it('say in English what the target says, and nothing in another language', () => {
    const target = 'target at least 90% of calls are answered within 20 seconds per month';
    const text = standard('statement "Réponse rapide" in fr', target);
    expect(
      mendedBy('vague-term', text)
        .map(({ title }) => title)
        .join(),
    ).not.toContain('as it says itself');
  });

  it('say what the target says', () => {
    const target = 'target at least 90% of calls are answered within 20 seconds per month';
    expect(reworded('vague-term', 'We answer promptly.', 'as it says itself', target)).toBe(
      'statement "We answer within 20 seconds."',
    );
  });
});

describe('an unknown name', () => {
  it('is the near one, or is declared', () => {
    const text = standard('target at least 90% of calls are answred within 2 minutes per month');
    expect(newLines('link', text, 'Write `answered`')).toEqual([
      '  target at least 90% of calls are answered within 2 minutes per month',
    ]);
    expect(newLines('link', text, 'Add the moment')[0]).toContain('moments queued, answered, ended, answred fields');
  });

  it.each([
    ['owner nobody', 'role nobody "what it is called"'],
    ['at letter', '  touchpoints letter'],
    ['target at least 90% of mails are answered per month', 'record mails "what it is called" from "file-or-system" {'],
    [
      'target at least 90% of calls have solved per month',
      'record calls from "c.csv" { moments queued, answered, ended fields site: text, rating: 1..5, solved: text }',
    ],
  ])('is declared where it is looked for: %s', (clause, line) => {
    const mended = mendedBy('link', standard(clause)).map(({ files }) => files['a.standards']?.split('\n') ?? []);
    expect(mended.flat()).toContain(line);
  });

  it('of a peak keeps its quotes', () => {
    const text = `${HEAD}demand calls { peak "Spring" 2027-02-05 }\nstandard a "A" { only in peak "Sprin" }\n`;
    expect(newLines('link', text, 'Write')).toEqual(['standard a "A" { only in peak "Spring" }']);
    expect(newLines('link', text, 'Declare')).toContain('  peak "Sprin" 2026-07-15..2026-07-15');
  });

  it('of a record has what is said of its cases', () => {
    const text = standard(
      'target at least 90% of mails where urgent and size > 3 are answered within 2 hours per month',
      'target at least 90% of mails have topic = "x" per month',
    );
    expect(newLines('link', text, 'Declare the record')).toEqual([
      'record mails "what it is called" from "file-or-system" {',
      '  moments received, answered',
      '  fields  urgent: yes/no, size: number, topic: text',
    ]);
    const [fix] = mendedBy('link', text).filter(({ title }) => title.includes('record'));
    expect(isBroken(fix?.files ?? {})).toEqual([]);
  });

  it('of a step is one of its procedure', () => {
    const text = `${HEAD}procedure p "P" {\n  step one "One" after zero\n}\n`;
    expect(newLines('link', text, 'Declare')).toEqual(['  step zero "what it is called"']);
  });

  it('of a service may be that of this file', () => {
    expect(newLines('link', 'part of desk\nrole a "A"\n', 'Describe')).toEqual([
      'service desk "what it is called" { }',
    ]);
    expect(newLines('link', 'role a "A"\n', 'Begin')).toEqual(['service my-service "what it is called" { }']);
  });
});

describe('what is left over', () => {
  it('goes with its line, its comment and one of the blank lines around it', () => {
    const text = `service d "D" { }\n\nrole a "A" // nobody\n\nstandard s "S" { check "x" }\n`;
    const [first] = mendedBy('unused', text);
    expect(first?.files['a.standards']).toBe('service d "D" { }\n\nstandard s "S" { check "x" }\n');
  });

  it('may be a step that follows another', () => {
    const text = 'service d "D" { }\nprocedure p "P" {\n  step a "A"\n  step b "B" after a\n  step c "C"\n}\n';
    expect(newLines('unused', text, 'follows')).toEqual(['  step c "C" after a']);
  });

  it('is a touchpoint in a list, or its whole clause', () => {
    const closed = (touchpoints: string) =>
      newLines(
        'unserved-touchpoint',
        `service d "D" {\n  ${touchpoints}\n  languages en\n}\nstandard s "S" { at a check "x" }\n`,
        'Close',
      );
    expect(closed('touchpoints a, b')).toEqual(['  touchpoints a']);
    expect(closed('touchpoints a\n  touchpoints b always')).toEqual([]);
  });

  it('is a waiver that has ended, unless it is renewed', () => {
    const text = standard('check "Seen"', 'waive no-owner because "New" until 2026-01-31');
    expect(newLines('needless-waiver', text, 'another end')).toEqual([
      '  waive no-owner because "New" until 2027-07-15',
    ]);
    expect(mendedSafely(text)).toBe(text);
  });
});

describe('an answer to an open question', () => {
  it('takes its place', () => {
    const text = `${HEAD}role clerk "Clerk"\nstandard a "A" {\n  check  "Seen"\n  decide owner "Who?"\n}\n`;
    const [answer] = mendedBy('undecided', text);
    expect(answer?.title).toBe('Answer it. Write `owner` and who answers for it');
    expect(answer?.files['a.standards']).toBe(text.replace('decide owner "Who?"', 'owner  clerk'));
  });
});

describe('a review that is overdue', () => {
  it('is held, or gets another day', () => {
    expect(newLines('review-overdue', standard('review by 2026-01-31'), 'next day')).toEqual([
      '  review by 2027-07-15',
    ]);
    const shared = `service d "D" {\n  review every 6 months\n}\nstandard a "A" {\n  check "x"\n  adopted 2020-01-01\n}\n`;
    expect(newLines('review-overdue', shared, 'today')).toEqual(['  review every 6 months since 2026-07-15']);
    const own = standard('adopted 2020-01-01', 'review every 6 months');
    expect(newLines('review-overdue', own, 'today')).toEqual(['  review every 6 months since 2026-07-15']);
  });
});

describe('steps that wait in a circle', () => {
  it.each([
    ['step a "A" after b', '  step a "A"'],
    ['step a "A" after b, c', '  step a "A" after c'],
  ])('are freed: %s', (step, line) => {
    const text = `service d "D" { }\nprocedure p "P" {\n  ${step}\n  step b "B" after a\n  step c "C"\n}\n`;
    expect(newLines('steps-overrun', text, 'Do not wait')).toEqual([line]);
  });
});

describe('the safe fixes of a file', () => {
  it('are made at once', () => {
    const text = `service desk "Desk" { holidays lv }
record calls from "c.csv" { moments queued, answered }
Standard a "A" ｛
  area   time-limit
  target at least 90 % of Calls are answered within 20s per month
  target at most 2,343 calls per month
  owner  clark
  waive  no-evidence because "None yet"
  check  "Seen"
  report monthly to clerk
}
role clerk "Clerk"
`;
    expect(mendedSafely(text)).toBe(`service desk "Desk" { holidays LV }
record calls from "c.csv" { moments queued, answered }
standard a "A" {
  area   time-limits
  target at least 90% of calls are answered within 20 seconds per month
  target at most 2343 calls per month
  owner  clark
  waive  no-evidence because "None yet"
  check  "Seen"
  report monthly to clerk
}
role clerk "Clerk"
`);
  });

  it('take out what says the same twice, and needless waivers', () => {
    const text = standard('check "Seen"', 'area flow', 'area  flow', 'waive absolute-target because "The law"');
    expect(mendedSafely(text)).toBe(standard('check "Seen"', 'area flow'));
  });

  it.each([
    [['owner agent-2', 'area flow', 'area attitude', 'check "Seen']],
    [['target at least 90within 20 seconds per month']],
    [['target at least 90% within 20m per month']],
    [['target at least 90% within 20blocks per month']],
  ])('guess nothing: %j', (clauses) => {
    const text = `${standard(...clauses)}role agent-1 "Agent"\n`;
    expect(findingsIn(text)).not.toEqual([]);
    expect(mendedSafely(text)).toBe(text);
  });

  it.each(['20s', '20sec', '20seconds', '1minute', '2h'])('part a number from its unit: %s', (limit) => {
    const target = (text: string) => standard(`target at least 90% within ${text} per month`);
    expect(mendedSafely(target(limit))).toMatch(/within \d+ (seconds|minute|hours) per month/);
  });
});

describe('text that cannot be read', () => {
  it.each([
    ['check "Seen', 'check "Seen"'],
    ["check 'Seen'", 'check "Seen"'],
    ['targt at least 90% per month', 'target at least 90% per month'],
    ['target at least 90% within 5 min per month', 'target at least 90% within 5 minutes per month'],
    ['target at least 90% within 5m per month', 'target at least 90% within 5 minutes per month'],
    ['target at least 98,5% per month', 'target at least 98.5% per month'],
    ['area flow；', 'area flow'],
  ])('is written as it is meant: %s', (before, after) => {
    const [first] = mendedBy('syntax', standard(before));
    expect(first?.files['a.standards']?.replace('\n\n', '\n')).toBe(standard(after));
  });

  it.each([
    ['standard a "A" {\n  check "x"', 'standard a "A" {\n  check "x"\n}'],
    ['standard a "A" {\n  check "x"\n\nstandard b "B" { }', 'standard a "A" {\n  check "x"\n}\n\nstandard b "B" { }'],
    ['standard a "A" { }\n}', 'standard a "A" { }'],
    ['standard "Answer calls" { }', 'standard answer-calls "Answer calls" { }'],
    ['standard 24h-support "A" { }', 'standard support-24h "A" { }'],
  ])('gets its braces and names: %s', (before, after) => {
    const [first] = mendedBy('syntax', `${HEAD}${before}\n`);
    expect(first?.files['a.standards']).toBe(`${HEAD}${after}\n`);
  });
});
