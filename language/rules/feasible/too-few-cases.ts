import { chanceOfMissing, forgiven, TOLERATED, worstChanceAround } from '../../feasibility/too-few.ts';
import { withoutNoise } from '../../meaning/measures/amounts.ts';
import { roundedTo } from '../../meaning/workload/prediction-words.ts';
import { longerPeriod, type Sample, type SmallSample, samplesIn, shareShown } from '../../meaning/workload/samples.ts';
import type { CheckRule } from '../engine/rule.ts';

export const tooFewCases: CheckRule<SmallSample> = {
  code: 'YS304',
  name: 'too-few-cases',
  criterion: 'feasible',
  severity: 'warning',
  summary: 'So few cases a period that chance decides whether the target is met.',
  why: 'With a handful of cases one miss more or less is chance. A good service fails then and a bad one passes, people learn that the figure means nothing, and praise and blame go to the wrong ones.',
  fix: 'Measure over a longer period, which has more cases; ask for a share that so few cases can show; or observe more often. It takes about 20 cases for 80%, 40 for 90%, 100 for 95%, 250 for 98% and 500 for 99%.',
  // Turned round, a bound comes to something else.
  yieldsTo: ['reversed-bound'],
  bad: `service desk "Front desk" { }

standard greet "Greeting" {
  check  "Says good morning before anything else"
  verify by mystery visit 20 per month
  target at least 90% of its checks per month
}
`,
  good: `service desk "Front desk" { }

standard greet "Greeting" {
  check  "Says good morning before anything else"
  verify by mystery visit 20 per month
  target at least 90% of its checks per quarter
}
`,
  find: (service, { countCases }) => samplesIn(service, countCases),
  tell: ({ title, target, sample }) => ({
    at: target.row?.source ?? target.bound?.source ?? target.source,
    message: messageOf(target.row ? `${title}, in the row “${target.row.value}”,` : title, sample),
  }),
  mending: () => import('./too-few-cases.fix.ts'),
};

function messageOf(title: string, sample: Sample): string {
  const { share, cases, count, period, asked } = sample;
  const many = sample.expected < 1 ? 'hardly any' : `about ${cases}`;
  const what = many.endsWith(' 1') && count.what === 'cases' ? 'case' : count.what;
  const span = sample.rolling === null ? `a ${period}` : `in ${sample.rolling} ${period}s`;
  const few = `${title} counts ${many} ${what} ${span} (${count.from}), too few for ${asked}`;
  if (sample.expected < 1) {
    const one = count.what === 'answers' ? 'answer' : 'case';
    return `${few}: most ${period}s have no ${one} at all, and in the others a single miss breaks it. ${remedyFor(sample)}`;
  }
  const reasons = [forgiven(cases, share) === 0 ? 'a single miss breaks it' : null, chanceWords(sample)];
  return `${few}: ${reasons.filter((reason) => reason !== null).join(', and ')}. ${remedyFor(sample)}`;
}

/** Where this number happens to forgive more than most, those around it are looked at, since it goes up and down. */
function chanceWords(sample: Sample): string | null {
  const { cases, share, period, direction } = sample;
  const half = direction === 'at least' ? (100 + share) / 2 : (100 - share) / 2;
  const lead = `a service that reaches ${withoutNoise(half)}%, half of the way to perfection, would still miss it by chance in`;
  const [own, worst] = [chanceOfMissing(cases, share), worstChanceAround(cases, share)];
  const isCertain = sample.count.perVisit !== undefined && forgiven(cases, share) === 0;
  if (own > TOLERATED || isCertain) return `${lead} ${roundedTo(own * 100, 0)} of 100 ${period}s`;
  if (worst <= TOLERATED) return null;
  const depending =
    sample.count.perVisit !== undefined ? 'where not all of them are made' : 'depending on how many there happen to be';
  return `${lead} up to ${roundedTo(worst * 100, 0)} of 100 ${period}s, ${depending}`;
}

function remedyFor(sample: Sample): string {
  const { enough, period, rolling, count } = sample;
  const longer = longerPeriod(sample);
  const takes = `It takes about ${enough}`;
  if (longer) return `${takes}: \`per ${longer}\` instead of \`per ${period}\` would do.`;
  const less = shareShown(sample);
  if (count.perVisit !== undefined) {
    const visits = Math.ceil(enough / count.perVisit / (rolling ?? 1));
    const orLess = less ? `, or ask for ${less}, the most that so few can show` : '';
    return `${takes}: observe more often, ${visits} times a ${period}${orLess}.`;
  }
  const instead = less ? `So few can show ${less} at most` : 'Look into every single miss instead';
  return `${takes}${rolling === null ? ', more than a year brings' : ''}. ${instead}.`;
}
