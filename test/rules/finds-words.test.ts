import { expect, it } from 'vitest';
import { RULES } from '../../language/rules/registry.ts';
import type { Settings } from '../../language/workspace/settings.ts';
import { findingsIn } from '../support/check.ts';

/** The texts that a rule underlines in its own example, and their words. */
function underlinedBy(code: string, text: string): string[] {
  const lines = text.split('\n');
  return findingsIn(text)
    .filter((it) => it.code === code)
    .flatMap(({ place, parts = [] }) => [place, ...parts.map((part) => part.place)])
    .map(({ start, end }) => (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1))
    .flatMap((words) => [words, ...(words.match(/\p{L}+/gu) ?? [])]);
}

// The settings' schema takes from it whose words may be named there.
it.each(RULES.map((rule) => [rule.name, rule] as const))(
  '%s says that it looks for words of the lists, or is not changed by them',
  (_name, { code, bad, beside, findsWords }) => {
    const remove = underlinedBy(code, bad);
    const settings: Settings = { words: { en: { remove } } };
    const isGone = !findingsIn({ ...beside, 'a.standards': bad }, settings).some((it) => it.code === code);
    expect(isGone).toBe(findsWords ?? false);
  },
);
