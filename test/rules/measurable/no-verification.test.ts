import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { newLines } from '../../support/fix.ts';

const service = 'service desk "Front desk" { }\n';
const CALLS = 'record calls from "c.csv" { moments queued, answered }\n';
const CHECK = 'check "Stands up"';
const COUNTED = 'target at least 90% of calls are answered within 20 seconds per month';

describe('how compliance is found out', () => {
  it.each([
    ['a check', CHECK],
    ['availability', 'target available at least 99% of open time per month'],
    ['a target that names no record', 'target at least 90% within 20 seconds per month'],
    ['a check beside a target that is computed', `${CHECK} ${COUNTED}`],
  ])('has to be said for %s', (_what, clauses) => {
    expect(underlined(`${service}${CALLS}standard a { ${clauses} }`, 'YS207')).toEqual(['a']);
    expect(underlined(`${service}${CALLS}standard a { ${clauses} verify by survey yearly }`, 'YS207')).toEqual([]);
  });

  it('goes without saying for a target that is computed from a record', () => {
    expect(findingsOf('YS207', `${service}${CALLS}standard a { ${COUNTED} }`)).toEqual([]);
  });

  it('is no question while there is no measure', () => {
    expect(findingsOf('YS207', `${service}standard a { statement "We answer." }`)).toEqual([]);
  });

  it('may be said by the service or a branch', () => {
    const standard = `standard a { ${CHECK} }`;
    expect(findingsOf('YS207', `service desk { verify by inspection weekly }\n${standard}`)).toEqual([]);
    const branch = `branch b { standard c { ${CHECK} } verify by inspection weekly }`;
    expect(underlined(`${service}${branch}`, 'YS207')).toEqual([]);
  });

  it('is said once at the service where most standards leave it out', () => {
    const text = `${service}${CALLS}standard a { ${CHECK} }\nstandard b { ${CHECK} }\nstandard c { ${COUNTED} }`;
    expect(underlined(text, 'YS207')).toEqual(['desk']);
    expect(findingsOf('YS207', text)[0]?.message).toContain('2 of 2');
  });

  it('may be an open question', () => {
    expect(findingsOf('YS207', `${service}standard a { ${CHECK} decide "Who checks that?" }`)).toEqual([]);
  });
});

it('is written with a method and a rhythm', async () => {
  const text = `${service}standard a {\n  ${CHECK}\n}\n`;
  expect(await newLines('no-verification', text, '`verify`')).toEqual(['  verify by system log monthly']);
});
