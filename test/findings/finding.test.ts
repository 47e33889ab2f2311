import { describe, expect, it } from 'vitest';
import { gravestFirst, milder, sortFindings } from '../../language/findings/finding.ts';
import { at, found } from './found.ts';

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('findings', () => {
  const late = found(at(9), { code: 'late', severity: 'error' });
  const early = found(at(2), { code: 'early', severity: 'info' });
  const grave = found(at(2), { code: 'grave', severity: 'error' });
  const elsewhere = found(at(1, 1, 2, 'b.standards'), { code: 'elsewhere', severity: 'error' });

  it('come in the order of files and lines, the graver first in one place', () => {
    expect(codes(sortFindings([elsewhere, late, early, grave]))).toEqual(['grave', 'early', 'late', 'elsewhere']);
  });

  it('in one place that are as grave come in the order of their codes, whichever was found first', () => {
    const [a, b] = [found(at(1), { code: 'a' }), found(at(1), { code: 'b' })];
    expect(codes(sortFindings([b, a]))).toEqual(['a', 'b']);
    expect(codes(sortFindings([a, b]))).toEqual(['a', 'b']);
  });

  it('are shown the gravest of each file first', () => {
    const sorted = sortFindings([elsewhere, late, early, grave]);
    expect(codes(gravestFirst(sorted))).toEqual(['grave', 'late', 'early', 'elsewhere']);
  });
});

it('advice is one step milder, and never milder than a word', () => {
  expect([milder('error'), milder('warning'), milder('info')]).toEqual(['warning', 'info', 'info']);
});
