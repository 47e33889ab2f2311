import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy, newLines } from '../../support/fix.ts';

describe('unserved-touchpoint', () => {
  const service = (...standards: string[]) => `service desk "Front desk" { touchpoints phone, chat, counter }
${standards.map((clauses, index) => `standard s${index} "S" { ${clauses} }`).join('\n')}
`;

  it('is found at each touchpoint that no standard names', () => {
    expect(underlined(service('at phone'), 'YS504')).toEqual(['chat', 'counter']);
  });

  it('counts the standards of branches', () => {
    const text = `${service('at phone')}branch hill { s0 { at chat } standard own { at counter } }`;
    expect(findingsOf('YS504', text)).toEqual([]);
  });

  it('is one finding where no standard says where it holds', () => {
    const [finding, ...more] = findingsOf('YS504', service('check "Says hello"', 'check "Says goodbye"'));
    expect(finding?.message).toContain('`phone`, `chat`, `counter`');
    expect(more).toEqual([]);
  });

  it('is not said before there is any standard, or while the text cannot be read', () => {
    expect(findingsOf('YS504', service())).toEqual([]);
    expect(underlined(service('at phone', 'target at least'), 'YS504')).toEqual([]);
  });

  it('does not blame a misspelt name twice', () => {
    expect(underlined(service('at phone, chatt, counter'), 'YS002')).toEqual(['chatt']);
    expect(underlined(service('at phone, chatt, counter'), 'YS504')).toEqual([]);
  });

  it('is closed: taken out of a list, or with its whole clause', async () => {
    const closed = (touchpoints: string) =>
      newLines(
        'unserved-touchpoint',
        `service d "D" {\n  ${touchpoints}\n  languages en\n}\nstandard s "S" { at a check "x" }\n`,
        'Close',
      );
    expect(await closed('touchpoints a, b')).toEqual(['  touchpoints a']);
    expect(await closed('touchpoints a\n  touchpoints b always')).toEqual([]);
  });

  it('is closed alone, whatever comments stand around it', async () => {
    const closed = async (touchpoints: string) => {
      const text = (it: string) => `service d "D" {\n  ${it}\n  languages en\n}\nstandard s "S" { at a check "x" }\n`;
      const mended = await mendedBy('YS504', text(touchpoints));
      return mended
        .find(({ title }) => title.startsWith('Close'))
        ?.files['a.standards']?.split('\n')
        .slice(1, -4);
    };
    expect(await closed('touchpoints a // the desk,\n  touchpoints // the hall,\n    b always // never')).toEqual([
      '  touchpoints a // the desk,',
    ]);
    expect(await closed('touchpoints a, // the desk\n    b // the hall')).toEqual(['  touchpoints a // the desk']);
    expect(await closed('touchpoints b /* touchpoints */, a /* always */')).toEqual([
      '  touchpoints /* touchpoints */ a /* always */',
    ]);
  });
});
