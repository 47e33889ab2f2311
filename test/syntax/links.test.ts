import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/check.ts';

const links = (files: string | Record<string, string>) =>
  findingsIn(files)
    .filter((finding) => finding.code === 'YS002')
    .map(({ place, message }) => `${place.file}:${place.start.line} ${message}`);

describe('links', () => {
  it('reach every file of the same service, and no other service', () => {
    expect(
      links({
        'a.standards':
          'service one "1" { touchpoints phone }\nrole clerk "C"\nrecord calls from "c" { moments queued, answered }',
        'b.standards':
          'part of one\nstandard b "B" { owner clerk at phone target at least 90% of calls are answered per month }',
        'c.standards': 'service two "2" { }\nstandard c "C" {\n owner clerk\n at phone\n}',
      }),
    ).toEqual([
      'c.standards:3 There is no role called `clerk`. To declare it, write `role clerk "…"`.',
      'c.standards:4 There is no touchpoint called `phone`. To declare it, write `touchpoints phone` in the service.',
    ]);
  });

  it('see the moments and fields of the record that a target is about', () => {
    const text = `service one "1" { }
record calls from "c" { moments queued, answered fields topic: text }
record letters from "l" { moments received fields site: text }
standard a "A" {
  target at least 90% of calls are received per month
  target at least 90% of calls where site = "x" are answered within 5 minutes of queued per month
  target average topic of letters at least 4 per month
}
branch b "B" where site = "x" and topic = "y" { }
branch c "C" where nothing = "x" { }
`;
    expect(links(text).map((line) => line.slice('a.standards:'.length))).toEqual([
      expect.stringMatching(/^5 There is no moment called `received`/),
      expect.stringMatching(/^6 There is no field or moment called `site`/),
      expect.stringMatching(/^7 There is no field called `topic`/),
      expect.stringMatching(/^10 There is no field or moment called `nothing`/),
    ]);
  });

  it('are told of a misspelt record once, and not of each of its moments', () => {
    const text =
      'service s "S" { }\nrecord calls from "c" { moments queued, answered }\nstandard a "A" {\n  target at least 90% of call are answered within 5 minutes of queued per month\n}\n';
    expect(links(text)).toEqual(['a.standards:4 There is no record called `call`. Did you mean `calls`?']);
  });

  it('suggest the nearest name', () => {
    expect(links('service s "S" { owner team-leed }\nrole team-lead "T"')).toEqual([
      'a.standards:1 There is no role called `team-leed`. Did you mean `team-lead`?',
    ]);
  });

  it('find a peak by its title, and steps within their procedure', () => {
    const text = `service s "S" { }
record calls from "c" { moments queued }
demand calls { peak "Spring" 2027-02-05..2027-02-12 20 per hour }
standard a "A" { only in peak "Spring" check "Seen" }
standard b "B" { only in peak "Autumn" check "Seen" }
procedure p "P" { step one "1" step two "2" after one }
procedure q "Q" { step three "3" after one }
`;
    expect(links(text)).toEqual([
      expect.stringMatching(/:5 There is no peak called `Autumn`/),
      expect.stringMatching(/:7 There is no step called `one`/),
    ]);
  });

  it('are broken where two things have one name', () => {
    const found = findingsIn({
      'a.standards': 'service s "S" { }\nrole clerk "C"\nstandard x "X" { }',
      'b.standards': 'part of s\nrole clerk "D"\nstandard x "Y" { }',
    }).filter((it) => it.code === 'YS002');
    expect(
      found.map(({ place, related }) => [
        place.file,
        place.start.line,
        related[0]?.place.file,
        related[0]?.place.start.line,
      ]),
    ).toEqual([
      ['b.standards', 2, 'a.standards', 2],
      ['b.standards', 3, 'a.standards', 3],
    ]);
  });

  it.each([
    [{ 'a.standards': 'standard a "A" { }' }, 'This file belongs to no service'],
    [{ 'a.standards': 'service s "S" { }\nservice t "T" { }' }, 'A file describes one service'],
    [{ 'a.standards': 'service s "S" { }', 'b.standards': 'service s "T" { }' }, 'described in a.standards too'],
    [{ 'a.standards': 'part of nothing\nstandard a "A" { }' }, 'There is no service called `nothing`'],
  ])('are broken in %j', (files, message) => {
    expect(links(files)).toEqual([expect.stringContaining(message)]);
  });

  it('give no error in text that has a syntax error', () => {
    expect(
      links('service s "S" { }\nstandard a "A" {\n  tarket at least 90% of nothing are never per month\n}\n'),
    ).toEqual([]);
  });
});

describe('a copy of a file', () => {
  const text =
    'service desk "Desk" { }\nrole clerk "C"\nrecord calls { moments queued }\nstandard a "A" { owner clerk }\n';

  it('is told so once, and what to do', () => {
    const findings = findingsIn({ 'desk.standards': text, 'old/desk.standards': text });
    const links = findings.filter(({ code }) => code === 'YS002');
    expect(links.map(({ place, message }) => [place.file, message])).toEqual([
      [
        'old/desk.standards',
        'This file declares `clerk` and 2 other names that desk.standards declares as well, for the same service: it looks like a copy. Take one of the two files out of the folder, or give the service another name in one of them.',
      ],
    ]);
    expect(links[0]?.related).toHaveLength(3);
  });

  it('is none where a name or two are the same', () => {
    const part = 'part of desk\nrole clerk "C"\nrecord calls { moments queued }\n';
    const links = findingsIn({ 'desk.standards': text, 'part.standards': part }).filter(({ code }) => code === 'YS002');
    expect(links).toHaveLength(2);
    const again = findingsIn({ 'desk.standards': text, 'more.standards': 'service desk "Desk" { }\n' });
    expect(again.filter(({ code }) => code === 'YS002').map(({ message }) => message)).toEqual([
      expect.stringContaining('begin this file with `part of desk`'),
    ]);
  });

  it('is none where one file has a name twice', () => {
    const twice = `${text}role clerk "C"\nrecord calls { moments queued }\nstandard a "A" { owner clerk }\n`;
    expect(findingsIn(twice).filter(({ code }) => code === 'YS002')).toHaveLength(3);
  });
});
