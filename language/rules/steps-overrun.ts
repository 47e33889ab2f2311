import { leastTime, type WorkingWeek } from '../feasibility/least-time.ts';
import { longestPath } from '../feasibility/longest-path.ts';
import type { Limit, Procedure, Step } from '../model/schema.ts';
import { describeDuration } from '../quantities/duration.ts';
import type { CheckRule, Report } from './rule.ts';
import { titleOf } from './standards.ts';
import { describeSum, READINGS, stretchOf, typicalSeconds } from './step-times.ts';
import { workingWeekOf } from './working-week.ts';

export const stepsOverrun: CheckRule = {
  code: 'YS305',
  name: 'steps-overrun',
  criterion: 'feasible',
  severity: 'warning',
  summary: 'The steps of a procedure may together take longer than the procedure may.',
  why: 'Everybody keeps their own limit, and the customer still waits longer than was promised: nobody can be asked why.',
  fix: 'Shorten a step on the longest path, let steps run side by side instead of one `after` the other, or give the whole procedure more time.',
  bad: `service desk "Front desk" { workdays Mon..Fri }

role clerk "Desk clerk"

procedure claim "Settle a claim" {
  step check   "Check the papers" by clerk within 2 business days
  step settle  "Pay or refuse" by clerk within 4 business days after check
  complete within 5 business days
}
`,
  good: `service desk "Front desk" { workdays Mon..Fri }

role clerk "Desk clerk"

procedure claim "Settle a claim" {
  step check   "Check the papers" by clerk within 2 business days
  step settle  "Pay or refuse" by clerk within 3 business days after check
  complete within 5 business days
}
`,
  *check(service) {
    const week = workingWeekOf(service);
    for (const procedure of service.procedures) {
      const found = longestPath(activitiesOf(procedure, week));
      const steps = found.activities.map((index) => procedure.steps[index] as Step);
      if (found.kind === 'circle') yield* circleOf(procedure, steps);
      else yield* overrunOf(procedure, steps, week);
    }
  },
};

/** The steps as a graph, each with the time that it takes in an ordinary week. */
export function activitiesOf({ steps }: Procedure, week: WorkingWeek): { weight: number; after: number[] }[] {
  const indexes = new Map<string, number>();
  for (const [index, { name }] of steps.entries()) if (!indexes.has(name)) indexes.set(name, index);
  return steps.map(({ limit, after }) => ({
    weight: limit ? typicalSeconds(limit, week) : 0,
    after: after.flatMap(({ name }) => indexes.get(name) ?? []),
  }));
}

/** Said where the step that stands first waits for a later one: most likely that is the mistake. */
function* circleOf(procedure: Procedure, circle: readonly Step[]): Iterable<Report> {
  const inCircle = new Set(circle);
  const first = procedure.steps.find((step) => inCircle.has(step));
  if (!first) return;
  const start = circle.indexOf(first);
  const names = [...circle.slice(start), ...circle.slice(0, start)].map((step) => step.name);
  const last = names.at(-1);
  const at = first.after.find(({ name }) => name === last)?.source;
  if (!at) return;
  const way = [...names, first.name].map((name) => `\`${name}\``).join(', then ');
  yield {
    at,
    message: `The steps of ${titleOf(procedure)} wait for each other in a circle (${way}), so that none of them can ever begin. Take one of these names away from its \`after\`.`,
  };
}

function* overrunOf(procedure: Procedure, path: readonly Step[], week: WorkingWeek): Iterable<Report> {
  const { complete } = procedure;
  const timed = path.flatMap(({ name, nameSource, limit }) => (limit?.value ? [{ name, nameSource, limit }] : []));
  if (!complete || timed.length === 0) return;
  const limits = timed.map((step) => step.limit);
  if (!overrunsSurely(limits, complete, week)) return;
  const terms = timed.map(({ name, limit }) => `${name} ${describeDuration(limit)}`).join(' + ');
  const sum = timed.length > 1 ? ` = ${describeSum(limits, complete, week)}` : '';
  yield {
    at: complete.source,
    message: `${titleOf(procedure)} may take longer than it allows although every step keeps its limit: ${terms}${sum}, but the procedure allows ${describeDuration(complete)}. Shorten a step, let steps run side by side, or allow more.`,
    related: timed.map(({ nameSource, limit }) => ({ message: `takes ${describeDuration(limit)}`, place: nameSource })),
  };
}

/** Whether steps at their limits take longer than is allowed whenever they begin, and whatever a bare "days" means. */
function overrunsSurely(limits: readonly Limit[], complete: Limit, week: WorkingWeek): boolean {
  return READINGS.every((reading) => {
    const allowed = stretchOf(complete, reading, 'most');
    const stretches = limits.map((limit) => stretchOf(limit, reading, 'least'));
    return leastTime(stretches, allowed.measure, week) > allowed.amount + 1e-6;
  });
}
