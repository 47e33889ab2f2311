import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compiledJson } from '../../language/exchange/compiled-json.ts';
import { isBreaking } from '../../language/workspace/problems.ts';
import { Project } from '../../language/workspace/project.ts';
import { TODAY } from '../support/check.ts';
import { seed } from '../support/seed.ts';

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

const isValid = new Ajv2020().compile(JSON.parse(readFileSync('schema/compiled-1.schema.json', 'utf8')));
const project = new Project();

/** Checks a text, and exports it where nothing stands in the way. */
async function survives(text: string): Promise<void> {
  project.add('a.standards', text);
  const [service, ...more] = project.check({ today: TODAY, settings: {} });
  expect(more).toEqual([]);
  for (const { place } of service?.findings ?? []) {
    expect(place.file).toBe('a.standards');
    expect(place.start.line).toBeGreaterThanOrEqual(1);
    expect(place.end.line).toBeGreaterThanOrEqual(place.start.line);
  }
  if (!service || service.findings.some(isBreaking)) return;
  isValid(JSON.parse(await compiledJson([service.model])));
  expect(isValid.errors ?? []).toEqual([]);
}

it(`${CASES} mutations of the examples are survived (SEED=${seed})`, { timeout: 600_000 }, async () => {
  console.log(`mutations: SEED=${seed}`);
  const changes = fc.array(mutation, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: pieces.length - 1 }), changes, (piece, made) =>
      survives(made.reduce(mutate, pieces[piece] ?? []).join('')),
    ),
    { numRuns: CASES, seed },
  );
});

it('random bytes are survived', { timeout: 600_000 }, async () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(bytes, (text) => survives(new TextDecoder().decode(text))),
    { numRuns: CASES / 10, seed },
  );
});
