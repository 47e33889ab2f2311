/** Numbers of cases that are asked to be far fewer than come. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';

const HEAD = `service depot "Depot" { open Mon..Fri 08:00..16:00 }
record parcels "Parcels" from "parcels.csv" { moments handed-in, sent fields kind: text, broken: yes/no }
`;
const found = (demand: string, target: string, clauses = '') =>
  findingsOf('too-many-cases', `${HEAD}demand ${demand}\nstandard a "Parcels" { target ${target} ${clauses} }\n`);
const TYPICAL = 'parcels { typical 60 per hour }';

describe('a number that is far below its demand', () => {
  it('is told with how many come', () => {
    expect(found(TYPICAL, 'at most 20 parcels per week').map(({ message }) => message)).toEqual([
      '“Parcels” allows 20 cases a week, and about 2400 come (the demand is 60 per hour): it is missed from the start. Say with `where` which cases are to be so few, or ask for a share of all.',
    ]);
  });

  it('of a queue with a demand of its own', () => {
    const queue = 'parcels where kind = "letter" { typical 60 per hour }';
    expect(found(queue, 'at most 1 parcels where kind = "letter" per day')).toHaveLength(1);
    expect(found(queue, 'at most 1 parcels where kind = "letter" and broken per day')).toEqual([]);
  });

  it.each([
    ['some of them are counted', 'at most 20 parcels where broken per week'],
    ['it may be meant', 'at most 1200 parcels per week'],
    ['it is for those that wait', 'at most 5 parcels not yet sent at the end of each day'],
    ['so many are asked for', 'at least 20 parcels per week'],
    ['it is a rate', 'at most 2 parcels where broken per 100 parcels per week'],
    ['it says no period', 'at most 20 parcels'],
  ])('is left alone where %s: %s', (_, target) => {
    expect(found(TYPICAL, target)).toEqual([]);
  });

  it('where nobody knows how many come', () => {
    expect(found('parcels { peak "Sales" 2027-01-02..2027-01-09 90 per hour }', 'at most 5 parcels per week')).toEqual(
      [],
    );
  });
});
