import { quantityAsWritten } from '../../meaning/measures/describe.ts';
import { type MeasuredOf, performancesOf } from '../../meaning/measures/measured.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import { feasibleLimit, feasibleShare } from '../../meaning/workload/feasible.ts';
import { describePrediction, shiftWords } from '../../meaning/workload/prediction-words.ts';
import { type Prediction, predictionsFor } from '../../meaning/workload/predictions.ts';
import { placesOfWork } from '../../meaning/workload/shifts.ts';
import type { Performance, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { Missed, MissedSomewhere } from './understaffed.fix.ts';

export const understaffed: CheckRule<MissedSomewhere> = {
  code: 'YS303',
  name: 'understaffed',
  criterion: 'feasible',
  severity: 'warning',
  // Whoever cannot keep the stricter target is told so there; the other one says nothing new.
  yieldsTo: ['implied'],
  summary: 'More customers wait in line than those on duty can serve in the time that is promised.',
  why: 'How long people wait follows from how many come, how long each takes and how many are on duty. No effort changes that: whoever is asked for more will miss it every month, or cut customers short.',
  fix: 'Put as many people on duty as the message says, ask for the share that those on duty can reach, or promise a longer limit. If the numbers in `demand` are wrong, correct them; if customers give up after a while, say so with `patience`.',
  bad: `service desk "Front desk" { touchpoints phone }

record calls from "calls.csv" { moments queued, answered }

demand calls { typical 320 per hour, handling 180 seconds, staff 20 }

standard answer "Calls are answered" {
  at     phone
  target at least 90% of calls are answered within 20 seconds of queued per month
}
`,
  good: `service desk "Front desk" { touchpoints phone }

record calls from "calls.csv" { moments queued, answered }

demand calls { typical 320 per hour, handling 180 seconds, staff 21 }

standard answer "Calls are answered" {
  at     phone
  target at least 90% of calls are answered within 20 seconds of queued per month
}
`,
  find(service, { today, measuredOf }) {
    const inPlaces = Map.groupBy(
      missedIn(service, today, measuredOf),
      ({ target }) => target.row?.source ?? target.source,
    );
    return [...inPlaces.values()].flatMap((missed) => {
      const everywhere = missed.map(({ prediction }) => prediction);
      return missed.map((it) => ({ ...it, everywhere }));
    });
  },
  tell({ standard, target, prediction, reached }) {
    const { shift } = prediction;
    return {
      at: target.bound?.source ?? target.source,
      message: `${quotedTitle(standard)} asks for more than those on duty can do${shiftWords(shift)}: ${describePrediction(prediction)} ${reached ? contradiction(reached) : adviceFor(prediction)}`,
      related: [{ message: 'the work, and who is there to do it', place: shift.source }],
    };
  },
  mending: () => import('./understaffed.fix.ts'),
};

/** Once for each shift; peaks that are over are past help. */
function missedIn(service: ServiceModel, today: string, measuredOf: MeasuredOf): Missed[] {
  const places = placesOfWork(service).filter((place) => place.demands.length > 0);
  return places.flatMap((place) =>
    place.standards.flatMap((standard) =>
      standard.targets.flatMap((target) =>
        predictionsFor(target, standard, place, service)
          .filter((it) => it.isMissedSurely && !isOver(it, today))
          .map((prediction) => ({
            standard,
            target,
            prediction,
            reached: reachedDespite(prediction, target, measuredOf),
          })),
      ),
    ),
  );
}

const isOver = ({ shift: { peak } }: Prediction, today: string): boolean =>
  peak !== null && !peak.yearly && peak.to < today;

/** A figure of whole periods says nothing of their busiest hours. */
function reachedDespite(
  { goal, outcome, shift: { peak } }: Prediction,
  target: Target,
  measuredOf: MeasuredOf,
): Performance | null {
  if (peak !== null || goal.of !== 'share' || target.bound?.direction !== 'at least') return null;
  const { today, best } = performancesOf(target, measuredOf);
  const beyond = [today, best].filter(
    (it): it is Performance => it?.value.kind === 'percent' && it.value.value > 100 * outcome,
  );
  const shareOf = ({ value }: Performance): number => (value.kind === 'percent' ? value.value : 0);
  return beyond.toSorted((a, b) => shareOf(b) - shareOf(a))[0] ?? null;
}

const contradiction = ({ value, span }: Performance): string =>
  `Yet ${quantityAsWritten(value)} was reached${span ? ` in ${span.text}` : ''}: correct the numbers in \`demand\` before you promise less.`;

function adviceFor(prediction: Prediction): string {
  const { needed } = prediction;
  const [share, limit] = [feasibleShare(prediction), feasibleLimit(prediction)];
  const ways = [
    needed && `put ${needed} on duty`,
    share && `ask for ${share}%`,
    limit && `promise ${describeDuration(limit)}`,
  ];
  const known = ways.filter((way) => way);
  if (known.length === 0) return 'Put more people on duty, or promise less.';
  const text = [known.slice(0, -1).join(', '), known.at(-1)].filter((part) => part !== '').join(', or ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
