import { requiredConditions } from '../../meaning/measures/conditions.ts';
import { isTimed, limitsTime } from '../../meaning/measures/limits.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordOfTarget } from '../../meaning/measures/records.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import { isAboutCases, speaksOfTime } from '../../meaning/texts/times-in-words.ts';
import { AREAS_OF_ROUTINE, AREAS_OF_WAITING } from '../../meaning/time/areas.ts';
import type { Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { AbsenceRule } from '../engine/rule.ts';

export const noTimeLimit: AbsenceRule = {
  code: 'YS401',
  name: 'no-time-limit',
  criterion: 'timely',
  severity: 'warning',
  summary: 'A standard in an area of time that names no limit.',
  why: 'In these areas customers judge by time. What has no limit can be kept next year, and whoever waits cannot know whether they have waited too long.',
  fix: 'Say within how long: `are answered within 20 seconds`, `median time from … to …`, or a `ceiling`. In the areas adaptability, anticipation, feedback and supervision, saying how often does as well: `verify by inspection weekly`.',
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  area   time-limits
  target at least 90% of letters are answered per month
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  area   time-limits
  target at least 90% of letters are answered within 5 business days per month
}
`,
  absence: {
    clause: 'limit',
    question: 'Within how long?',
    words: ['limit', 'within', 'how long', 'how fast', 'how quick', 'how soon', 'how often', 'by when', 'deadline'],
  },
  applies: ({ kind, area, targets, checks }) =>
    // What must never happen has no limit; what has neither target nor check lacks more than that.
    kind !== 'prohibition' && area !== null && targets.length + checks.length > 0,
  *find(standard, service) {
    if (standard.targets.some((target) => hasLimit(target) || isItsOwnLimit(target, service))) return;
    if (standard.targets.length === 0 && (speaksOfTime(standard, service) || !saysHowFound(standard))) return;
    const isMissed = isIn(AREAS_OF_WAITING, standard)
      ? !runsSmoothly(standard) && (standard.targets.length > 0 || isAboutCases(standard, service))
      : isIn(AREAS_OF_ROUTINE, standard) && !hasFrequency(standard);
    if (isMissed) yield { standard };
  },
  tell({ standard }) {
    const { area } = standard;
    const problem = isIn(AREAS_OF_ROUTINE, standard)
      ? 'says neither within how long nor how often. Add a target with a limit, or a frequency, such as `verify by inspection weekly`.'
      : 'no target of it says within how long. Add a limit, such as `within 2 business days`, or a `ceiling`.';
    return {
      at: (area ?? standard).source,
      message: `${quotedTitle(standard)} is in the area ${area?.name}, but ${problem}`,
    };
  },
  mending: () => import('./no-time-limit.fix.ts'),
};

const isIn = (areas: readonly string[], { area }: Standard): boolean => area !== null && areas.includes(area.name);

/** In the conditions that cases must keep, or are counted for breaking, too. */
function hasLimit(target: Target): boolean {
  const plan = planOf(target);
  const required = requiredConditions(plan);
  return target.ceiling !== null || limitsTime(plan) || required.some(isTimed);
}

/** How often nobody can say of what nobody looks at: that nothing says how it is found out comes first. */
const saysHowFound = (standard: Standard): boolean =>
  isIn(AREAS_OF_WAITING, standard) || standard.verifications.length > 0;

/** A number of cases in a period, and how much of the time something works, are limits themselves. */
function isItsOwnLimit(target: Target, service: ServiceModel): boolean {
  const { population, figure } = planOf(target);
  const isNumber = figure.is === 'count' || figure.is === 'rate';
  return isNumber || population.of === 'time' || isOfAmounts(target, service);
}

/**
 * A queue of at most three people is no wait that a limit could be named for: its numbers are the limit. So it is with what
 * is added up or averaged, such as the minutes of a year without power.
 */
function isOfAmounts(target: Target, service: ServiceModel): boolean {
  const plan = planOf(target);
  const fields = recordOfTarget(target, service)?.fields ?? [];
  const isNumber = (field: string | undefined): boolean =>
    fields.some(({ name, type }) => name === field && type?.kind === 'number');
  const { figure } = plan;
  if (figure.is === 'statistic' && figure.value.of === 'field') return isNumber(figure.value.field?.name);
  return requiredConditions(plan).some((it) => it.kind === 'compare' && isNumber(it.field.name));
}

/** A flow without breaks is measured over time, not by a limit: lines are up, calls get through, few cases get stuck. */
const runsSmoothly = ({ area, targets }: Standard): boolean => area?.name === 'flow' && targets.some(countsBreaks);

/** Whether it is measured how many cases get through or get stuck, rather than how content anybody is. */
function countsBreaks(target: Target): boolean {
  const plan = planOf(target);
  const { population, figure } = plan;
  if (population.of === 'answers' || figure.is === 'statistic') return false;
  return figure.is !== 'share' || requiredConditions(plan).every(({ kind }) => kind !== 'compare');
}

/** Any target will do: one without its period has a finding of its own. */
const hasFrequency = ({ targets, verifications }: Standard): boolean =>
  targets.length > 0 || verifications.some(({ frequency }) => frequency !== null);
