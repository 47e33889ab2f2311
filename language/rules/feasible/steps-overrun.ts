import { longestSum } from '../../feasibility/longest-path.ts';
import { enumerated } from '../../meaning/measures/describe.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import { daysOffIn } from '../../meaning/time/hours.ts';
import { overrunOf, type WorstCase } from '../../meaning/time/overrun.ts';
import { type Outrun, outrunTargets } from '../../meaning/time/overrun-of-targets.ts';
import { serviceTimes } from '../../meaning/time/service-times.ts';
import { activitiesOf, isSurelyLonger, totals } from '../../meaning/time/step-times.ts';
import { workingWeekOf } from '../../meaning/time/working-week.ts';
import type { Procedure, Step } from '../../model/schema.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { momentText } from '../../quantities/moment-text.ts';
import type { CaseReport, CheckRule } from '../engine/rule.ts';
import type { Circle, LateEscalation, TooLong } from './steps-overrun.fix.ts';

export const stepsOverrun: CheckRule<Circle | TooLong | Outrun | LateEscalation> = {
  code: 'YS305',
  name: 'steps-overrun',
  criterion: 'feasible',
  severity: 'warning',
  summary:
    'The steps of a procedure may together take longer than the procedure may, or a target gives; or it is escalated when it is too late.',
  why: 'Everybody keeps their own limit, and the customer still waits longer than was promised: nobody can be asked why.',
  fix: 'Shorten a step on the longest path, let steps run side by side instead of one `after` the other, or give the whole procedure more time. Escalate before the time is over.',
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
  *find(service, context) {
    const week = workingWeekOf(service);
    const times = serviceTimes(service, context);
    for (const procedure of service.procedures) {
      const found = longestSum(activitiesOf(procedure, week));
      if (found.kind === 'circle') {
        const circle = found.activities.map((index) => procedure.steps[index] as Step);
        yield* circleOf(procedure, circle);
      } else {
        const overrun = overrunOf(procedure, times);
        if (overrun && procedure.complete) yield { procedure, complete: procedure.complete, overrun };
        // Where the whole takes too long, its last step comes too late for the same reason.
        yield* outrunTargets(procedure, service).filter(({ last }) => overrun?.path.at(-1) !== last);
      }
      yield* lateEscalations(procedure);
    }
  },
  tell(found) {
    if ('wait' in found) return tellCircle(found);
    if ('after' in found) return tellLate(found);
    return 'missed' in found ? tellOutrun(found) : tellOverrun(found);
  },
  mending: () => import('./steps-overrun.fix.ts'),
};

function* lateEscalations({ complete, escalations, ...procedure }: Procedure): Iterable<LateEscalation> {
  if (!complete) return;
  for (const { after } of escalations) if (isSurelyLonger(after, complete)) yield { procedure, complete, after };
}

function* circleOf(procedure: Procedure, circle: readonly Step[]): Iterable<Circle> {
  const inCircle = new Set(circle);
  const first = procedure.steps.find((step) => inCircle.has(step));
  if (!first) return;
  const start = circle.indexOf(first);
  const names = [...circle.slice(start), ...circle.slice(0, start)].map((step) => step.name);
  const last = names.at(-1);
  const wait = first.after.find(({ name }) => name === last);
  if (wait) yield { procedure, names, wait };
}

function tellCircle({ procedure, names, wait }: Circle): CaseReport {
  const way = [...names, names[0]].map((name) => `\`${name}\``).join(', then ');
  return {
    at: wait.source,
    message: `The steps of ${quotedTitle(procedure)} wait for each other in a circle (${way}), so that none of them can ever begin. Take one of these names away from its \`after\`.`,
  };
}

function tellOverrun({ procedure, complete, overrun: { path, worst } }: TooLong): CaseReport {
  const example = worst ? ` ${exampleOf(worst)}` : '';
  const { sum, related } = limitsAlong(path);
  return {
    at: complete.source,
    ...(worst?.special && { severity: 'info' as const }),
    message: `${quotedTitle(procedure)} may take longer than it allows although every step keeps its limit: ${sum}, but the procedure allows ${describeDuration(complete)}.${example} Shorten a step, let steps run side by side, or allow more.`,
    related,
  };
}

function tellOutrun({ procedure, last, path, standard, missed }: Outrun): CaseReport {
  const { sum, related } = limitsAlong(path);
  const gives = missed.map(
    ({ target: { row }, limit }) => `${row ? `\`${row.value}\` ` : ''}${describeDuration(limit)}`,
  );
  const isOfRows = missed[0].target.row !== null;
  return {
    at: last.until?.source ?? last.nameSource,
    message: `${quotedTitle(procedure)} may take longer than is promised although every step keeps its limit: ${sum} until ${last.until?.name}, but ${quotedTitle(standard)} gives ${enumerated(gives)}. Shorten a step, ${isOfRows ? 'let steps run side by side, or write a procedure of its own for what has to be quicker' : 'or let steps run side by side'}.`,
    related: [
      ...missed.map(({ target: { row, bound, source }, limit }) => ({
        message: `the target gives ${describeDuration(limit)}`,
        place: row?.source ?? bound?.source ?? source,
      })),
      ...related,
    ],
  };
}

function tellLate({ procedure, complete, after }: LateEscalation): CaseReport {
  const [asked, late] = [complete, after].map(describeDuration);
  return {
    at: after.source,
    message: `${quotedTitle(procedure)} is to be complete within ${asked}, and nobody takes over before ${late} are over: by then it is late already. Escalate while there is time left.`,
    related: [{ message: `to be complete within ${asked}`, place: complete.source }],
  };
}

/** What the steps of a way take, in words, and where they say so. */
function limitsAlong(path: readonly Step[]) {
  const timed = path.flatMap(({ name, nameSource, limit }) => (limit?.value ? [{ name, nameSource, limit }] : []));
  const limits = timed.map((step) => step.limit);
  const terms = timed.map(({ name, limit }) => `${name} ${describeDuration(limit)}`).join(' + ');
  const total = timed.length > 1 ? ` = ${enumerated(totals(limits).map(describeDuration))}` : '';
  const related = timed.map((it) => ({ message: `takes ${describeDuration(it.limit)}`, place: it.nameSource }));
  return { sum: `${terms}${total}`, related };
}

function exampleOf({ begin, end, due, time, special }: WorstCase): string {
  const [begins, ends, isDue] = [begin, end, due].map((moment) => {
    const days = moment.day - begin.day;
    return momentText(moment, time.clock, special) + (days > 1 && !special ? ` (${days} days later)` : '');
  });
  const lead = special ? `All is well in an ordinary week, but a case` : 'A case';
  const off = special ? `, with ${enumerated(daysOffIn(time, begin, end))} in between` : '';
  return `${lead} that begins on ${begins} may be done as late as ${ends}${off}, and is due on ${isDue}.`;
}
