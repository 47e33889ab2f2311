import { describe, expect, it } from 'vitest';
import { caseCountOf } from '../../../language/meaning/workload/case-counts.ts';
import type { CasesCounted } from '../../../language/meaning/workload/cases-at-hand.ts';
import { serviceAtWork } from '../../../language/meaning/workload/shifts.ts';
import { checkServices } from '../../support/check.ts';

const SHARE = 'at least 90% of calls are answered within 20 seconds per month';

/** How many cases a standard's first target will have to count in a month, and where that is from. */
function counted(standard: string, around = '', data?: CasesCounted) {
  const [checked] = checkServices(`service desk "Front desk" { open Mon..Fri 09:00..17:00 }
record calls from "calls.csv" { moments queued, answered fields vip: yes/no }
${around}
standard answer "Calls are answered" { ${standard} }
`);
  const [answer] = checked?.model.standards ?? [];
  const [target] = answer?.targets ?? [];
  if (!checked || !answer || !target) throw new Error('There is no target.');
  const found = caseCountOf(target, answer, serviceAtWork(checked.model), checked.model, () => data);
  const inMonth = found?.in('month');
  return found && { what: found.what, from: found.from, inMonth: inMonth == null ? inMonth : Math.round(inMonth) };
}

const DEMAND = 'demand calls { typical 100 per month }';

describe('how many cases a target counts', () => {
  it('is told by its demand', () => {
    expect(counted(`target ${SHARE}`, DEMAND)).toEqual({
      ...{ what: 'calls', from: 'its demand is 100 per month', inMonth: 100 },
    });
  });

  it('is told by its baseline before that, which counted these very cases', () => {
    const found = counted(`target ${SHARE} { baseline 88% of 240 cases in 2026-Q1 }`, DEMAND);
    expect(found).toEqual({ what: 'calls', from: 'its baseline has 240 in 2026-Q1', inMonth: 80 });
  });

  it('is told by the rows of its data, where nothing else tells', () => {
    const data = { rows: 300, from: '2026-01-01', to: '2026-06-30' };
    expect(counted(`target ${SHARE}`, '', data)).toEqual({
      ...{ what: 'calls', from: '300 rows of “calls.csv” from 2026-01-01 to 2026-06-30', inMonth: 50 },
    });
    expect(counted(`target ${SHARE}`, '', { ...data, to: '2026-01-20' })).toBeUndefined();
  });

  it('is so many answers as observers give', () => {
    const standard = `check "Is greeted" check "Is thanked"
  verify by mystery visit 6 per month
  target at least 90% of its checks per month`;
    expect(counted(standard)).toMatchObject({ what: 'answers', inMonth: 12 });
  });

  it('is nothing where nobody says anything', () => {
    expect(counted(`target ${SHARE}`)).toBeUndefined();
  });
});
