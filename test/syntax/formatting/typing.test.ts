/** Formatting a selection, and while an author types: the cursor is marked with |. */
import { describe, expect, it } from 'vitest';
import { rangeEdits } from '../../../language/syntax/formatting/format-range.ts';
import { typedEdits } from '../../../language/syntax/formatting/format-typed.ts';
import { edited } from '../../support/formatting/format.ts';

/** Formats the lines between two marks «». */
function selected(marked: string): string {
  const lineOf = (mark: string): number => marked.slice(0, marked.indexOf(mark)).split('\n').length - 1;
  const [first, last] = [lineOf('«'), lineOf('»')];
  return edited(marked.replace(/[«»]/g, ''), (document) => rangeEdits(document, first, last));
}

function typed(marked: string): string {
  const before = marked.slice(0, marked.indexOf('|'));
  const [line, character] = [before.split('\n').length - 1, before.trimEnd().endsWith('}') ? '}' : '\n'];
  return edited(marked.replace('|', ''), (document) => typedEdits(document, line, character));
}

describe('a selection', () => {
  it('is indented, spaced and aligned with its block, and keeps its order', () => {
    const before = 'standard a {\nverify by   survey\n«area   flow\n  \n\n  // why\nat phone,chat»\n}\n';
    const after = 'standard a {\nverify by   survey\n  area   flow\n\n\n  // why\n  at     phone, chat\n}\n';
    expect(selected(before)).toBe(after);
  });

  it('keeps several clauses in a line, and a sentence in several lines', () => {
    const before = '«standard a{area   flow at phone}\nstandard b\n{\ntarget at least 1%\nper   month }»\n';
    const after = 'standard a { area flow at phone }\nstandard b\n{\n  target at least 1%\n         per month }\n';
    expect(selected(before)).toBe(after);
  });

  it('aligns roles with those outside of it', () => {
    expect(selected('role team-lead "A"\n«role b "B"»\n')).toBe('role team-lead "A"\nrole b         "B"\n');
  });

  it('leaves elements with a syntax error as they are', () => {
    const before = '«standard a {\n   area   flow flow\n}\nrole   b»\n';
    expect(selected(before)).toBe('standard a {\n   area   flow flow\n}\nrole b\n');
  });

  it('leaves alone what may be a part of them', () => {
    const before = 'branch a {\n  standard b {\n    area flow flow\n\n«  standard c {\n area   flow\n  }»\n}\n';
    expect(selected(before)).toBe(before.replace(/[«»]/g, ''));
  });

  it('may hold nothing', () => {
    expect(selected('role a\n\n«  »\n\nrole   b\n')).toBe('role a\n\n  \n\nrole   b\n');
  });
});

describe('a line end', () => {
  it('aligns the clause that it finishes and those that share its column', () => {
    const before = 'standard a {\n  area flow\n  // why\n  at phone\n  statement   "We do."\n    |\n}\n';
    const after = 'standard a {\n  area      flow\n  // why\n  at        phone\n  statement "We do."\n    \n}\n';
    expect(typed(before)).toBe(after);
  });

  it('leaves other blocks alone', () => {
    const before = 'standard a {\n target at least 1% {\n   best   2%\n|\n  }\n}\n';
    expect(typed(before)).toBe('standard a {\n target at least 1% {\n    best 2%\n\n  }\n}\n');
  });

  it('indents what it has moved to the next line', () => {
    expect(typed('standard a {\n  area flow\n|at phone\n}\n')).toBe('standard a {\n  area flow\n  at   phone\n}\n');
  });

  it('does nothing in an unfinished element', () => {
    const before = 'standard a {\n area   flow\n at\n|\n}\n';
    expect(typed(before)).toBe(before.replace('|', ''));
  });
});

describe('a closing brace', () => {
  it('puts its block in shape', () => {
    const before = 'standard a {\narea   flow\n  target at least 1% {\nbest   2%\n}|\n}\n';
    expect(typed(before)).toBe('standard a {\narea   flow\n  target at least 1% {\n    best 2%\n  }\n}\n');
  });

  it('of a block in one line spaces that line', () => {
    expect(typed('branch b {\n standard a  {area   flow}|\n}\n')).toBe('branch b {\n  standard a { area flow }\n}\n');
  });
});

it('does nothing for other characters', () => {
  expect(edited('role   a', (document) => typedEdits(document, 0, 'x'))).toBe('role   a');
});
