import { describe, expect, it } from 'vitest';
import { overrunOf } from '../../../language/meaning/time/overrun.ts';
import { serviceTimes } from '../../../language/meaning/time/service-times.ts';
import { NO_HOLIDAYS } from '../../../language/quantities/holidays.ts';
import { dateOf } from '../../../language/quantities/wall-clock.ts';
import { checkServices, TODAY } from '../../support/check.ts';

/** How a procedure overruns, by the names of its steps. */
function overrun(steps: string, service = 'open Mon..Fri 09:00..17:00') {
  const [checked] = checkServices(`service desk "Front desk" { ${service} }\nprocedure claim "A claim" {\n${steps}\n}`);
  const procedure = checked?.model.procedures[0];
  if (!checked || !procedure) throw new Error('There is no procedure.');
  const found = overrunOf(procedure, serviceTimes(checked.model, { holidays: NO_HOLIDAYS, today: TODAY }));
  return found && { path: found.path.map(({ name }) => name), worst: found.worst };
}

describe('a procedure', () => {
  it('overruns by the path that takes longest, whatever the day', () => {
    const steps = `step print within 1 day
step check within 2 calendar days
step pay within 3 calendar days after check
complete within 4 calendar days`;
    expect(overrun(steps)).toEqual({ path: ['check', 'pay'], worst: null });
  });

  it('keeps its limit where steps run side by side', () => {
    expect(overrun('step print within 3 days\nstep pay within 3 days\ncomplete within 3 days')).toBeUndefined();
  });

  it('overruns on clocks that differ for the case that begins before the weekend', () => {
    const found = overrun('step pay within 2 business days\ncomplete within 3 calendar days');
    expect(found?.path).toEqual(['pay']);
    const { begin, end, due } = found?.worst ?? {};
    expect([begin, end, due].map((it) => it && dateOf(it.day))).toEqual(['2024-01-04', '2024-01-08', '2024-01-07']);
    expect(found?.worst?.special).toBe(false);
  });

  it('overruns in a closure only where it keeps its limit in an ordinary week', () => {
    const steps = 'step pay within 2 business days\ncomplete within 5 calendar days';
    expect(overrun(steps)).toBeUndefined();
    const found = overrun(steps, 'open Mon..Fri 09:00..17:00 closed 2026-08-03..2026-08-14 "Holiday"');
    expect(found?.worst?.special).toBe(true);
  });

  it('is not judged where nobody knows, or its steps wait for each other', () => {
    expect(overrun('step pay\ncomplete within 1 day')).toBeUndefined();
    expect(overrun('step pay within 9 days')).toBeUndefined();
    expect(
      overrun('step a within 3 days after b\nstep b within 3 days after a\ncomplete within 1 day'),
    ).toBeUndefined();
  });
});
