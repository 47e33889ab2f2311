import { describe, expect, it } from 'vitest';
import { EXPLAINED } from '../../language/rules/registry.ts';
import { findingsIn } from '../support/check.ts';
import { mendedBy, mendedSafely } from '../support/fix.ts';

const isBroken = (files: Record<string, string>) =>
  findingsIn(files).filter((it) => it.code === 'YS001' || it.code === 'YS002');

/** Where the example of a rule is one of those that need a decision: others, that need none. */
const MENDED_SAFELY: Readonly<Record<string, string>> = {
  link: 'service desk "Desk" { }\nrole desk-clerk "Clerk"\nstandard a "A" { owner Desk-Clerk }\n',
  'repeated-clause': 'service desk "Desk" { }\nstandard a "A" {\n  area flow\n  area flow\n}\n',
};

describe.each(EXPLAINED.map((rule) => [rule.code, rule.name, rule] as const))(
  'the fixes of %s %s',
  async (code, _, rule) => {
    const mended = await mendedBy(code, { ...rule.beside, 'a.standards': rule.bad });
    const hasFixes = rule.mending !== undefined || rule.safeFixes !== undefined;

    it('leave a text that can be read and no longer has the finding', () => {
      for (const { title, files } of mended) {
        expect(isBroken(files), title).toEqual([]);
        expect(
          findingsIn(files).filter((it) => it.code === code),
          title,
        ).toEqual([]);
      }
    });

    it('are there, and more than a waiver', () => {
      const mends = mended.filter(({ title }) => !title.startsWith('Accept it'));
      expect(mends.length > 0).toBe(hasFixes && rule.fixesOnly === undefined);
      expect(mended.length > mends.length).toBe(rule.waivable !== false);
    });

    it('are made without asking where they are safe, and only there', async () => {
      const text = await mendedSafely(rule.bad, rule.beside);
      const isLeft = findingsIn({ ...rule.beside, 'a.standards': text }).some((it) => it.code === code);
      expect(isLeft).toBe(!mended.some(({ fix }) => fix.safe));
    });

    it('are safe where the rule says so, and nowhere else', async () => {
      const shown = await mendedBy(code, { ...rule.beside, 'a.standards': MENDED_SAFELY[rule.name] ?? rule.bad });
      const safe = shown.filter(({ fix }) => fix.safe).map(({ title }) => title);
      expect(safe.length > 0, safe.join()).toBe(rule.safeFixes !== undefined);
    });

    it('have titles of their own', () => {
      expect(new Set(mended.map(({ title }) => title)).size).toBe(mended.length);
    });
  },
);
