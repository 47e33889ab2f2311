import { standardsOf, targetsOf } from '../../meaning/standards.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Place } from '../../text/places.ts';
import type { CheckRule } from '../engine/rule.ts';

export const backwardDates: CheckRule<BackwardDates> = {
  code: 'YS411',
  name: 'backward-dates',
  criterion: 'timely',
  severity: 'warning',
  summary: 'A stretch of days that ends before it begins.',
  why: 'There is no such day: whoever reads it believes that you are closed, or busy, or have asked your customers, and every computation leaves it out.',
  fix: 'Write the first day first and the last one behind it. What comes again each year has no year: after `every` it may run past its end, such as `every 12-24..01-02`.',
  bad: `service desk "Front desk" {
  open   Mon..Fri 09:00..17:00
  closed 2026-12-31..2026-12-24 "Christmas"
}
`,
  good: `service desk "Front desk" {
  open   Mon..Fri 09:00..17:00
  closed 2026-12-24..2026-12-31 "Christmas"
}
`,
  *find(service) {
    const told = new Set<Place>();
    for (const found of stretchesIn(service)) {
      // A branch takes over what it does not change.
      if (found.to < found.from && !told.has(found.at)) yield found;
      told.add(found.at);
    }
  },
  tell: ({ what, from, to, at }) => ({
    at,
    message: `${what} ends on ${to}, before it begins on ${from}: there is no such day. Swap the two, or write the days that are meant.`,
  }),
  mending: () => import('./backward-dates.fix.ts'),
};

interface BackwardDates {
  readonly what: string;
  /** Its first and last day. */
  readonly from: string;
  readonly to: string;
  readonly at: Place;
  /** Where the two are written. */
  readonly clause: Place;
}

/** All stretches of days of a service that belong to one year. */
function* stretchesIn(service: ServiceModel): Iterable<BackwardDates> {
  for (const { closures, workedDays, demands } of [service, ...service.branches]) {
    yield* closures.filter(isOnce).map((it) => ({ ...it, what: 'This closure', at: it.source, clause: it.source }));
    yield* workedDays.filter(isOnce).map((it) => ({ ...it, what: 'This opening', at: it.source, clause: it.source }));
    const peaks = demands.flatMap((demand) => demand.peaks).filter(isOnce);
    yield* peaks.map((it) => ({ ...it, what: `The peak “${it.name}”`, at: it.nameSource, clause: it.source }));
  }
  const shared = [service.defaults, ...standardsOf(service)];
  const asked = shared.flatMap(({ evidence }) => evidence.map(({ span }) => ({ what: 'This evidence', span })));
  const reached = targetsOf(service).flatMap(({ target: { baseline, best } }) => [
    { what: 'This baseline', span: baseline?.span },
    { what: 'This best result', span: best?.span },
  ]);
  for (const { what, span } of [...asked, ...reached]) {
    if (span) yield { what, from: span.from, to: span.to, at: span.source, clause: span.source };
  }
}

const isOnce = ({ yearly }: { readonly yearly: boolean }): boolean => !yearly;
