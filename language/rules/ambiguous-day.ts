import { limitsOf } from './limits.ts';
import type { CheckRule } from './rule.ts';

export const ambiguousDay: CheckRule = {
  code: 'YS203',
  name: 'ambiguous-day',
  criterion: 'measurable',
  severity: 'warning',
  summary: '“Days” without saying which: business days or calendar days.',
  why: 'Five business days are a week, five calendar days may end on a Sunday. The provider counts one way and the customer the other, and both are right.',
  fix: 'Write `business days` or `calendar days`. Hours run on the clock; `business hours` run while you are open.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 days per month
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
}
`,
  *check(service) {
    for (const { clock, value, source } of limitsOf(service)) {
      if (clock !== 'unstated') continue;
      const days = value === 1 ? 'day' : 'days';
      yield {
        at: source,
        message: `Is this ${value} business ${days} or ${value} calendar ${days}? Weekends and holidays make the difference, and customers will count them in. Write \`${value} business ${days}\` or \`${value} calendar ${days}\`.`,
      };
    }
  },
};
