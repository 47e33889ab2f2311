import type { Related } from '../../findings/finding.ts';
import { type BareDays, type OpenDays, openDaysIn } from '../../meaning/texts/bare-days.ts';
import { placeOfPart, wordsOfPart } from '../../meaning/texts/statements.ts';
import { describeDuration, duration } from '../../quantities/duration.ts';
import type { CheckRule } from '../engine/rule.ts';

export const ambiguousDay: CheckRule<OpenDays> = {
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
  find: openDaysIn,
  tell(open) {
    const places = open.said.map(({ statement, days }) => ({
      message: `“${wordsOfPart(statement, days)}” in the statement leaves it open as well`,
      place: placeOfPart(statement, days),
    }));
    if (open.limit) return { at: open.limit.source, message: askWhich(open.value), related: places };
    const [{ place: at }, ...related] = places as [Related, ...Related[]];
    if (!open.kind) return { at, message: askInStatement(open), related };
    const message = `${leavesOpen(open)} which days, though the target says ${days(open.value, open.kind)}. Say it here as well: these are the words that people read.`;
    return { at, message, severity: 'info', related };
  },
  mending: () => import('./ambiguous-day.fix.ts'),
};

const WHY = 'Weekends and holidays make the difference, and customers will count them in.';

function askWhich(value: number): string {
  const [business, calendar] = [days(value, 'business'), days(value, 'calendar')];
  return `Is this ${business} or ${calendar}? ${WHY} Write \`${business}\` or \`${calendar}\`.`;
}

function askInStatement(open: OpenDays): string {
  const { value } = open;
  const isOne = wordsOpen(open).length === 1;
  const kinds = isOne ? `${days(value, 'business')} or ${days(value, 'calendar')}` : 'business days or calendar days';
  return `${leavesOpen(open)} which days: ${kinds}? ${WHY} Say which.`;
}

function leavesOpen(open: OpenDays): string {
  const words = wordsOpen(open);
  return `${words.join(', ')} ${words.length === 1 ? 'leaves' : 'leave'} open`;
}

/** The words of the first statement, at which the finding stands. */
const wordsOpen = ({ said }: OpenDays): string[] => [
  ...new Set(said.filter(({ statement }) => statement === said[0]?.statement).map(wordsIn)),
];

const wordsIn = ({ statement, days }: BareDays): string => `“${wordsOfPart(statement, days)}”`;

const days = (value: number, kind: 'business' | 'calendar'): string => describeDuration(duration(value, 'day', kind));
