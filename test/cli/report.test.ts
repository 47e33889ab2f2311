/** Reports to roles as files, and as drafts of mails. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, yardstick } from '../support/cli.ts';

const FILES = {
  'line.standards': `service line "Customer line" {
  open Mon..Sun 08:00..20:00 in "Europe/Riga"
  report monthly to boss, team-lead
  report weekly to team-lead
}
role boss "Vadītāja; Bcc: x@example.org, (Ann) <y@example.org>"
role team-lead "Team lead"
record calls "Calls" from "calls.csv" { key id  moments queued, answered }
standard quick "Calls are answered" {
  target at least 80% of calls are answered within 20 seconds of queued per month
}
`,
  'calls.csv':
    'id,queued,answered\n1,2026-06-01T09:00:00,2026-06-01T09:00:05\n2,2026-06-01T09:00:00,2026-06-01T09:05:00\n',
};
const JUNE = ['report', '--month', '2026-06'];
const NOW = ['--now', '2026-07-01T09:00'];

it('writes a folder for each role, with the draft of a mail that nothing in a title can lead astray', () => {
  const folder = folderWith(FILES);
  const { code, err } = yardstick(folder, ...JUNE, ...NOW, '--eml', '--attach', '--format', 'md', '--format', 'html');
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('reports/2026-06') });
  expect(err).toContain('Not due with this month: Team lead (weekly).');
  const fileOf = (role: string, name: string): string =>
    readFileSync(path.join(folder, 'reports/2026-06', role, name), 'utf8');
  expect(fileOf('team-lead', 'report.md')).toContain('| 2 | calls.csv, row 3 |');
  expect(fileOf('team-lead', 'report.html')).toContain('✗ missed');

  const mail = fileOf('boss', 'report.eml');
  const head = mail.slice(0, mail.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  expect(head.split('\r\n').map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['X-Unsent', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type']),
  );
  expect(head).toMatch(/^X-Unsent: 1$/m);
  expect(head).not.toMatch(/^Bcc/im);
  // A group that nobody is in: its name holds all that the title says.
  const to = /^To: (.*)$/m.exec(head)?.[1]?.trim() ?? '';
  expect(to).toMatch(/^(=\?UTF-8\?[QB]\?[^?]*\?= ?)+:;$/);
  expect(head).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(mail.match(/^Content-Type: [^;\r]+/gm)).toEqual(
    ['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'text/markdown', 'text/html'].map((it) =>
      expect.stringMatching(it === 'text/markdown' ? /octet-stream|markdown/ : it),
    ),
  );
  expect(mail.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...mail.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
});

it('replaces nothing unasked, tells results that were measured before, and says where nobody is told anything', () => {
  const folder = folderWith({ ...FILES, 'reports/2026-06/boss/report.html': 'Mine.' });
  const refused = yardstick(folder, ...JUNE, ...NOW);
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('report.html exists already') });
  expect(existsSync(path.join(folder, 'reports/2026-06/team-lead'))).toBe(false);
  expect(yardstick(folder, 'measure', ...NOW, '--format', 'json', '--out', 'results.json').code).toBe(0);
  const again = yardstick(folder, ...JUNE, '--results', 'results.json', '--force', '--format', 'md');
  expect(again.code).toBe(0);
  expect(readFileSync(path.join(folder, 'reports/2026-06/boss/report.md'), 'utf8')).toContain('50.0%');
  expect(yardstick(folder, 'report', '--quarter', '2026-Q2')).toMatchObject({
    code: 0,
    err: expect.stringMatching(
      /^Nobody is due a report for April\s–\sJune 2026\. Not due with this quarter: .*Team lead \(monthly, weekly\)\.$/m,
    ),
  });
  expect(yardstick(folder, 'report', '--month', '2026-05', ...NOW)).toMatchObject({
    code: 2,
    err: expect.stringContaining(
      'nothing is known of May 2026 that could be told, so nothing was written\n  “At least 80% of calls are answered within 20 seconds of being queued, each month”: Its data holds no case',
    ),
  });
});

it('tells services and roles of one title apart, refuses those of one name, and says what is not over', () => {
  const deskNamed = (name: string): string =>
    (FILES['line.standards'] ?? '')
      .replace('service line "Customer line"', `service ${name} "Desk"`)
      .replace(/role boss ".*"/, 'role boss "Team lead"');
  const folder = folderWith({
    ...{ 'north/a.standards': deskNamed('north'), 'south/a.standards': deskNamed('south') },
    ...{ 'other/a.standards': deskNamed('North'), 'north/calls.csv': FILES['calls.csv'] },
  });
  const same = yardstick(folder, ...JUNE, ...NOW, '--force', 'north', 'other');
  expect(same).toMatchObject({
    code: 2,
    err: expect.stringMatching(/several services are called “north” and “North”.* --out of its own/),
  });
  const early = yardstick(folder, ...JUNE, '--now', '2026-06-15T09:00', 'north', 'south');
  expect(early.code).toBe(2);
  expect(early.err).toContain('June 2026 is not over.\n');
  expect(early.err).toMatch(
    /^ {2}“At least 80% .*, each month” of Desk \(north\): It is told when 2026-06 is over\.$/m,
  );
  expect(existsSync(path.join(folder, 'reports'))).toBe(false);
  const { code, err } = yardstick(folder, ...JUNE, ...NOW, 'north', 'south');
  expect(code).toBe(0);
  const names = ['north', 'south'].map((it) => ['boss', 'team-lead'].map((of) => `Team lead (${of}) of Desk (${it})`));
  const [[northBoss, northLead], [southBoss, southLead]] = names as [string[], string[]];
  expect(err).toContain(`Wrote what ${northBoss}, ${northLead}, ${southBoss} and ${southLead} are due to be told`);
  expect(err).toContain(`Nothing is known of what ${southBoss} and ${southLead} are told.`);
  expect(err).toContain(`Not due with this month: ${northLead} (weekly) and ${southLead} (weekly).`);
});
