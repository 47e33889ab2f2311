import { describe, expect, it } from 'vitest';
import { feasibleLimit } from '../../../language/meaning/workload/feasible.ts';
import { predictionsFor } from '../../../language/meaning/workload/predictions.ts';
import { placesOfWork } from '../../../language/meaning/workload/shifts.ts';
import { checkServices } from '../../support/check.ts';

const ANSWERED = 'at least 80% of calls are answered within 20 seconds of queued per month';

/** What is predicted of the first target, in the service and in each of its branches. */
function predictions(demand: string, target = ANSWERED, more = '') {
  const [checked] = checkServices(`service desk "Front desk" { open Mon..Fri 09:00..17:00 }
record calls from "calls.csv" { moments queued, answered fields vip: yes/no }
${demand && `demand calls { ${demand} }`}
standard answer "Calls are answered" { target ${target} }
${more}`);
  if (!checked) throw new Error('There is no service.');
  return placesOfWork(checked.model).flatMap((place) =>
    place.standards.flatMap((standard) =>
      standard.targets.flatMap((it) => predictionsFor(it, standard, place, checked.model)),
    ),
  );
}

describe('what queueing theory says of a target', () => {
  const typical = (staff: number) => `typical 100 per hour, handling 3 minutes, staff ${staff}`;

  it('is whether those on duty are enough, and how many would be', () => {
    const [enough] = predictions(typical(8));
    const [tooFew] = predictions(typical(6));
    expect(enough).toMatchObject({ isMet: true, isMissedSurely: false, needed: 8 });
    expect(tooFew).toMatchObject({ isMet: false, isMissedSurely: true, needed: 8 });
    expect(tooFew?.outcome).toBeLessThan(enough?.outcome ?? 0);
  });

  it('is said of typical days and of each peak', () => {
    const found = predictions(`${typical(8)} peak "Rush" every 01-10..01-31 150 per hour`);
    expect(found.map(({ shift, isMet }) => [shift.peak?.name ?? null, isMet])).toEqual([
      [null, true],
      ['Rush', false],
    ]);
  });

  it('is said of a branch by its own demand', () => {
    const branch = 'branch hill "Hill" { demand calls { typical 10 per hour, handling 3 minutes, staff 4 } }';
    const found = predictions(typical(6), ANSWERED, branch);
    expect(found.map(({ shift, isMet }) => [shift.branch?.name ?? null, isMet])).toEqual([
      [null, false],
      ['hill', true],
    ]);
  });

  it.each([
    ['no demand', '', ANSWERED],
    ['no handling time', 'typical 100 per hour, staff 6', ANSWERED],
    ['nobody on duty', 'typical 100 per hour, handling 3 minutes', ANSWERED],
    ['no wait', typical(6), 'at most 5 calls where vip per month'],
  ])('is nothing where there is %s', (_why, demand, target) => {
    expect(predictions(demand, target)).toEqual([]);
  });

  it('gives the shortest limit that people can promise, in round numbers', () => {
    const [{ text } = { text: '' }] = predictions(typical(7)).flatMap((it) => {
      const limit = feasibleLimit(it);
      return limit ? [{ text: `${limit.value} ${limit.unit}` }] : [];
    });
    expect(text).toMatch(/^(\d+ minute|\d*[05] second)$/);
  });
});
