import { describe, expect, it } from 'vitest';
import { explainRule } from '../../language/reports/explain.ts';
import { rulePage } from '../../language/reports/rule-page.ts';
import { EXPLAINED, findExplained } from '../../language/rules/registry.ts';

const FENCES = /^```(yardstick)?$/gm;

const words = (text: string): string[] => text.match(/[\p{L}\p{N}%]+/gu) ?? [];

describe('what explains a rule at a terminal', () => {
  it.each(EXPLAINED.map((rule) => [rule.name, rule] as const))('says all that the page of %s says', (_name, rule) => {
    const said = new Set(words(explainRule(rule, (_style, text) => text, 90)));
    expect(words(rulePage(rule).replaceAll(FENCES, '')).filter((word) => !said.has(word))).toEqual([]);
  });

  it('is found by code and by name, in any case', () => {
    for (const rule of EXPLAINED) {
      expect(findExplained(rule.code.toLowerCase())).toBe(rule);
      expect(findExplained(rule.name.toUpperCase())).toBe(rule);
    }
  });
});
