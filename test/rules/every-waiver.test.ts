import { describe, expect, it } from 'vitest';
import { RULES } from '../../language/rules/registry.ts';
import { findingsIn } from '../support/check.ts';
import { mendedBy } from '../support/fix.ts';

const waivable = RULES.filter((rule) => rule.waivable !== false);

describe.each(waivable.map((rule) => [rule.code, rule.name, rule] as const))(
  'a waiver of %s %s',
  async (code, name, rule) => {
    const beside = (text: string) => ({ ...rule.beside, 'a.standards': text });
    const accepted =
      (await mendedBy(code, beside(rule.bad))).find(({ title }) => title.startsWith('Accept'))?.files['a.standards'] ??
      '';
    const of = (wanted: string, text: string) => findingsIn(beside(text)).filter((finding) => finding.code === wanted);

    it('is needed where the finding is', async () => {
      expect(accepted).toMatch(new RegExp(`waive +${name}`));
      expect(of(code, accepted)).toEqual([]);
      expect(of('YS607', accepted)).toEqual([]);
    });

    it('hides nothing once it has expired', () => {
      const expired = accepted.replace(/(waive +\S+ +because +)"[^"]*"/, '$1"It was so" until 2020-01-01');
      expect(of(code, expired)).toHaveLength(1);
      expect(of('YS607', expired).map(({ message }) => message)).toEqual([
        expect.stringContaining('ended on 2020-01-01'),
      ]);
    });

    it('is needless where nothing is found', () => {
      const [head = ''] = /^service \S+ "[^"]*"(?: \{)?/m.exec(rule.good) ?? [];
      const waived = `${head.replace(/ \{$/, '')} { waive ${name} because "It was so" `;
      const text = rule.good.replace(head, head.endsWith('{') ? waived : `${waived}}`);
      expect(of('YS607', text)).toHaveLength(1);
    });
  },
);
