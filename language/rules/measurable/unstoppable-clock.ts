import { type PauseMisfit, pauseMisfits } from '../../meaning/measures/pauses.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordOfTarget } from '../../meaning/measures/records.ts';
import { inHours } from '../../meaning/time/days-in-hours.ts';
import { timetableOf } from '../../meaning/time/standard-hours.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Timetable } from '../../model/timetable.ts';
import { type Duration, describeDuration } from '../../quantities/duration.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { Unstoppable } from './unstoppable-clock.fix.ts';

export const unstoppableClock: CheckRule<Unstoppable> = {
  code: 'YS212',
  name: 'unstoppable-clock',
  criterion: 'measurable',
  severity: 'error',
  summary: 'Pauses that are not counted, where no clock runs that could stand still.',
  why: 'A limit in days ends with its last day, and a deadline at its moment, however long a case stood still: nobody could say when such a case is late.',
  fix: 'Count in hours: `within 40 business hours of opened not counting waiting`. Or count the pauses, and leave out `not counting`.',
  bad: `service desk "Front desk" {
  open Mon..Fri 09:00..17:00
}

record letters from "letters.csv" {
  moments received, asked, told, answered
  pauses  customer from asked to told
}

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days of received not counting customer per month
}
`,
  good: `service desk "Front desk" {
  open Mon..Fri 09:00..17:00
}

record letters from "letters.csv" {
  moments received, asked, told, answered
  pauses  customer from asked to told
}

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 40 business hours of received not counting customer per month
}
`,
  *find(service) {
    yield* unstoppableIn(service.standards, service, service);
    for (const branch of service.branches) yield* unstoppableIn(branch.standards, branch, service);
  },
  tell: (found) => ({
    at: 'limit' in found.misfit ? found.misfit.limit.source : found.pause.source,
    message: `\`not counting ${found.pause.name}\` stops a clock, ${PROBLEM[found.misfit.of](found)}`,
    ...(found.misfit.of === 'before' && { severity: 'warning' }),
  }),
  mending: () => import('./unstoppable-clock.fix.ts'),
};

function* unstoppableIn(
  standards: readonly Standard[],
  place: Timetable,
  service: ServiceModel,
): Iterable<Unstoppable> {
  for (const standard of standards) {
    for (const target of standard.targets) {
      const [pause] = planOf(target).notCounting;
      if (!pause) continue;
      for (const misfit of pauseMisfits(target, recordOfTarget(target, service))) {
        const timetable = timetableOf(standard, place, service.touchpoints);
        yield { misfit, pause, hours: misfit.of === 'days' ? fewHours(inHours(misfit.limit, timetable)) : undefined };
      }
    }
  }
}

/** Nobody promises 2016 hours: for so many there is no number to write. */
const fewHours = (hours: Duration | undefined): Duration | undefined =>
  hours && hours.value <= MOST_HOURS ? hours : undefined;
const MOST_HOURS = 100;

const PROBLEM: Readonly<Record<PauseMisfit['of'], (found: Unstoppable) => string>> = {
  days: ({ misfit, hours }) => {
    const days = 'limit' in misfit ? describeDuration(misfit.limit) : '';
    const write = hours
      ? `Count in hours: write \`${describeDuration(hours)}\`.`
      : 'Count in hours: write so many `business hours`, or `hours` on the clock. Or leave `not counting` out, and let the pauses count.';
    return `and \`${days}\` has none: it ends with a day, however long a case stood still. ${write}`;
  },
  'time of day': ({ misfit }) => {
    const time = 'limit' in misfit ? describeDuration(misfit.limit) : '';
    return `and \`${time}\` is the same time of the day, however long a case stood still. Write a length of time, such as \`within 4 business hours\`.`;
  },
  before: ({ misfit }) => {
    const { pause, begins } = misfit as Extract<PauseMisfit, { of: 'before' }>;
    const starts = pause.to.name === begins ? 'when the clock starts' : `before the clock starts with \`${begins}\``;
    return `and this pause is over with \`${pause.to.name}\`, ${starts}: it takes nothing off. Leave it out, or let the clock start earlier.`;
  },
  moment: () =>
    'and here none runs from the beginning of a case. Leave it out, or write a limit before it: `within … of …`.',
  nothing: () => 'and without a limit none is running. Write one before it: `within … of …`.',
};
