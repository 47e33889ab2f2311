import { describe, expect, it } from 'vitest';
import { RULES } from '../../language/rules/registry.ts';
import { findingsIn } from '../support/check.ts';

const breaking = (text: string) => findingsIn(text).filter((it) => it.code === 'YS001' || it.code === 'YS002');

describe.each(RULES.map((rule) => [rule.code, rule.name, rule] as const))('%s %s', (code, _name, rule) => {
  it('finds its bad example, once', () => {
    expect(breaking(rule.bad)).toEqual([]);
    expect(
      findingsIn({ ...rule.beside, 'a.standards': rule.bad }).filter((finding) => finding.code === code),
    ).toHaveLength(1);
  });

  it('finds nothing in its good example', () => {
    expect(breaking(rule.good)).toEqual([]);
    expect(findingsIn({ ...rule.beside, 'a.standards': rule.good }).filter((finding) => finding.code === code)).toEqual(
      [],
    );
  });
});
