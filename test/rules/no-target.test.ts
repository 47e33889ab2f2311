import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, underlined } from '../support/check.ts';

const service = 'service desk "Front desk" { }\n';

describe('a standard without a measure', () => {
  it('is an error at its name, a warning in a guideline', () => {
    const text = `${service}standard a "A" { say "Hello" }\nguideline b "B"\nprohibition c "C" { statement "Nobody smokes." }\n`;
    expect(underlined(text, 'YS201')).toEqual(['a', 'b', 'c']);
    expect(findingsOf('YS201', text).map((it) => it.severity)).toEqual(['error', 'warning', 'error']);
  });

  it('is told at each, even where most have none', () => {
    expect(findingsOf('YS201', `${service}standard a\nstandard b\nstandard c`)).toHaveLength(3);
  });

  it('has one with a target or a check', () => {
    const text = `${service}standard a { target at least 90% within 2 hours per month }\nprohibition b { check "Nobody smokes" }`;
    expect(findingsOf('YS201', text)).toEqual([]);
  });

  it('may wait for a decision about it', () => {
    expect(findingsOf('YS201', `${service}standard a { decide target "Nach Stunden?" }`)).toEqual([]);
    expect(findingsOf('YS201', `${service}standard a { decide "How do we measure friendliness?" }`)).toEqual([]);
    expect(findingsOf('YS201', `${service}standard a { decide "Should staff check passports?" }`)).toHaveLength(1);
  });

  it('is not accused while its target cannot be read', () => {
    const found = findingsIn(`${service}standard a {\n  target at lest 90% within 2 hours\n}\nstandard b\n`);
    expect(found.filter((it) => it.code === 'YS201').map((it) => it.place.start.line)).toEqual([5]);
  });
});
