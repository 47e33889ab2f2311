import { type BareDays, type OpenDays, openDaysIn } from '../../meaning/texts/bare-days.ts';
import { placeOf, wordsOf } from '../../meaning/texts/statements.ts';
import { describeDuration, duration } from '../../quantities/duration.ts';
import type { CheckRule, Report } from '../engine/rule.ts';

export const ambiguousDay: CheckRule = {
  code: 'YS203',
  name: 'ambiguous-day',
  criterion: 'measurable',
  severity: 'warning',
  summary: '“Days” without saying which, in a limit or a statement: business days or calendar days.',
  why: 'Five business days are a week, five calendar days may end on a Sunday. The provider counts one way and the customer the other, and both are right.',
  fix: 'Write `business days` or `calendar days`, in the statement as in the target. Hours run on the clock; `business hours` run while you are open.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  statement "We answer letters within 5 business days."
  target at least 90% within 5 days per month
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  statement "We answer letters within 5 business days."
  target at least 90% within 5 business days per month
}
`,
  *check(service) {
    for (const open of openDaysIn(service)) yield* report(open);
  },
};

function* report({ value, limit, said, kind }: OpenDays): Iterable<Report> {
  const places = said.map(({ statement, days }) => ({
    message: `“${wordsOf(statement, days)}” in the statement leaves it open as well`,
    place: placeOf(statement, days),
  }));
  const [business, calendar] = [days(value, 'business'), days(value, 'calendar')];
  const why = 'Weekends and holidays make the difference, and customers will count them in.';
  if (limit) {
    const message = `Is this ${business} or ${calendar}? ${why} Write \`${business}\` or \`${calendar}\`.`;
    yield { at: limit.source, message, related: places };
    return;
  }
  const [first, ...related] = places;
  if (!first) return;
  const at = first.place;
  const words = [...new Set(said.filter(({ statement }) => statement === said[0]?.statement).map(wordsIn))];
  const leave = words.length === 1 ? `${words[0]} leaves` : `${words.join(', ')} leave`;
  const kinds = words.length === 1 ? `${business} or ${calendar}` : 'business days or calendar days';
  if (kind) {
    const message = `${leave} open which days, though the target says ${days(value, kind)}. Say it here as well: these are the words that people read.`;
    yield { at, message, severity: 'info', related };
  } else {
    yield { at, message: `${leave} open which days: ${kinds}? ${why} Say which.`, related };
  }
}

const wordsIn = ({ statement, days }: BareDays): string => `“${wordsOf(statement, days)}”`;

const days = (value: number, kind: 'business' | 'calendar'): string => describeDuration(duration(value, 'day', kind));
