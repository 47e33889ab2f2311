import { describe, expect, it } from 'vitest';
import { conditionText } from '../../../language/model/condition-text.ts';
import { brokenIn, compiledFrom } from '../../support/compiled.ts';

const around = (demand: string) => `service s "S" { }
record calls from "c.csv" { moments queued, answered fields queue: text, vip: yes/no, age: number, skill: text }
${demand}
`;

const DEMANDS: [string, string | null][] = [
  ['demand calls where queue = "priority" { typical 20 per hour, staff 3 }', 'queue = "priority"'],
  ['demand calls where vip { typical 5 per hour }', 'vip'],
  ['demand calls where not vip and age >= 65 { typical 80 per day, staff 2 }', 'age >= 65 and not vip'],
  [
    'demand calls where skill = "tax" or skill = "permits" { peak "Rush" every 01-10..01-31 }',
    'skill = "permits" or skill = "tax"',
  ],
  ['demand calls where answered within 20 seconds of queued { }', 'answered within 20 seconds of queued'],
  ['demand calls { typical 200 per hour }', null],
];

describe('the demand of some cases', () => {
  it.each(DEMANDS)('is read: %s', async (demand, expected) => {
    expect(brokenIn(around(demand))).toEqual([]);
    const [found] = (await compiledFrom(around(demand))).demands;
    expect(found?.filter ? conditionText(found.filter) : null).toBe(expected);
  });

  it('may stand in a branch, and beside that of all cases', async () => {
    const text = `${around('demand calls { typical 200 per hour }\ndemand calls where vip { typical 20 per hour }')}
branch b "B" where skill = "b" { demand calls where vip { typical 3 per hour } }
`;
    expect(brokenIn(text)).toEqual([]);
    const { demands, branches } = await compiledFrom(text);
    expect(demands).toHaveLength(2);
    expect(branches[0]?.demands.some(({ filter, typical }) => filter !== null && typical?.rate?.cases === 3)).toBe(
      true,
    );
  });
});
