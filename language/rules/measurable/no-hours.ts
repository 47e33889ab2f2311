import { enumerated } from '../../meaning/measures/describe.ts';
import { standardsOf } from '../../meaning/standards.ts';
import { type Unscheduled, unscheduledIn } from '../../meaning/time/unscheduled.ts';
import type { Place } from '../../text/places.ts';
import type { CheckRule } from '../engine/rule.ts';

export const noHours: CheckRule<Unscheduled> = {
  code: 'YS210',
  name: 'no-hours',
  criterion: 'measurable',
  severity: 'warning',
  summary: 'Business hours, or open time, where nothing says when it is open.',
  why: 'A business hour is one in which you are open. Where nobody says when that is, every report counts another one, and the target is met by whoever chooses the hours.',
  fix: 'Write the opening times once in the service, such as `open Mon..Fri 09:00..17:00`; or, where a touchpoint has others, behind its name. Where the limit runs day and night, leave `business` out.',
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 4 business hours per month
}
`,
  good: `service desk "Front desk" {
  open Mon..Fri 09:00..17:00
}

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 4 business hours per month
}
`,
  *find(service) {
    // What a service would say is not missing from a file whose service is.
    if (!service.declared) return;
    const all = standardsOf(service);
    const own = service.standards.length;
    yield* unscheduledIn(all.slice(0, own), service, service);
    const said = new Set(service.standards.map(({ source }) => source));
    for (const branch of service.branches) {
      // What a branch takes over stands in the service, and is said there.
      const added = branch.standards.filter(({ source }) => !said.has(source));
      yield* unscheduledIn(added, branch, service);
    }
  },
  tell({ touchpoints, places, words }) {
    const [at, ...also] = places as [Place, ...Place[]];
    const where = touchpoints.length > 0 ? ` at ${enumerated(touchpoints.map((name) => `\`${name}\``))}` : '';
    return {
      at,
      also,
      message: `Nothing says when it is open${where}, so nobody can count ${words}. Write the times in the service, such as \`open Mon..Fri 09:00..17:00\`${touchpoints.length > 0 ? ', or behind the touchpoint' : ''}.`,
    };
  },
  mending: () => import('./no-hours.fix.ts'),
};
