import { enumerated } from '../../meaning/measures/describe.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordOfTarget } from '../../meaning/measures/records.ts';
import { isUndecided, quotedTitle, standardsOf } from '../../meaning/standards.ts';
import type { Frequency, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { RareVerification, Unseen } from './rare-verification.fix.ts';

export const rareVerification: CheckRule<RareVerification> = {
  code: 'YS217',
  name: 'rare-verification',
  criterion: 'measurable',
  severity: 'warning',
  summary: 'A target for each month or week that somebody looks at, or is told of, less often than that.',
  why: 'A month that was missed is noticed when the next ones are over, and nobody can do anything about it any more. Where observers answer checks, there is no figure at all for the months in which nobody observes.',
  fix: 'Verify as often as the target has a period, let it be reported so often, or measure it over the time between two looks.',
  fixesOnly: 'for what is verified or reported once in a week, month, quarter or year',
  bad: `service desk "Front desk" { }

standard greet "Everybody is greeted" {
  target at least 90% of its checks per month
  check  "Says good morning before anything else"
  verify by mystery visit 2 per quarter
}
`,
  good: `service desk "Front desk" { }

standard greet "Everybody is greeted" {
  target at least 90% of its checks per quarter
  check  "Says good morning before anything else"
  verify by mystery visit quarterly
}
`,
  find: (service) => rareIn(service),
  tell({ by, frequency, words, unseen }) {
    const [first] = unseen as readonly [Unseen, ...Unseen[]];
    const titles = [...new Set(unseen.map(({ standard }) => quotedTitle(standard)))];
    const others = titles.length > 3 ? [...titles.slice(0, 2), `${titles.length - 2} others`] : titles;
    const periods = enumerated([...new Set(unseen.map(({ period }) => period))]);
    const ask = titles.length > 1 ? 'ask' : 'asks';
    const isObserved = unseen.some(({ target }) => planOf(target).population.of === 'answers');
    const harm = isObserved
      ? `a ${first.period} in which nobody observes has no figure`
      : `a ${first.period} that was missed is noticed when others have gone by`;
    return {
      at: frequency.source,
      ...(!isObserved && { severity: 'info' as const }),
      message: `${enumerated(others)} ${ask} for a figure per ${periods}, and ${by === 'verify' ? 'this is done' : 'it is told'} ${words}: ${harm}. ${by === 'verify' ? 'Verify' : 'Report'} it as often, or measure it over the time between.`,
      related: unseen.map(({ standard, target }) => ({
        message: `${quotedTitle(standard)} is measured here`,
        place: (target.bound ?? target).source,
      })),
    };
  },
  mending: () => import('./rare-verification.fix.ts'),
};

/** Once for each clause that says how often, however many standards it holds for. */
function rareIn(service: ServiceModel): RareVerification[] {
  const found = new Map<string, RareVerification & { unseen: Unseen[] }>();
  for (const standard of standardsOf(service)) {
    const by = standard.verifications.length > 0 ? 'verify' : 'report';
    const frequency = by === 'verify' ? howOftenVerified(standard) : mostOften(howOftenTold(standard));
    if (!frequency) continue;
    const unseen = standard.targets.flatMap((target) => unseenIn(target, standard, frequency, service));
    const { file, start } = frequency.source;
    const key = `${file}:${start.line}:${start.column}`;
    const known = found.get(key) ?? { by, frequency, words: wordsOf(frequency), unseen: [] };
    // What a branch takes over unchanged stands in the same place.
    known.unseen.push(...unseen.filter(({ target }) => known.unseen.every((it) => it.target.source !== target.source)));
    if (known.unseen.length > 0) found.set(key, known);
  }
  return [...found.values()].map((it) => ({
    ...it,
    unseen: it.unseen.sort((a, b) => DAYS[a.period] - DAYS[b.period]),
  }));
}

/** Of several ways to find out, the one that is gone most often; none where one does not say how often. */
function howOftenVerified({ verifications }: Standard): Frequency | undefined {
  const frequencies = verifications.flatMap(({ frequency }) => frequency ?? []);
  return frequencies.length < verifications.length ? undefined : mostOften(frequencies);
}

const howOftenTold = ({ reports }: Standard): Frequency[] => reports.map(({ frequency }) => frequency);

const mostOften = (frequencies: readonly Frequency[]): Frequency | undefined =>
  frequencies.toSorted((a, b) => gapOf(a) - gapOf(b))[0];

const READS_DATA: ReadonlySet<string> = new Set(['system log', 'survey']);

function unseenIn(target: Target, standard: Standard, frequency: Frequency, service: ServiceModel): Unseen[] {
  const { period, rolling, population } = planOf(target);
  // Nobody looks every day at the figure of each day, and a figure over twelve months moves slowly.
  if (!period || rolling !== null || period === 'hour' || period === 'day' || isUndecided(target)) return [];
  const isSeen = (it: Frequency): boolean => gapOf(it) <= DAYS[period];
  const isRecorded = Boolean(recordOfTarget(target, service)?.from);
  // Where nobody verifies it, its data are told; without data there is nothing to tell.
  if (standard.verifications.length === 0) {
    return isRecorded && !isSeen(frequency) ? [{ standard, target, period }] : [];
  }
  // What observers look at beside the data of a record is no figure of it.
  if (isRecorded && standard.verifications.every(({ method }) => !READS_DATA.has(method))) return [];
  // Whoever gets the figures of a record sees them; answers that nobody gave are in no report.
  const isReported = population.of !== 'answers' && standard.reports.some((it) => isSeen(it.frequency));
  return isSeen(frequency) || isReported ? [] : [{ standard, target, period }];
}

/** From one time to the next, in days. */
const gapOf = ({ times, every, unit }: Frequency): number => (DAYS[unit] * every) / times;

const DAYS: Readonly<Record<Frequency['unit'], number>> = {
  ...{ hour: 1 / 24, day: 1, week: 7, month: 30, quarter: 90, year: 360 },
};

/** “quarterly”, “every 2 months” or “twice a year”, as the clause has it. */
function wordsOf({ times, every, unit }: Frequency): string {
  if (every > 1) return `every ${every} ${unit}s`;
  return times === 1 ? `once a ${unit}` : `${times} times a ${unit}`;
}
