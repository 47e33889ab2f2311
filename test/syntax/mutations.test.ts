import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Project } from '../../language/workspace/project.ts';
import { TODAY } from '../support/check.ts';

/** The examples in pieces of one element each, as lists of tokens with the white space before them. */
const pieces = globSync('examples/**/*.standards')
  .sort()
  .flatMap((file) => readFileSync(file, 'utf8').split(/\n(?=\S)/))
  .map((text) => text.match(/\s*(?:"[^"\n]*"?|[\p{L}\p{M}\d_-]+|[^\s])/gu) ?? []);

const position = fc.nat({ max: 10_000 });
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: position }),
  fc.record({ kind: fc.constant('double' as const), at: position }),
  fc.record({ kind: fc.constant('swap' as const), at: position, with: position }),
  fc.record({ kind: fc.constant('borrow' as const), at: position, piece: position, token: position }),
  fc.record({ kind: fc.constant('insert' as const), at: position, text: fc.string({ unit: 'binary', maxLength: 12 }) }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(tokens: readonly string[], change: Mutation): string[] {
  const result = [...tokens];
  const at = change.at % Math.max(1, result.length);
  if (change.kind === 'drop') result.splice(at, 1);
  if (change.kind === 'double') result.splice(at, 0, result[at] ?? '');
  if (change.kind === 'insert') result.splice(at, 0, change.text);
  if (change.kind === 'borrow') {
    const lender = pieces[change.piece % pieces.length] ?? [];
    result.splice(at, 0, lender[change.token % Math.max(1, lender.length)] ?? '');
  }
  if (change.kind === 'swap') {
    const other = change.with % Math.max(1, result.length);
    [result[at], result[other]] = [result[other] ?? '', result[at] ?? ''];
  }
  return result;
}

const CASES = 10_000;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

it(`survives ${CASES} mutations of the examples (SEED=${seed})`, { timeout: 600_000 }, () => {
  console.log(`mutations: SEED=${seed}`);
  const project = new Project();
  fc.assert(
    fc.property(
      fc.nat({ max: pieces.length - 1 }),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      (piece, changes) => {
        const text = changes.reduce(mutate, pieces[piece] ?? []).join('');
        project.add('a.standards', text);
        const services = project.check({ today: TODAY, settings: {} });
        expect(services).toHaveLength(1);
        for (const { place } of services[0]?.findings ?? []) {
          expect(place.file).toBe('a.standards');
          expect(place.start.line).toBeGreaterThanOrEqual(1);
          expect(place.end.line).toBeGreaterThanOrEqual(place.start.line);
        }
      },
    ),
    { numRuns: CASES, seed, verbose: 1 },
  );
});
