import { type Days, haveDaysInCommon } from '../../meaning/in-force.ts';
import { labelOf } from '../../meaning/measures/describe.ts';
import { type Claim, claimsAmong } from '../../meaning/reasoning/claims.ts';
import { entails } from '../../meaning/reasoning/relations.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { addToDate } from '../../quantities/calendar.ts';
import type { Place } from '../../text/places.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { BothInForce } from './both-in-force.fix.ts';

export const bothInForce: CheckRule<BothInForce> = {
  code: 'YS610',
  name: 'both-in-force',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'A target that replaces another one, and days on which both are in force.',
  why: 'Where a promise is changed, the new target takes the place of the old one. On days that belong to both, a case is judged twice, by what was promised and by what is, and the two figures say different things of it.',
  fix: 'Let the old target end on the day before the new one begins: `holds until 2026-12-31` in the one, `holds from 2027-01-01` in the other. Where both shall hold beside each other, say with `where` which cases each is about.',
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 10 business days per month as ten-days
  target at least 90% of letters are answered within 5 business days per month as five-days {
    holds from 2027-01-01
  }
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 10 business days per month as ten-days {
    holds until 2026-12-31
  }
  target at least 90% of letters are answered within 5 business days per month as five-days {
    holds from 2027-01-01
  }
}
`,
  *find(service) {
    const told = new Set<Place>();
    for (const { standards } of [service, ...service.branches]) {
      for (const found of bothIn(standards, service)) {
        // A branch takes over what it does not change.
        if (!told.has(found.at)) yield found;
        told.add(found.at);
      }
    }
  },
  tell: ({ earlier, later, at }) => ({
    at,
    message: `${labelOf(earlier.target)} and ${labelOf(later.target)} measure the same, and both are in force ${spanOf(later.days, earlier.days)}: a case of those days is judged by both. ${adviceFor(earlier.days, later.days)}`,
    related: [earlier, later].map(({ target }) => ({ message: `here is ${labelOf(target)}`, place: target.source })),
  }),
  mending: () => import('./both-in-force.fix.ts'),
};

/** The pairs of one standard: what two standards promise beside each other, `implied` holds against each other. */
function bothIn(standards: ServiceModel['standards'], service: ServiceModel): BothInForce[] {
  const claims = claimsAmong(standards, service).filter(({ isCeiling }) => !isCeiling);
  return [...Map.groupBy(claims, ({ standard }) => standard).values()].flatMap((own) =>
    own.flatMap((claim, index) => own.slice(index + 1).flatMap((other) => replacing(claim, other))),
  );
}

function replacing(a: Claim, b: Claim): BothInForce[] {
  const [earlier, later] = isLater(b.days, a.days) ? [a, b] : [b, a];
  const at = (later.target.inForce ?? earlier.target.inForce)?.source;
  const isSameTime = a.days.from === b.days.from && a.days.until === b.days.until;
  if (!at || isSameTime || !haveDaysInCommon(a.days, b.days) || !isReplaced(earlier, later)) return [];
  return [{ earlier, later, at }];
}

/** Whether either asks for what the other gives anyway; for some time, more may be asked than before and after it. */
function isReplaced(earlier: Claim, later: Claim): boolean {
  const isForSomeTime = endOf(later.days) < endOf(earlier.days);
  const asked = { ...later, days: earlier.days };
  return entails(earlier, asked) || (!isForSomeTime && entails(asked, earlier));
}

const isLater = (a: Days, b: Days): boolean =>
  beginOf(a) > beginOf(b) || (beginOf(a) === beginOf(b) && endOf(a) > endOf(b));
const beginOf = ({ from }: Days): string => from ?? '';
const endOf = ({ until }: Days): string => until ?? '9999-12-31';

/** The days that are in both, in words. */
function spanOf(later: Days, earlier: Days): string {
  const until = endOf(later) < endOf(earlier) ? later.until : earlier.until;
  return [later.from && `from ${later.from}`, until && `until ${until}`].filter(Boolean).join(' ');
}

function adviceFor(earlier: Days, later: Days): string {
  const rest = 'or say with `where` which cases each is about.';
  const last = later.from && addToDate(later.from, -1, 'day');
  if (last && last >= beginOf(earlier)) return `Let the former end on ${last}, ${rest}`;
  const first = earlier.until && addToDate(earlier.until, 1, 'day');
  return first && first <= endOf(later) ? `Let the latter begin on ${first}, ${rest}` : `Take one of them out, ${rest}`;
}
