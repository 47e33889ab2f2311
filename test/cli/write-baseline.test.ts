/** What was measured goes back into the standards: shown first, written when somebody agrees. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, yardstick } from '../support/cli.ts';

const standards = (targets: string, rest = ''): string => `service desk "Desk" { open Mon..Sun 00:00..24:00 in "UTC" }
record calls "Calls" from "calls.csv" { key id moments queued, answered fields site: text, rating: number }
standard s "S" {
${targets}
}
${rest}`;

/** Ten calls of each month, so many of them in time; those of Ogre come last. */
const CALLS = `id,queued,answered,site,rating
${[7, 9, 8]
  .flatMap((inTime, month) =>
    Array.from({ length: 10 }, (_, i) => {
      const minute = `2026-0${month + 1}-02T10:${10 + i}`;
      return `${month}-${i},${minute}:00,${minute}:${i < inTime ? '10' : '50'},${i < 6 ? 'Riga' : 'Ogre'},${(i % 2) + 3}`;
    }),
  )
  .join('\n')}
`;

const SHARE = 'target at least 90% of calls are answered within 20 seconds of queued per month';

function write(text: string, ...args: string[]) {
  const folder = folderWith({ 'a.standards': text, 'calls.csv': CALLS });
  const run = yardstick(folder, 'measure', '.', '--now', '2026-06-01', '--write-baseline', ...args);
  const after = readFileSync(path.join(folder, 'a.standards'), 'utf8');
  return { ...run, after, folder };
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim());

describe('--write-baseline', () => {
  it('shows a patch, and writes nothing unless somebody says so', () => {
    const text = standards(`  ${SHARE}`);
    const { code, out, err, after } = write(text);
    expect({ code, after }).toEqual({ code: 0, after: text });
    expect(out).toContain('+    baseline 80% of 10 cases in 2026-03 from "calls.csv"');
    expect(out).toContain('+    best     90% of 10 cases in 2026-02 from "calls.csv"');
    expect(err).toBe('Nothing was written. Write it with --yes.\n');
  });

  it('writes with --yes what then can be measured and checked, and is done once', () => {
    const { after, err, folder } = write(standards(`  ${SHARE}`), '--yes');
    expect(err).toBe('Wrote 1 file.\n');
    expect(lines(after)).toContain('best     90% of 10 cases in 2026-02 from "calls.csv"');
    expect(yardstick(folder, 'check', '.', '--format', 'json').out).not.toContain('"severity":"error"');
    const again = yardstick(folder, 'measure', '.', '--now', '2026-06-01', '--write-baseline', '--yes');
    expect(again).toMatchObject({ code: 0, out: '', err: expect.stringContaining('Nothing would change') });
  });

  it('keeps what else stands in the block, comments and a better best among it', () => {
    const { after } = write(
      standards(`  ${SHARE} {
    // Agreed in May.
    ceiling  2 minutes // never longer
    baseline 70% of 10 cases in 2025 from "Old system" // old
    best     99% in 2024
  }`),
      '--yes',
    );
    expect(after).toContain(`  ${SHARE} {
    // Agreed in May.
    ceiling  2 minutes // never longer
    baseline 80% of 10 cases in 2026-03 from "calls.csv" // old
    best     99% in 2024
  }`);
  });

  it('replaces a best that was beaten, and puts what is missing beside it, in one line too', () => {
    const { after } = write(standards(`  ${SHARE} { best 50% in 2024 }`), '--yes');
    expect(after).toContain(
      `${SHARE} { baseline 80% of 10 cases in 2026-03 from "calls.csv" best 90% of 10 cases in 2026-02 from "calls.csv" }`,
    );
  });

  it('writes in the terms of the target: the site that keeps it least, minutes, numbers, lower where that is better', () => {
    const { after } = write(
      standards(`  ${SHARE} in each site as each
  target median time from queued to answered of calls at most 2 minutes per month as med
  target average rating of calls at least 4 per quarter as rating
  target at most 20 calls per month as few`),
      '--yes',
    );
    expect(lines(after)).toEqual(
      expect.arrayContaining([
        'baseline 50% of 4 cases in 2026-03 from "calls.csv"',
        'baseline 0.17 minutes of 10 cases in 2026-03 from "calls.csv"',
        'baseline 3.5 of 30 cases in 2026-Q1 from "calls.csv"',
        'baseline 10 in 2026-03 from "calls.csv"',
      ]),
    );
  });

  it('writes what a branch changes into the branch, and what it takes over nowhere twice', () => {
    const { after } = write(
      standards(
        `  ${SHARE} as quick
  target average rating of calls at least 4 per month as rating`,
        `branch riga "Riga" where site = "Riga" { s {
  target at least 95% of calls are answered within 20 seconds of queued per month as quick
  because "New"
} }
`,
      ),
      '--yes',
    );
    expect(lines(after).filter((line) => line.startsWith('baseline'))).toEqual([
      'baseline 80% of 10 cases in 2026-03 from "calls.csv"',
      'baseline 3.5 of 10 cases in 2026-03 from "calls.csv"',
      'baseline 100% of 6 cases in 2026-03 from "calls.csv"',
    ]);
  });

  it('leaves alone what is not final, has no figure or no block of its own, and says so', () => {
    const { after, err } = write(
      standards(`  target at least 90% of calls are answered within by site { Riga 20 seconds, Ogre 30 seconds } of queued per month as rows
  target at least 90% of calls are answered within 20 seconds of queued per year as year
  target at least 90% of its checks per month as checks`),
      '--yes',
    );
    expect(after).not.toContain('baseline');
    expect(err).toContain('Left as it is: desk/s/rows/Riga: it is a row of a table of limits');
    expect(err).toContain('Left as it is: desk/s/year: no period is final and has a figure yet');
    expect(err).toContain('Nothing would change');
  });

  it('is no format of results, and --yes alone agrees to nothing', () => {
    expect(write(standards(`  ${SHARE}`), '--format', 'json')).toMatchObject({ code: 2, out: '' });
    const folder = folderWith({ 'a.standards': standards(`  ${SHARE}`), 'calls.csv': CALLS });
    expect(yardstick(folder, 'measure', '.', '--yes')).toMatchObject({ code: 2, out: '' });
  });
});

describe('--from and --to', () => {
  const periods = (...args: string[]) => {
    const folder = folderWith({ 'a.standards': standards(`  ${SHARE}`), 'calls.csv': CALLS });
    const run = yardstick(folder, 'measure', '.', '--now', '2026-06-01', '--misses', '99', '--format', 'json', ...args);
    if (run.code !== 0) return run.err;
    const [target] = JSON.parse(run.out).targets;
    return { names: target.periods.map(({ name }: { name: string }) => name), misses: target.misses.length };
  };

  it.each([
    [['--from', '2026-02'], { names: ['2026-02', '2026-03'], misses: 3 }],
    [['--to', '2026-02-28'], { names: ['2026-01', '2026-02'], misses: 4 }],
    [['--to', '2026-02-27'], { names: ['2026-01'], misses: 4 }],
    [['--from', '2026-02', '--to', '2026-02'], { names: ['2026-02'], misses: 1 }],
    [['--from', '2026-Q1', '--to', '2026'], { names: ['2026-01', '2026-02', '2026-03'], misses: 6 }],
    [['--from', '2025', '--to', '2025'], { names: [], misses: 0 }],
  ])('tell the periods that lie between them: %s', (args, told) => {
    expect(periods(...args)).toEqual(told);
  });

  it.each([
    [['--from', 'May'], 'not “May”'],
    [['--from', '2026-03', '--to', '2026-01'], 'lies before'],
  ])('say what is wrong with them: %s', (args, words) => {
    expect(periods(...args)).toContain(words);
  });
});

describe('check --results', () => {
  const text = standards(`  ${SHARE} {
    baseline 50% in 2026-03
  }`);
  const measuredIn = (standards = text) => {
    const folder = folderWith({ 'a.standards': standards, 'calls.csv': CALLS });
    yardstick(folder, 'measure', '--now', '2026-06-01', '--format', 'json', '--out', 'measured.json');
    return folder;
  };
  const codes = (folder: string, ...args: string[]): string[] =>
    JSON.parse(yardstick(folder, 'check', '--format', 'json', ...args).out)
      .map(({ code }: { code: string }) => code)
      .filter((code: string) => code === 'YS613');

  it('judges with what was measured, of a file or beside the standards', () => {
    const folder = measuredIn();
    expect(codes(folder)).toEqual([]);
    expect(codes(folder, '--results', 'measured.json')).toEqual(['YS613']);
    renameSync(path.join(folder, 'measured.json'), path.join(folder, 'results.json'));
    expect(codes(folder)).toEqual(['YS613']);
  });

  it('leaves alone a target that is another one since, but for what it asks for', () => {
    const folder = measuredIn();
    const now = (after: string) => writeFileSync(path.join(folder, 'a.standards'), after);
    now(text.replace('90%', '95%'));
    expect(codes(folder, '--results', 'measured.json')).toEqual(['YS613']);
    now(text.replace('20 seconds', '30 seconds'));
    expect(codes(folder, '--results', 'measured.json')).toEqual([]);
  });

  it.each([
    ['no.json', undefined, 'it cannot be read'],
    ['text.json', 'figures', 'it is no JSON'],
    ['other.json', '{"version":"1"}', 'it holds no results. Make it with `yardstick measure --format json'],
    ['list.json', '[1]', 'it holds no results.'],
    ['null.json', 'null', 'it holds no results.'],
    ['new.json', '{"version":"2","targets":[]}', 'it holds results of version 2, and version 1 is read.'],
    ['bad.json', '{"version":"1","targets":[{}]}', 'its results are damaged at'],
  ])('refuses %s', (name, content, told) => {
    const folder = folderWith({ 'a.standards': text, ...(content !== undefined && { [name]: content }) });
    const { code, err } = yardstick(folder, 'check', '--results', name);
    expect(code).toBe(2);
    expect(err).toContain(`${name}: ${told}`);
  });

  it("passes over a file beside the standards that is somebody else's", () => {
    const folder = folderWith({
      'a.standards': text,
      'calls.csv': CALLS,
      'results.json': '{"version":"2","targets":[]}',
    });
    expect(yardstick(folder, 'check').code).toBe(0);
  });
});
