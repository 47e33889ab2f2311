import { casesOf } from '../../meaning/measures/conditions.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import { type ConflictingTimes, conflictingTimesIn } from '../../meaning/texts/conflicting-times.ts';
import { conditionText } from '../../model/condition-text.ts';
import type { Standard } from '../../model/schema.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { CheckRule } from '../engine/rule.ts';

export const conflictingTimes: CheckRule<ConflictingTimes> = {
  code: 'YS615',
  name: 'conflicting-times',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'Two standards that promise the same customers different times for the same thing.',
  why: 'Customers read both, and hold you to the shorter one. Staff take the longer one for theirs, and each can show a figure that is right.',
  fix: 'Promise one time. Where some are to wait longer, leave them out of the other standard, with `where` or `except in peak`, and say in both statements whom they are for. A time within which all are done, at the latest, may be the `ceiling` of the other target.',
  bad: `service desk "Front desk" { touchpoints till, phone }

record returns from "returns.csv" { moments brought, refunded fields by-card: yes/no }

standard refunds "Refunds" {
  statement "You get your money back within 5 business days."
  target    at least 90% of returns are refunded within 5 business days of brought per month
}

standard card "Refunds to the card" {
  statement "Money is back on your card within 10 business days."
  target    at least 90% of returns where by-card are refunded within 10 business days of brought per month
}
`,
  good: `service desk "Front desk" { touchpoints till, phone }

record returns from "returns.csv" { moments brought, refunded fields by-card: yes/no }

standard refunds "Refunds in cash" {
  statement "You get your cash back within 5 business days."
  target    at least 90% of returns where not by-card are refunded within 5 business days of brought per month
}

standard card "Refunds to the card" {
  statement "Money is back on your card within 10 business days."
  target    at least 90% of returns where by-card are refunded within 10 business days of brought per month
}
`,
  find: conflictingTimesIn,
  tell({ longer, shorter, apart }) {
    const [long, short] = [longer, shorter].map(({ limit }) => describeDuration(limit));
    const [one, other] = [longer, shorter].map(({ standard }) => quotedTitle(standard));
    const filter = casesOf(planOf(longer.target))?.filter;
    const cases = apart === 'condition' && filter ? ` where ${conditionText(filter)}` : '';
    const given =
      apart === 'peak'
        ? `${one} gives ${long} in the peak, in which ${other} promises ${short}`
        : `${one} gives ${long} to cases${cases} to which ${other} promises ${short}`;
    return {
      at: longer.limit.source,
      message: `${given}: customers hold you to the shorter time. ${adviceFor(apart, longer.standard)}, or promise the same time in both.`,
      related: [{ message: `${short} are promised here`, place: shorter.limit.source }],
    };
  },
};

function adviceFor(apart: ConflictingTimes['apart'], { peak }: Standard): string {
  if (apart === 'peak' && peak) return `Write \`except in peak "${peak.name}"\` in the other standard`;
  return apart === 'condition'
    ? 'Leave these cases out of the other standard with `where`'
    : 'Say with `where` which cases each is about';
}
