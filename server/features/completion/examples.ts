/** Numbers, dates and lengths of time to begin with: what only the author knows is a placeholder. */
import { CompletionItemKind } from 'vscode-languageserver';
import { withDefaults } from '../../../language/editing/snippet.ts';
import { type Option, within } from '../../../language/syntax/expected/frames.ts';
import { type Candidate, RANK } from './candidate.ts';
import { scaleCandidates } from './comparisons.ts';
import { datesOf } from './dates.ts';
import type { Setting } from './setting.ts';
import { Stops } from './stops.ts';

type Example = readonly [write: (stops: Stops) => string, documentation: string];

const number =
  (text: string, rest = ''): Example[0] =>
  (stops) =>
    `${stops.blank(text)}${rest}`;

const LIMITS: readonly Example[] = [
  [
    (stops) => `${stops.blank('20')} ${stops.choice(['seconds', 'minutes', 'hours', 'business hours'], '')}`,
    'On the clock, day and night; `business` time runs while you are open.',
  ],
  [
    (stops) => `${stops.blank('5')} ${stops.choice(['business days', 'calendar days', 'weeks', 'months'], '')}`,
    'Business days leave out the days on which you are closed.',
  ],
];

/** By the rule of the grammar, and the property that holds the value. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  'CaseMeasure.percent': [[number('90', '%'), 'A share of cases.']],
  'CaseMeasure.amount': [[number('5'), 'A number of cases.']],
  'CaseMeasure.perAmount': [[number('100'), 'For so many cases of another record.']],
  'AvailabilityMeasure.percent': [[number('99.5', '%'), 'A share of time.']],
  'StatisticMeasure.rank': [[number('95'), 'So many cases in a hundred are at or below it.']],
  'StatisticMeasure.answers': [[number('100'), 'So many answers.']],
  'PercentValue.percent': [[number('86', '%'), 'A share.']],
  'AmountValue.amount': [
    [
      (stops) => `${stops.blank('20')} ${stops.choice(['seconds', 'minutes', 'hours', 'business days'], '')}`,
      'A time.',
    ],
    [number('4.5'), 'A rating.'],
  ],
  'Frequency.amount': [
    [(stops) => `${stops.blank('20')} per ${stops.choice(['month', 'week', 'quarter', 'year'], '')}`, 'So many times.'],
  ],
  'DemandPart.amount': [
    [
      (stops) => `${stops.blank('200')} per ${stops.choice(['hour', 'day', 'week', 'month'], '')}`,
      'So many cases arrive.',
    ],
  ],
  'DemandPart.staff': [[number('15'), 'So many people on duty at once.']],
  'DayRange.from': [[number('Mon..Fri'), 'Monday to Friday.']],
  'TimeLimit.time': [[number('17:00'), 'A time of the day.']],
  'TimeRange.from': [
    [(stops) => `${stops.blank('09:00')}..${stops.blank('17:00')}`, 'From one time of the day to another.'],
  ],
  'TimeRange.to': [[number('17:00'), 'A time of the day.']],
  'FieldType.from': [[(stops) => `${stops.blank('1')}..${stops.blank('5')}`, 'A scale, such as that of a rating.']],
  'Closure.yearlyFrom': [[number('12-31'), 'A month and a day.']],
};

/** Lengths of time, by the property that holds them. */
const LENGTHS: Readonly<Record<string, readonly Example[]>> = {
  limit: LIMITS,
  first: [[number('2 weeks'), 'So long after joining.']],
  again: [[number('12 months'), 'Once in so long a time.']],
  every: [[number('6 months'), 'Once in so long a time.']],
  duration: [[number('5 seconds'), 'From one ring to the next.']],
  handling: [[number('180 seconds'), 'So long for one case, on average.']],
  patience: [[number('2 minutes'), 'So long until they give up, on average.']],
};

/** Where a value stands: the rule of the grammar, and the property that holds it. */
export const keyOf = ({ step, frame }: Option): string => `${frame.rule}.${step.property}`;

export function exampleCandidates(key: string, option: Option, setting: Setting): Candidate[] {
  const rank = setting.expected.mayEnd ? RANK.continued : RANK.needed;
  const isCompared = within(option.frame, ['Comparison']) !== undefined;
  if (isCompared && key === 'AmountValue.amount') return scaleCandidates(option, setting);
  if (isCompared && key === 'PercentValue.percent') return [];
  if (key === 'Duration.amount') return written(LENGTHS[heldBy(option)] ?? LIMITS, rank);
  const dates = datesOf(key, setting.today).map(
    ([text, documentation]): Example => [(stops) => stops.blank(text), documentation],
  );
  return written(EXAMPLES[key] ?? dates, rank);
}

/** The property of another rule that holds what is being written. */
function heldBy({ frame }: Option): string {
  for (let it: typeof frame | undefined = frame; it; it = it.parent) if (it.property) return it.property;
  return '';
}

const written = (examples: readonly Example[], rank: number): Candidate[] =>
  examples.map(([write, documentation]) => {
    const snippet = write(new Stops());
    return {
      label: withDefaults(snippet),
      kind: CompletionItemKind.Value,
      snippet,
      remark: 'for example',
      rank,
      documentation,
    };
  });
