import { quotedTitle } from '../../meaning/standards.ts';
import { type PromisedAnyTime, promisedAnyTimeIn } from '../../meaning/texts/promised-any-time.ts';
import { type Arrival, hopelessArrivals } from '../../meaning/time/arrivals.ts';
import { timetableOf } from '../../meaning/time/standard-hours.ts';
import type { Branch, Limit, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { CheckRule, RuleContext } from '../engine/rule.ts';

export const closedHours: CheckRule<Unmet> = {
  code: 'YS306',
  name: 'closed-hours',
  criterion: 'feasible',
  severity: 'warning',
  summary: 'A limit that runs on while the service is closed, where cases arrive at any time.',
  why: 'What arrives just after closing time is overdue before anybody can have seen it: the target is missed on every long weekend, whatever staff do, and customers learn that the promise is not meant for them.',
  fix: 'Count open time with `business hours` or `business days`, allow longer than you are ever closed, or have somebody on duty. Where it is meant so all the same, `waive closed-hours because "…"`.',
  bad: `service desk "Front desk" {
  open        Mon..Fri 08:00..18:00
  touchpoints email always
}

record mails "E-mails" from "mails.csv" { moments received, answered }

standard reply "E-mails are answered" {
  at     email
  target at least 90% of mails are answered within 24 hours per month
}
`,
  good: `service desk "Front desk" {
  open        Mon..Fri 08:00..18:00
  touchpoints email always
}

record mails "E-mails" from "mails.csv" { moments received, answered }

standard reply "E-mails are answered" {
  at     email
  target at least 90% of mails are answered within 1 business day per month
}
`,
  *find(service, context) {
    yield* unmetIn(service.standards, service, null, context);
    const byName = Map.groupBy(service.standards, ({ name }) => name);
    for (const branch of service.branches) {
      // What a branch takes over unchanged is found at the service, if anywhere.
      const own = branch.standards.filter((it) => !isKept(it, byName.get(it.name)?.[0]));
      yield* unmetIn(own, service, branch, context);
    }
  },
  tell(found) {
    const { standard, branch, promised, arrival } = found;
    const { limit, mayMiss } = promised;
    const share = shareOf(arrival);
    const evenly = share > 0 ? ` Were cases to arrive evenly, ${share}% of them would be lost so${room(mayMiss)}.` : '';
    const title = `${branch ? `At ${quotedTitle(branch)}, ` : ''}${quotedTitle(standard)}`;
    return {
      at: limit.source,
      ...(isCovered(found) && { severity: 'info' as const }),
      message: `${title} ${limit.by === undefined ? 'gives' : 'wants it'} ${describeDuration(limit)}, counted while you are closed as well: ${arrival.text}.${evenly} ${advice(limit)}`,
    };
  },
  mending: () => import('./closed-hours.fix.ts'),
};

/** What is promised, and a case for which nobody can keep it. */
interface Unmet {
  readonly standard: Standard;
  readonly branch: Branch | null;
  readonly promised: PromisedAnyTime;
  readonly arrival: Arrival;
}

const isKept = (standard: Standard, before: Standard | undefined): boolean =>
  standard.targets.every((target) => before?.targets.some(({ source }) => source === target.source));

function* unmetIn(
  standards: readonly Standard[],
  service: ServiceModel,
  branch: Branch | null,
  context: RuleContext,
): Iterable<Unmet> {
  const timetable = (standard: Standard) => timetableOf(standard, branch ?? service, service.touchpoints);
  const byHours = Map.groupBy(standards, (standard) => JSON.stringify(timetable(standard).open?.spans));
  for (const alike of byHours.values()) {
    const arrivalFor = hopelessArrivals(timetable(alike[0] as Standard), context);
    for (const standard of alike) {
      for (const promised of promisedAnyTimeIn(standard, service)) {
        const arrival = arrivalFor(promised.limit);
        const unmet = arrival && { standard, branch, promised, arrival };
        if (unmet && !(promised.isStatistic && isCovered(unmet))) yield unmet;
      }
    }
  }
}

const shareOf = ({ lost }: Arrival): number => Math.round(lost * 100);

/** Whether those that are lost find room among the ones that may miss the limit, as far as anybody can tell. */
const isCovered = ({ promised: { mayMiss }, arrival }: Unmet): boolean => mayMiss > 0 && shareOf(arrival) <= mayMiss;

const room = (mayMiss: number): string =>
  mayMiss === 0 ? ', and none may miss it' : `, where the target has room for ${mayMiss}%`;

const advice = ({ seconds, by }: Limit): string =>
  seconds !== null || by !== undefined
    ? 'Count open time, as in `business hours`, or allow longer.'
    : 'Count `business days`, or allow longer.';
