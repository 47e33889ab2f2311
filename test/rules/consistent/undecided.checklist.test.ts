import { describe, expect, it } from 'vitest';
import { starterText } from '../../../language/intake/starter.ts';
import { findingsIn } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

describe('a service that has no standard yet', () => {
  const text = starterText('Help desk');

  it('has at most three things to do, and one of them is the list of its questions', () => {
    const findings = findingsIn(text);
    expect(findings.length).toBeLessThanOrEqual(3);
    const [list] = findings.filter(({ name }) => name === 'undecided');
    expect(list?.message).toContain('14 questions are open');
    expect(list?.related).toHaveLength(14);
    expect(list?.also).toHaveLength(14);
  });

  it('is mended question by question', async () => {
    const mended = (await mendedBy('undecided', text)).filter(({ title }) => title.includes('take the question out'));
    expect(mended.map(({ files }) => files['a.standards']?.match(/decide target/g)?.length)).toEqual(
      Array(14).fill(13),
    );
  });

  it('is asked for what a standard needs as soon as it has one', () => {
    const [question = ''] = /decide target "How long.*"/.exec(text) ?? [];
    const findings = findingsIn(text.replace(question, 'check "Nobody waits."'));
    expect(findings.filter(({ name }) => name === 'undecided')).toHaveLength(13);
    expect(findings.filter(({ name }) => name === 'no-training')).toHaveLength(1);
  });
});
