/** Numbers, dates and lengths of time to begin with: what only the author knows is a hole. */
import { CompletionItemKind } from 'vscode-languageserver';
import { nearestFrame, type Option } from '../../../language/syntax/expected/frames.ts';
import { hole, oneOf } from '../../../language/writing/hole.ts';
import { lengthFrom, times } from '../../../language/writing/quantities.ts';
import { percent, range } from '../../../language/writing/terminals.ts';
import { plainText, value, type Written } from '../../../language/writing/written.ts';
import { type Candidate, RANK } from './candidate.ts';
import { scaleCandidates } from './comparisons.ts';
import { datesOf } from './dates.ts';
import type { Setting } from './setting.ts';

type Example = readonly [written: Written, documentation: string];

const open = (text: string): Written => value(hole(text));

const LIMITS: readonly Example[] = [
  [
    lengthFrom(hole('20'), oneOf(['seconds', 'minutes', 'hours', 'business hours'])),
    'On the clock, day and night; `business` time runs while you are open.',
  ],
  [
    lengthFrom(hole('5'), oneOf(['business days', 'calendar days', 'weeks', 'months'])),
    'Business days leave out the days on which you are closed.',
  ],
];

/** By the rule of the grammar, and the property that holds the value. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  'CaseMeasure.percent': [[percent(hole('90')), 'A share of cases.']],
  'CaseMeasure.amount': [[open('5'), 'A number of cases.']],
  'CaseMeasure.perAmount': [[open('100'), 'For so many cases of another record.']],
  'AvailabilityMeasure.percent': [[percent(hole('99.5')), 'A share of time.']],
  'StatisticMeasure.rank': [[open('95'), 'So many cases in a hundred are at or below it.']],
  'StatisticMeasure.answers': [[open('100'), 'So many answers.']],
  'PercentValue.percent': [[percent(hole('86')), 'A share.']],
  'AmountValue.amount': [
    [lengthFrom(hole('20'), oneOf(['seconds', 'minutes', 'hours', 'business days'])), 'A time.'],
    [open('4.5'), 'A rating.'],
  ],
  'Frequency.amount': [[times(hole('20'), oneOf(['month', 'week', 'quarter', 'year'])), 'So many times.']],
  'DemandPart.amount': [[times(hole('200'), oneOf(['hour', 'day', 'week', 'month'])), 'So many cases arrive.']],
  'DemandPart.staff': [[open('15'), 'So many people on duty at once.']],
  'RemedyClause.amount': [[open('50 EUR'), 'An amount of money.']],
  'DayRange.from': [[open('Mon..Fri'), 'Monday to Friday.']],
  'TimeLimit.time': [[open('17:00'), 'A time of the day.']],
  'TimeRange.from': [[range(hole('09:00'), hole('17:00')), 'From one time of the day to another.']],
  'TimeRange.to': [[open('17:00'), 'A time of the day.']],
  'FieldType.from': [[range(hole('1'), hole('5')), 'A scale, such as that of a rating.']],
  'SpecialDays.yearlyFrom': [[open('12-31'), 'A month and a day.']],
};

/** Lengths of time, by the property that holds them. */
const LENGTHS: Readonly<Record<string, readonly Example[]>> = {
  limit: LIMITS,
  lead: [
    [
      lengthFrom(hole('48'), oneOf(['hours', 'business days', 'calendar days', 'weeks'])),
      'Counted in days, so many clear days lie between.',
    ],
  ],
  first: [[open('2 weeks'), 'So long after joining.']],
  again: [[open('12 months'), 'Once in so long a time.']],
  every: [[open('6 months'), 'Once in so long a time.']],
  duration: [[open('5 seconds'), 'From one ring to the next.']],
  handling: [[open('180 seconds'), 'So long for one case, on average.']],
  patience: [[open('2 minutes'), 'So long until they give up, on average.']],
};

/** Where a value stands: the rule of the grammar, and the property that holds it. */
export const valueKey = ({ step, frame }: Option): string => `${frame.rule}.${step.property}`;

export function exampleCandidates(key: string, option: Option, setting: Setting): Candidate[] {
  const rank = setting.expected.mayEnd ? RANK.continued : RANK.needed;
  const isCompared = nearestFrame(option.frame, ['Comparison']) !== undefined;
  if (isCompared && key === 'AmountValue.amount') return scaleCandidates(option, setting);
  if (isCompared && key === 'PercentValue.percent') return [];
  if (key === 'Duration.amount') return written(LENGTHS[heldBy(option)] ?? LIMITS, rank);
  const dates = datesOf(key, setting.today).map(([text, documentation]): Example => [open(text), documentation]);
  return written(EXAMPLES[key] ?? dates, rank);
}

/** The property of another rule that holds what is being written. */
function heldBy({ frame }: Option): string {
  for (let it: typeof frame | undefined = frame; it; it = it.parent) if (it.property) return it.property;
  return '';
}

const written = (examples: readonly Example[], rank: number): Candidate[] =>
  examples.map(([snippet, documentation]) => ({
    label: plainText(snippet),
    kind: CompletionItemKind.Value,
    snippet,
    remark: 'for example',
    rank,
    documentation,
  }));
