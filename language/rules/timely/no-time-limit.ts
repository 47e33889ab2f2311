import { simpleConditions } from '../../meaning/measures/conditions.ts';
import { titleOf } from '../../meaning/standards.ts';
import type { Condition, Measure, Standard, Target } from '../../model/schema.ts';
import { AREAS } from '../../model/vocabulary.ts';
import type { AbsenceRule } from '../engine/rule.ts';

/** Areas in which customers wait for something. */
const AREAS_OF_WAITING: readonly string[] = ['time-limits', 'flow', 'communication', 'complaints'];

/** The other procedural areas, in which saying how often does as well. */
export const AREAS_OF_ROUTINE = AREAS.filter(({ personal, name }) => !personal && !AREAS_OF_WAITING.includes(name)).map(
  ({ name }): string => name,
);

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
  *lacks(standard) {
    const { area } = standard;
    if (!area || standard.targets.some(hasLimit)) return;
    if (AREAS_OF_WAITING.includes(area.name) && !runsSmoothly(standard)) {
      yield {
        at: area.source,
        message: `${titleOf(standard)} is in the area ${area.name}, but no target of it says within how long. Add a limit, such as \`within 2 business days\`, or a \`ceiling\`.`,
      };
    }
    if (AREAS_OF_ROUTINE.includes(area.name) && !hasFrequency(standard)) {
      yield {
        at: area.source,
        message: `${titleOf(standard)} is in the area ${area.name}, but says neither within how long nor how often. Add a target with a limit, or a frequency, such as \`verify by inspection weekly\`.`,
      };
    }
  },
};

function hasLimit({ measure, ceiling }: Target): boolean {
  return (
    ceiling !== null || measure.kind === 'elapsed' || conditionsOf(measure).some(namesLimit) || sharesLimit(measure)
  );
}

const sharesLimit = (measure: Measure): boolean =>
  measure.kind === 'share' && measure.outcome?.kind === 'moment' && measure.outcome.limit !== null;

/** The conditions that cases must keep, or are counted for breaking. */
function conditionsOf(measure: Measure): Condition[] {
  if (measure.kind === 'share') return measure.outcome?.kind === 'condition' ? [measure.outcome.condition] : [];
  return (measure.kind === 'count' || measure.kind === 'rate') && measure.filter ? [measure.filter] : [];
}

function namesLimit(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.some(namesLimit);
    case 'not':
      return namesLimit(condition.condition);
    case 'reached':
      return condition.within !== null;
    default:
      return false;
  }
}

/** A flow without breaks is measured over time, not by a limit: lines are up, calls get through, few cases get stuck. */
const runsSmoothly = ({ area, targets }: Standard): boolean =>
  area?.name === 'flow' && targets.some(({ measure }) => countsBreaks(measure));

/** Whether it is measured how many cases get through or get stuck, rather than how content anybody is. */
function countsBreaks(measure: Measure): boolean {
  if (['availability', 'count', 'rate'].includes(measure.kind)) return true;
  if (measure.kind !== 'share') return false;
  const { outcome } = measure;
  return outcome?.kind !== 'condition' || simpleConditions(outcome.condition).every(({ kind }) => kind !== 'compare');
}

/** Any target will do: one without its period has a finding of its own. */
const hasFrequency = ({ targets, verifications }: Standard): boolean =>
  targets.length > 0 || verifications.some(({ frequency }) => frequency !== null);
