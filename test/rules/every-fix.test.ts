import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPLAINED } from '../../language/rules/registry.ts';
import { faultsOfFixes } from '../support/every-fix.ts';
import { seed } from '../support/seed.ts';
import { turnCases } from '../support/turns.ts';

/** Files of one or two standards: the examples of the rules, and what the services of the examples say of one thing. */
const files: readonly string[] = [
  ...EXPLAINED.flatMap(({ bad, good }) => [bad, good]),
  ...globSync('examples/{complaints,contact-centre,first-draft}/*.standards').sort().flatMap(inParts),
];

/** A service, its roles and records, with one of its other elements each. */
function inParts(file: string): string[] {
  const elements = readFileSync(file, 'utf8').split(/\n(?=[a-z])/);
  const isShared = (text: string): boolean => /^(?:service|role|record)\b/.test(text);
  const shared = elements.filter(isShared).join('\n');
  return elements.filter((text) => !isShared(text) && /^[a-z]/.test(text)).map((text) => `${shared}\n${text}`);
}

const clausesOf = (text: string): string[] => text.split('\n').filter((line) => /^ {2}[a-z][^{}]*$/.test(line));
const lent: readonly string[] = [
  ...files.flatMap(clausesOf),
  ...turnCases(new URL('../syntax/turns/learnt.txt', import.meta.url))
    .filter(({ where }) => where === 'standard')
    .map(({ said }) => `  ${said}`),
];

/** What somebody adds to a sentence for people. */
const SAID = [
  'quickly',
  'usually',
  'within five working days',
  'in 5 days',
  'as soon as possible',
  'where possible',
  'etc.',
  'at least 90%',
  'never',
  'and smiles',
  'three rings',
  'within 2 hours or so',
  'friendly',
  'fast,',
  'before noon',
  'not',
];

const position = fc.nat({ max: 10_000 });
const change = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'drop' as const,
      'double' as const,
      'number' as const,
      'words' as const,
      'lend' as const,
      'say' as const,
    ),
    at: position,
    other: position,
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function changed(text: string, { kind, at, other }: Change): string {
  const lines = text.split('\n');
  const clauses = lines.flatMap((line, i) => (/^ {2,}[a-z]/.test(line) ? [i] : []));
  if (clauses.length === 0) return text;
  const i = pick(clauses, at);
  const line = lines[i] as string;
  if (kind === 'drop') lines.splice(i, 1);
  // A target twice is twice the same target: nobody can say which of them is meant.
  if (kind === 'double' && !/\btarget\b/.test(line)) lines.splice(i, 0, line);
  if (kind === 'lend') lines.splice(i, 0, pick(lent, other));
  if (kind === 'number') lines[i] = line.replace(/\d+/, String(pick([1, 2, 5, 30, 90, 100, 2030], other)));
  if (kind === 'words') lines[i] = swapped(line, other);
  if (kind === 'say') lines[i] = saying(line, pick(SAID, other), at);
  return lines.join('\n');
}

function swapped(line: string, at: number): string {
  const words = line.trim().split(' ');
  const i = at % words.length;
  [words[i], words[i + 1]] = [words[i + 1] ?? '', words[i] ?? ''];
  return `  ${words.join(' ').trim()}`;
}

const saying = (line: string, said: string, at: number): string =>
  line.replace(/"([^"]*)"/, (_, text: string) => {
    const words = text.split(' ');
    words.splice(at % (words.length + 1), 0, said);
    return `"${words.join(' ')}"`;
  });

const RUNS = Number(process.env.RUNS ?? 60);

describe('every fix leaves a text that can be read, without the finding, and with all else that stood there', () => {
  it.each(EXPLAINED.map((rule) => [rule.name, rule] as const))(
    'in the examples of %s',
    async (_, { bad, good, beside }) => {
      expect([...(await faultsOfFixes(bad, beside)), ...(await faultsOfFixes(good, beside))]).toEqual([]);
    },
  );

  it(`in ${RUNS} files that were changed here and there (SEED=${seed})`, { timeout: 600_000 }, async () => {
    const changes = fc.array(change, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: files.length - 1 }), changes, async (file, made) => {
        const text = made.reduce(changed, files[file] ?? '');
        expect(await faultsOfFixes(text), text).toEqual([]);
      }),
      { numRuns: RUNS, seed },
    );
  });
});
