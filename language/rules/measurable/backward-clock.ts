import { type Backward, backwardIn, backwardPauses } from '../../meaning/measures/backward.ts';
import { recordOfTarget } from '../../meaning/measures/records.ts';
import { targetsOf } from '../../meaning/standards.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { CheckRule } from '../engine/rule.ts';

export const backwardClock: CheckRule<Backward> = {
  code: 'YS209',
  name: 'backward-clock',
  criterion: 'measurable',
  severity: 'warning',
  summary: 'A clock that starts with a moment that comes after the one that stops it.',
  why: 'What is over before it begins takes no time: the target is met whatever anybody does, or no case can be judged by it, and it looks like the best figure that you have.',
  fix: 'For a notice, write how long before: `announced at least 48 hours before started`. For something that is to follow soon, let the clock start with what comes first: `started within 48 hours of announced`. Where the record lists its moments in another order than they come in, list them as they come.',
  bad: `service desk "Front desk" { }

record works "Works in the street" from "works.csv" { moments planned, announced, started }

standard notice "People know before we dig" {
  target at least 95% of works are announced within 48 hours of started per month
}
`,
  good: `service desk "Front desk" { }

record works "Works in the street" from "works.csv" { moments planned, announced, started }

standard notice "People know before we dig" {
  target at least 95% of works are announced at least 48 hours before started per month
}
`,
  *find(service) {
    for (const { target } of targetsOf(service)) {
      const record = recordOfTarget(target, service);
      if (record) yield* backwardIn(target, record);
    }
    for (const record of service.records) yield* backwardPauses(record, service);
  },
  tell: (found) => ({
    at: found.place,
    message:
      found.first.name === found.second.name
        ? `A pause from \`${found.first.name}\` to \`${found.first.name}\` is over when it begins. Write which moment ends it.`
        : `The record lists \`${found.first.name}\` before \`${found.second.name}\`, ${PROBLEM[found.way](found)} If they come in another order, list them so in \`moments\`.`,
  }),
  mending: () => import('./backward-clock.fix.ts'),
};

const PROBLEM: Readonly<Record<Backward['way'], (found: Backward) => string>> = {
  within: ({ first, second, limit }) =>
    `so a clock that starts with \`${second.name}\` is never late for it. For a notice, write \`${first.name} at least ${lengthOf(limit)} before ${second.name}\`; for what is to follow soon, \`${second.name} within ${lengthOf(limit)} of ${first.name}\`.`,
  lead: ({ first, second, limit }) =>
    `so \`${second.name}\` never comes before it. Write \`${first.name} at least ${lengthOf(limit)} before ${second.name}\`, if that is meant.`,
  window: ({ first, second }) =>
    `so no case comes between \`${second.name}\` and it. Write \`between ${first.name} and ${second.name}\`.`,
  pause: ({ first, second }) =>
    `so this pause is over before it begins. Write \`from ${first.name} to ${second.name}\`.`,
  time: ({ first, second }) =>
    `so there is no time from \`${second.name}\` to it. Write \`time from ${first.name} to ${second.name}\`.`,
};

const lengthOf = (limit: Backward['limit']): string => (limit ? describeDuration(limit) : '…');
