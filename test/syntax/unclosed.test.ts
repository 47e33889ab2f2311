/** Files that would take minutes if a search went over the rest of them again and again, or over all stack if it went deeper. */
import { describe, expect, it } from 'vitest';
import { checkServices } from '../support/check.ts';
import { formatted } from '../support/formatting/format.ts';

const findingsIn = (text: string) => checkServices(text).flatMap(({ findings }) => findings);

const MANY = 300_000;
const filledWith = (piece: string, length = MANY): string => piece.repeat(Math.ceil(length / piece.length));
const inBlock = (piece: string): string =>
  `service desk "Desk" { }\nstandard s "S" {\n${filledWith(piece, 100_000)}\n}\n`;

describe('a long file full of', () => {
  it.each([
    ['comments that do not end', '/* a '],
    ['comments that do not end, in lines', '/*\n'],
    ['curly quotes that do not close', '“{'],
    ['low quotes that do not close', '„{ a '],
    ['angle quotes that do not close', '«}'],
    ['corner quotes that do not close', '「{'],
    ['texts that do not close', '"a\n'],
    ['NUL', '\0'],
    ['NUL in lines', '\0\n'],
    ['signs that mean nothing', '! § . / '],
    ['signs that look like others', "; ' ` … "],
    ['braces', '{ } '],
    ['brackets', '( '],
    ['words', 'lorem '],
  ])('%s is read and formatted', { timeout: 120_000 }, (_what, piece) => {
    const text = filledWith(piece);
    expect(findingsIn(text).length).toBeGreaterThan(0);
    expect(formatted(text).replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
  });

  it.each([
    ['texts that do not close before a brace', 'statement “{ ', 1],
    ['clauses that are not finished', 'statement\n', 10_000],
    ['clauses that nobody knows', 'lorem ipsum\n', 1],
    ['clauses that are misspelt', 'statment "a"\n', 1],
    ['targets that are not finished', 'target at least 90% of\n', 2_000],
    ['lists with nothing in them', 'at , , ,\n', 11_111],
    ['quotes that do not close', 'statement "a\n', 7_692],
  ])('%s in one block is told of', { timeout: 120_000 }, (_what, piece, least) => {
    const errors = findingsIn(inBlock(piece)).filter(({ code }) => code === 'YS001');
    expect(errors.length).toBeGreaterThanOrEqual(least);
  });

  it('a comment that trails into nothing is formatted', () => {
    const text = `// a${' '.repeat(MANY)}b\n/* a${' '.repeat(MANY)}b\n\n\tc   \n*/ service x { }\n`;
    const seen = formatted(text).replaceAll(' '.repeat(MANY), '<…>');
    expect(seen).toBe('// a<…>b\n/* a<…>b\n\n\tc\n*/\nservice x {}\n');
  });
});

describe('a name', () => {
  it('has 200 letters at the most', () => {
    const file = (length: number): string => `service desk "Desk" { }\nrole ${'a'.repeat(length)} "A"\n`;
    expect(findingsIn(file(200)).filter(({ severity }) => severity === 'error')).toEqual([]);
    const [error] = findingsIn(file(201));
    expect(error).toMatchObject({ code: 'YS001', message: expect.stringContaining('This name has 201 letters') });
  });
});

it('says that a comment does not end', () => {
  const [error] = findingsIn('service desk "Desk" { }\n/* and so on\nrole a "A"\n');
  expect(error).toMatchObject({
    place: { start: { line: 2, column: 1 } },
    message: expect.stringContaining('does not end'),
  });
});
