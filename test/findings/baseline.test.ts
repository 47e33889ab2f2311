import { describe, expect, it } from 'vitest';
import { baselineOf, baselineText, compare, readBaseline } from '../../language/findings/baseline.ts';
import type { Identity } from '../../language/findings/identity.ts';
import { at, found } from './found.ts';

const known = (text: string, block = 'reply'): Identity => ({
  ...{ code: 'YS101', name: 'vague-term', service: 'desk', block, text },
});

/** What a baseline of some texts does not know of others, and how much of it is gone. */
function compared(before: readonly string[], now: readonly string[]) {
  const findings = now.map((text, line) => [found(at(line + 1), { message: text }), [known(text)]] as const);
  const { unknown, gone } = compare(findings, baselineOf(before.map((text) => known(text))));
  return { unknown: [...unknown].map(({ message }) => message), gone };
}

describe('a baseline', () => {
  it('knows what was found when it was made, wherever that stands now', () => {
    expect(compared(['prompt', 'quick'], ['quick', 'prompt'])).toEqual({ unknown: [], gone: 0 });
  });

  it('does not know what has come since, and counts what has gone', () => {
    expect(compared(['prompt', 'quick'], ['prompt', 'swift'])).toEqual({ unknown: ['swift'], gone: 1 });
  });

  it('knows the same words as often as they were found', () => {
    expect(compared(['prompt'], ['prompt', 'prompt'])).toEqual({ unknown: ['prompt'], gone: 0 });
    expect(compared(['prompt', 'prompt', 'prompt'], ['prompt'])).toEqual({ unknown: [], gone: 2 });
  });

  it('knows a finding of several things only where it knows each of them', () => {
    const finding = found(at(1));
    const several = [[finding, [known('prompt'), known('swift')]]] as const;
    expect(compare(several, baselineOf([known('prompt'), known('swift')])).unknown.size).toBe(0);
    expect(compare(several, baselineOf([known('prompt')])).unknown).toEqual(new Set([finding]));
  });

  it('is the same text in whichever order things were found, a line for each', () => {
    const [a, b] = [known('prompt'), known('quick', 'reply/hill')];
    const text = baselineText(baselineOf([a, b, a]));
    expect(baselineText(baselineOf([b, a, a]))).toBe(text);
    expect(text.split('\n').filter((line) => line.includes('YS101'))).toHaveLength(2);
  });

  it('is read as it was written', () => {
    const baseline = baselineOf([known('prompt'), known('“quick”\u200b', ''), known('prompt')]);
    expect(readBaseline(baselineText(baseline))).toEqual({
      baseline: expect.arrayContaining(baseline.map((it) => expect.objectContaining(it))),
    });
  });

  it.each([
    ['', /no valid JSON/],
    ['{ "version": 2, "findings": [] }', /version/],
    ['{ "version": 1 }', /findings/],
    ['{ "version": 1, "findings": [{ "code": "YS101" }] }', /findings\.0/],
  ])('that cannot be read says what is wrong: %s', (text, expected) => {
    expect(readBaseline(text)).toEqual({ problem: expect.stringMatching(expected) });
  });
});
