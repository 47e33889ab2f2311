/** Formatting the examples, in all shapes that they might be written in, changes nothing that they mean. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledJson } from '../../../language/exchange/compiled-json.ts';
import { Project } from '../../../language/workspace/project.ts';
import { TODAY } from '../../support/check.ts';
import { errorsIn, formatted, tokensIn } from '../../support/formatting/format.ts';
import { chooser, respaced, shuffled } from '../../support/formatting/shapes.ts';
import { seed } from '../../support/seed.ts';

const numRuns = 3;

const examples = globSync('examples/**/*.standards').sort();

/** What a file means together with those beside it: the compiled standards without places. */
async function meaning(file: string, text: string): Promise<unknown> {
  const project = new Project();
  for (const sibling of globSync(path.join(path.dirname(file), '*.standards')).sort()) {
    project.add(sibling, sibling === file ? text : readFileSync(sibling, 'utf8'));
  }
  const services = project.check({ today: TODAY, settings: {} }).map(({ model }) => model);
  return JSON.parse(await compiledJson(services), (_key, value) => (isPlace(value) ? undefined : value));
}

const isPlace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'file' in value && 'start' in value && 'end' in value;

describe.each(examples)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('is in canonical form', () => {
    expect(formatted(text)).toBe(text);
  });

  it(`means the same once formatted, whatever its shape (SEED=${seed})`, async () => {
    const shapes = fc.integer().map((it) => respaced(shuffled(text, chooser(it)), chooser(~it)));
    const sound = shapes.filter((shape) => errorsIn(shape).length === 0);
    await fc.assert(
      fc.asyncProperty(sound, async (shape) => {
        const result = formatted(shape);
        expect(tokensIn(result).sort()).toEqual(tokensIn(shape).sort());
        expect(await meaning(file, result)).toEqual(await meaning(file, shape));
      }),
      { numRuns, seed },
    );
  });
});
