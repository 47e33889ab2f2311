/** 1 is for findings alone, and 2 for everything that went wrong, whatever the command: scripts stop at the one and not at the other. */
import { describe, expect, it } from 'vitest';
import { folderWith, type Run, yardstick } from '../support/cli.ts';

const BROKEN = 'service broken "Broken" { }\nstandard b "B" { owner nobody }\n';
const FILES = {
  'good.standards': 'service desk "Desk" { }\nstandard reply "Letters" { check "A reply lies in the file" }\n',
  // A version of its own: what lies below one folder is one service.
  'less/yardstick.json': '{}',
  'less/a.standards': 'service desk "Desk" { }\nguideline reply "Letters" { check "A reply lies in the file" }\n',
  'broken/a.standards': BROKEN,
  'no-text/a.standards': new Uint8Array([0x73, 0xff, 0xfe, 0x00]),
  'spaced/a.standards':
    'service spaced "Spaced" { }\nstandard  late "L" { target at least 90 % within 2 days per month }\n',
  'settings/yardstick.json': '{ "rules": ',
  'settings/a.standards': 'service set "Set" { }\n',
  'promises.csv': 'Standard,Time limit\nWe answer letters,5 days\nWe answer calls,20 seconds\n',
  'empty.csv': '',
  'late/a.standards': `service late "Late" { open Mon..Fri 09:00..17:00 in "Europe/Riga" }
record calls "Calls" from "calls.csv" { moments queued, answered }
standard s "S" { target at least 90% of calls are answered within 20 seconds of queued per month }
`,
  'late/calls.csv': 'queued,answered\n2026-06-01T09:00:00,2026-06-01T09:01:00\n',
  'told/a.standards': `service told "Told" { open Mon..Fri 09:00..17:00 in "Europe/Riga" report monthly to a }
role a "A"
record calls "Calls" from "calls.csv" { moments queued, answered }
standard s "S" { target at least 90% of calls are answered within 20 seconds of queued per month }
`,
  'told/calls.csv': 'queued,answered\n2026-06-01T09:00:00,2026-06-01T09:01:00\n',
  'open.csv': 'Standard\n"We answer',
};

/** What ends with which code, for each command: all is well, something was found, something went wrong. */
const ENDS: Readonly<Record<string, readonly [clean: string[], found: string[], wrong: string[]]>> = {
  check: [
    ['check good.standards --fail-on error', 'check broken --fail-on never'],
    ['check broken', 'check good.standards --fail-on info', 'check spaced --fix --dry-run'],
    [
      'check nowhere',
      'check no-text',
      'check settings',
      'check --today yesterday',
      'check --format papyrus',
      'check --baseline open.csv',
      'check good.standards --out no/such/folder.txt',
      'check good.standards --out promises.csv',
    ],
  ],
  export: [
    ['export good.standards'],
    ['export broken'],
    ['export nowhere', 'export no-text', 'export good.standards --out promises.csv', 'export --max-size none'],
  ],
  render: [
    [
      'render table good.standards',
      'render checklist good.standards --format docx',
      'render scorecard good.standards',
      'render quiz good.standards',
    ],
    ['render metrics broken', 'render table broken --format xlsx'],
    [
      ...[
        'render nothing',
        'render',
        'render table nowhere',
        'render coverage no-text',
        'render table --format papyrus',
      ],
      ...[
        'render scorecard good.standards --at nowhere',
        'render checklist good.standards --at phone',
        'render quiz good.standards --role nobody',
        'render training good.standards',
      ],
    ],
  ],
  measure: [
    [
      'measure good.standards',
      'measure late',
      'measure late --now 2026-05-01 --fail-on missed',
      'measure late --fail-on cannot-be-told',
    ],
    [
      'measure broken',
      'measure late --fail-on missed',
      'measure late --now 2026-05-01 --fail-on missed,cannot-be-told',
    ],
    [
      'measure nowhere',
      'measure no-text',
      'measure late --now yesterday',
      'measure late --misses some',
      'measure late --fail-on missed,met',
      'measure late --format papyrus',
      'measure late --out promises.csv',
      'measure late --format xlsx --out no/such/folder.xlsx',
    ],
  ],
  report: [
    ['report told --month 2026-06'],
    ['report broken --month 2026-06'],
    ['report told', 'report told --month June', 'report good.standards --month 2026-06'],
  ],
  diff: [
    ['diff good.standards less/a.standards', 'diff less/a.standards good.standards --fail-on loosened'],
    ['diff good.standards less/a.standards --fail-on loosened'],
    [
      'diff',
      'diff nowhere',
      'diff good.standards nowhere.standards',
      'diff good.standards no-text',
      'diff --since 2026-02-30',
      'diff --since 2999-01-01 good.standards',
      'diff good.standards broken',
      'diff good.standards settings/yardstick.json',
      'diff good.standards less/a.standards --format papyrus',
      'diff good.standards less/a.standards --out promises.csv',
      'diff good.standards less/a.standards --format docx --out no/such/folder.docx',
    ],
  ],
  explain: [['explain', 'explain YS101'], [], ['explain YS999']],
  init: [['init new.standards'], [], ['init good.standards', 'init no/such/folder.standards']],
  import: [
    ['import promises.csv --out out'],
    [],
    [
      'import',
      'import nowhere.csv',
      'import broken',
      'import empty.csv',
      'import open.csv',
      'import promises.csv --map statement=Nowhere',
      'import promises.csv --encoding klingon',
      'import promises.csv --year-begins 13',
      'import promises.csv --dry-run',
      'import promises.csv --update',
      'import promises.csv --report good.standards',
    ],
  ],
  server: [[], [], ['server --tcp']],
  completion: [['completion bash'], [], ['completion', 'completion csh']],
  man: [['man'], [], ['man good.standards']],
};

const run = (line: string): Run => yardstick(folderWith(FILES), ...line.split(' '));

it('is told of every command that there is', () => {
  const [, commands = ''] = run('--help').out.split('Commands:');
  const named = [...commands.matchAll(/^ {2}([a-z]+)/gm)].flatMap(([, name]) => name ?? []);
  expect(named.filter((it) => it !== 'help')).toEqual(Object.keys(ENDS));
});

describe.each(Object.entries(ENDS))('%s', (_, [clean, found, wrong]) => {
  it.each(clean)('ends with 0: %s', (line) => {
    expect(run(line)).toMatchObject({ code: 0 });
  });

  it.each(found)('ends with 1, which is for findings: %s', (line) => {
    const { code, out, err } = run(line);
    expect(code).toBe(1);
    expect(out + err).not.toBe('');
  });

  it.each(wrong)('ends with 2 and says why, without a dump: %s', (line) => {
    const { code, err } = run(line);
    expect(code).toBe(2);
    expect(err).not.toMatch(/^\s+at .*:\d+/m);
    expect(err.trim()).not.toBe('');
  });
});

it('a table of standards that was edited ends likewise', () => {
  const folder = folderWith({ 'a.standards': FILES['good.standards'] });
  expect(yardstick(folder, 'render', 'table', '--format', 'csv', '--out', 't.csv').code).toBe(0);
  expect(yardstick(folder, 'import', '--update', 't.csv', '--dry-run').code).toBe(0);
  const edited = folderWith({
    'a.standards': FILES['good.standards'].replace('A reply lies', 'An answer lies'),
  });
  expect(yardstick(edited, 'import', '--update', 't.csv').code).toBe(2);
});

it('the cases that were missed are listed at a terminal, too, where they are asked for', () => {
  const folder = folderWith({ 'a.standards': FILES['late/a.standards'], 'calls.csv': FILES['late/calls.csv'] });
  expect(yardstick(folder, 'measure', '--misses', '1').out).toContain(
    'missed: calls.csv, row 2, due 2026-06-01T09:00:20+03:00, at 2026-06-01T09:01:00+03:00',
  );
  expect(yardstick(folder, 'measure').out).not.toContain('row 2');
});
