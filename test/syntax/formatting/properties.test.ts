import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeEdits } from '../../../language/syntax/formatting/format-range.ts';
import { TYPED, typedEdits } from '../../../language/syntax/formatting/format-typed.ts';
import { edited, errorsIn, formatted, linesOf, parsed, tokensIn } from '../../support/formatting/format.ts';
import { chooser, harmed, respaced, shuffled } from '../../support/formatting/shapes.ts';
import { seed } from '../../support/seed.ts';

const numRuns = 150;

/** The examples in pieces of a few elements. */
const pieces = globSync('examples/**/*.standards')
  .sort()
  .flatMap((file) => readFileSync(file, 'utf8').split(/\n\n+(?=\S)/));

/** Three pieces, in a shape that an author might have left them in. */
const shapes = fc.integer().map((it) => {
  const choose = chooser(it);
  const text = [0, 1, 2].map(() => pieces[choose(pieces.length)]).join('\n\n');
  return respaced(shuffled(text, choose), choose);
});
const sound = shapes.filter((shape) => errorsIn(shape).length === 0);
const broken = fc.tuple(shapes, fc.integer()).map(([shape, it]) => harmed(shape, chooser(it)));

const characters = (text: string): string => [...text.replace(/\s+/g, '')].sort().join('');

function holds<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, check), { numRuns, seed });
}

describe(`formatting a file (SEED=${seed})`, () => {
  it('gives a form that formatting leaves as it is', () => {
    holds(sound, (shape) => {
      const result = formatted(shape);
      expect(formatted(result)).toBe(result);
      expect(result).not.toMatch(/[ \t]$/m);
      expect(result).toMatch(/\S(\r\n|\n)$/);
    });
  });

  it('loses nothing of a file with syntax errors, and says the same of it', () => {
    holds(broken, (text) => {
      const result = formatted(text);
      expect(characters(result)).toBe(characters(text));
      expect(errorsIn(result).length).toBe(errorsIn(text).length);
      expect(formatted(result)).toBe(result);
    });
  });
});

const lines = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 12 }));

describe(`formatting a selection (SEED=${seed})`, () => {
  it('keeps every token in its line', () => {
    holds(fc.tuple(sound, lines), ([shape, [first, count]]) => {
      const result = edited(shape, (document) => rangeEdits(document, first, first + count));
      expect(tokensIn(result)).toEqual(tokensIn(shape));
      expect(linesOf(result).map(bare)).toEqual(linesOf(shape).map(bare));
      expect(rangeEdits(parsed(result), first, first + count)).toEqual([]);
    });
  });

  it('loses nothing of a file with syntax errors', () => {
    holds(fc.tuple(broken, lines), ([text, [first, count]]) => {
      const result = edited(text, (document) => rangeEdits(document, first, first + count));
      expect(linesOf(result).map(bare)).toEqual(linesOf(text).map(bare));
    });
  });

  it('finds nothing to do in a formatted file', () => {
    holds(sound, (shape) => {
      expect(rangeEdits(parsed(formatted(shape)), 0, Number.MAX_SAFE_INTEGER)).toEqual([]);
    });
  });
});

describe(`formatting while typing (SEED=${seed})`, () => {
  const places = fc.tuple(fc.nat({ max: 60 }), fc.constantFrom(...TYPED));

  it('keeps every token in its line', () => {
    holds(fc.tuple(sound, places), ([shape, [line, typed]]) => {
      const result = edited(shape, (document) => typedEdits(document, line, typed));
      expect(tokensIn(result)).toEqual(tokensIn(shape));
      expect(linesOf(result).map(bare)).toEqual(linesOf(shape).map(bare));
    });
  });

  it('finds nothing to do in a formatted file', () => {
    holds(fc.tuple(sound, places), ([shape, [line, typed]]) => {
      expect(typedEdits(parsed(formatted(shape)), line, typed)).toEqual([]);
    });
  });
});

const bare = (line: string): string => line.replace(/\s+/g, '');
