import { describe, expect, it } from 'vitest';
import { EXPLAINED } from '../../language/rules/registry.ts';
import { findingsIn } from '../support/check.ts';
import { mendedBy, mendedSafely } from '../support/fix.ts';

/** Rules whose findings can be waived and not mended: only their author knows which of two things is meant, or what to write. */
const WAIVED_ONLY = ['YS105', 'YS108', 'YS206', 'YS601', 'YS611'];

const isBroken = (files: Record<string, string>) =>
  findingsIn(files).filter((it) => it.code === 'YS001' || it.code === 'YS002');

describe.each(EXPLAINED.map((rule) => [rule.code, rule.name, rule] as const))(
  'the fixes of %s %s',
  async (code, _, rule) => {
    const mended = await mendedBy(code, rule.bad);

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
      expect(mends.length > 0).toBe(!WAIVED_ONLY.includes(code));
      expect(mended.length > mends.length).toBe(rule.waivable !== false);
    });

    it('are made without asking where they are safe, and only there', async () => {
      const isLeft = findingsIn(await mendedSafely(rule.bad)).some((it) => it.code === code);
      expect(isLeft).toBe(!mended.some(({ fix }) => fix.safe));
    });

    it('have titles of their own', () => {
      expect(new Set(mended.map(({ title }) => title)).size).toBe(mended.length);
    });
  },
);
