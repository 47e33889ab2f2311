import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../bench/accuracy/forms.ts';
import { scoreForms } from '../../bench/accuracy/forms-score.ts';
import { readJsonLines } from '../../bench/accuracy/json-lines.ts';
import { readLabelled } from '../../bench/accuracy/labelled.ts';
import { score } from '../../bench/accuracy/score.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'accuracy-'));

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/accuracy/run.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const line = (text: string, more: object = {}): string =>
  JSON.stringify({ id: 1, text, quantified: false, limit: null, percent: null, vague: [], escape: [], ...more });

describe.each([
  ['labelled/en', 0.97],
  ['labelled/fr', 0.97],
  ['restated/zh-Hans', 0.9],
  ['restated/zh-Hant', 0.9],
  ['restated/bg', 0.9],
  ['restated/lv', 0.9],
  ['restated/de', 0.9],
])('of the statements in %s', (name, aim) => {
  const { scores } = score(readLabelled(`test/accuracy/${name}.jsonl`));

  it.each(['quantified', 'limit', 'percent'] as const)(
    'what is found as %s is right, and little is missed',
    (label) => {
      const { precision, recall } = scores.find((it) => it.label === label) ?? {};
      expect(precision).toBeGreaterThanOrEqual(aim);
      expect(recall).toBeGreaterThanOrEqual(aim);
    },
  );
});

describe.each(['dev', 'fresh', 'held-out'])('of the sentences of many forms in the %s sets', (part) => {
  const languages = ['bg', 'de', 'en', 'fr', 'lv', 'zh'].map((language) => {
    const forms = readJsonLines(`test/accuracy/forms/${language}.${part}.jsonl`).map(formOf);
    return { language, ...scoreForms(forms) };
  });

  it.each(languages)('nearly all are wholly right in $language', ({ sentences, counts }) => {
    expect(counts['the whole']?.right).toBeGreaterThanOrEqual((part === 'held-out' ? 0.945 : 1) * sentences);
  });

  it.each(['limits', 'shares'])('hardly any have wrong %s', (kind) => {
    const wrong = languages.reduce((sum, { counts }) => sum + (counts[kind]?.wrong ?? 0), 0);
    const sentences = languages.reduce((sum, it) => sum + it.sentences, 0);
    expect(wrong / sentences).toBeLessThanOrEqual(part === 'held-out' ? 0.015 : 0);
  });
});

describe('npm run accuracy', () => {
  const limit = { value: 5, unit: 'day', calendar: 'business' };
  const mixed = fileOf(
    'mixed.jsonl',
    [
      line('We answer within 5 business days.', { quantified: true, limit }),
      line('We answer within 6 business days.', { quantified: true, limit }),
      '',
      line('Nous répondons rapidement.', { lang: 'fr', quantified: true }),
      line('80% of calls, promptly', { quantified: true, percent: 90, vague: ['promptly'] }),
    ].join('\r\n'),
  );

  it('gives precision and recall for each label and language, and lists every miss', () => {
    const { status, stdout } = run(mixed, '--format', 'json');
    const { files } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(files.map(({ language, statements }: Record<string, unknown>) => [language, statements])).toEqual([
      ['en', 3],
      ['fr', 1],
    ]);
    expect(files[0].scores[1]).toEqual({
      label: 'limit',
      right: 1,
      found: 2,
      labelled: 2,
      wrong: 1,
      missed: 0,
      precision: 0.5,
      recall: 0.5,
    });
    expect(files[0].misses).toEqual([
      expect.objectContaining({ line: 2, label: 'limit', labelled: '5 business day', found: '6 business day' }),
      expect.objectContaining({ line: 5, label: 'percent', labelled: '90%', found: '80%' }),
    ]);
    expect(files[1].misses[0]).toMatchObject({ line: 4, label: 'quantified', labelled: 'yes', found: null });
  });

  it('compares lengths of time, whatever their units', () => {
    const hours = { value: 1.5, unit: 'hour', calendar: 'unstated' };
    const file = fileOf(
      'units.jsonl',
      line('Solved within 1 hour and 30 minutes.', { quantified: true, limit: hours }),
    );
    expect(JSON.parse(run(file, '--format', 'json').stdout).files[0].misses).toEqual([]);
  });

  it('says of sentences of many forms how many are right, wrong and missed', () => {
    const form = (text: string, limits: string[], shares: string[] = []) =>
      JSON.stringify({ id: text, lang: 'en', kind: 'plain', text, limits, shares });
    const file = fileOf(
      'forms.jsonl',
      [
        form('80% within 90 minutes.', ['1.5 hours'], ['at least 80%']),
        form('We answer within 2 weeks.', ['14 calendar days']),
        form('We answer within 5 business days.', ['6 business days']),
        form('We answer.', ['5 days']),
        form('We answer within 5 days.', []),
      ].join('\n'),
    );
    const [{ counts, failures }] = JSON.parse(run(file, '--format', 'json').stdout).files;
    expect(counts['the whole']).toEqual({ right: 2, wrong: 2, missed: 1 });
    expect(failures.map(({ found }: { found: string[] }) => found)).toEqual([['5 business days'], [], ['5 days']]);
    expect(run(file).stdout).toContain('2 right, 1 missed, 2 wrong');
  });

  it('says the same in words', () => {
    const { stdout } = run(mixed);
    expect(stdout).toContain('(en): 3 statements');
    expect(stdout).toContain('precision 0.500 (1 of 2)');
    expect(stdout).toContain('mixed.jsonl:2 (1) limit: labelled 5 business day, found 6 business day');
  });

  it.each([
    ['missing.jsonl', undefined, 'cannot be read'],
    ['empty.jsonl', '\n', 'has no statements'],
    ['prose.jsonl', `${line('a')}\nWithin 5 days`, 'prose.jsonl:2 is no JSON'],
    ['shape.jsonl', line('a', { percent: '90%' }), 'shape.jsonl:1: “percent” is not as it should be'],
    ['form.jsonl', JSON.stringify({ limits: ['5 moons'] }), 'form.jsonl:1: “id” is not as it should be'],
    ['unit.jsonl', line('a', { limit: { ...limit, unit: 'days' } }), '“limit.unit” is not as it should be'],
  ])('says what is wrong with %s', (name, text, message) => {
    const file = text === undefined ? path.join(folder, name) : fileOf(name, text);
    const { status, stdout, stderr } = run(file);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  it.each([
    [['--format', 'xml'], '--format is text or json'],
    [['--wrong'], '--wrong'],
    [['--collection', 'x.csv', '--column', 'statement'], 'as in en=statement'],
    [['--collection', path.join(folder, 'no.csv'), '--column', 'en=a'], 'cannot be read as a table'],
  ])('refuses %s', (args, message) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });

  it('counts what is found in the distinct statements of a table', () => {
    const table = fileOf(
      'table.csv',
      'en,fr\nWithin 5 days,Dans les 5 jours\nWithin 5 days,Dans les 5 jours\nWithin 2 hours,Dans les 3 heures\nPromptly,\n',
    );
    const { stdout } = run('--collection', table, '--column', 'en=en', '--column', 'fr=fr', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      columns: [
        { language: 'en', statements: 3, counts: { limit: 2, 'bare days': 1, 'words: time': 1 } },
        { language: 'fr', statements: 2, counts: { limit: 2, 'bare days': 1 } },
      ],
      pairs: [{ languages: ['en', 'fr'], pairs: 2, differ: 1 }],
    });
    expect(run('--collection', table, '--column', 'en=fr2').stderr).toContain('no column “fr2”, but en, fr');
  });
});
