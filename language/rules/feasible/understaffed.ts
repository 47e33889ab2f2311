import { titleOf } from '../../meaning/standards.ts';
import { describePrediction, shiftWords } from '../../meaning/workload/prediction-words.ts';
import { limitKept, type Prediction, predictionsFor } from '../../meaning/workload/predictions.ts';
import { placesOfWork } from '../../meaning/workload/shifts.ts';
import type { Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { CheckRule } from '../engine/rule.ts';

export const understaffed: CheckRule = {
  code: 'YS303',
  name: 'understaffed',
  criterion: 'feasible',
  severity: 'warning',
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
  *check(service, { today }) {
    for (const { title, target, prediction } of missed(service, today)) {
      const { shift } = prediction;
      yield {
        at: target.bound?.source ?? target.source,
        message: `${title} asks for more than those on duty can do${shiftWords(shift)}: ${describePrediction(prediction)} ${adviceFor(prediction)}`,
        related: [{ message: 'the work, and who is there to do it', place: shift.source }],
      };
    }
  },
};

interface Missed {
  readonly title: string;
  readonly target: Target;
  readonly prediction: Prediction;
}

/** The targets that those on duty surely miss, once for each shift; peaks that are over are past help. */
export function missed(service: ServiceModel, today: string): Missed[] {
  const places = placesOfWork(service).filter((place) => place.demands.length > 0);
  return places.flatMap((place) =>
    place.standards.flatMap((standard) =>
      standard.targets.flatMap((target) =>
        predictionsFor(target, standard, place, service)
          .filter((it) => it.isMissedSurely && !isOver(it, today))
          .map((prediction) => ({ title: titleOf(standard), target, prediction })),
      ),
    ),
  );
}

const isOver = ({ shift: { peak } }: Prediction, today: string): boolean => peak !== null && peak.to < today;

function adviceFor(prediction: Prediction): string {
  const { needed } = prediction;
  const [share, limit] = [feasibleShare(prediction), feasibleLimit(prediction)];
  const ways = [needed && `put ${needed} on duty`, share && `ask for ${share}`, limit && `promise ${limit}`];
  const known = ways.filter((way) => way);
  if (known.length === 0) return 'Put more people on duty, or promise less.';
  const text = [known.slice(0, -1).join(', '), known.at(-1)].filter((part) => part !== '').join(', or ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A whole percentage that those on duty reach; null where nobody knows, or it would be no promise worth making. */
export function feasibleShare({ goal, outcome }: Prediction): string | null {
  const share = Math.floor(outcome * 100 + 1e-6);
  return goal.of === 'share' && !goal.mayComeLater && share >= 50 ? `${share}%` : null;
}

/** A limit that those on duty keep, in numbers that people promise; null where nobody knows one. */
export function feasibleLimit(prediction: Prediction): string | null {
  const { goal, outcome } = prediction;
  const seconds = goal.of === 'average' ? outcome : limitKept(prediction);
  if (seconds === null || !Number.isFinite(seconds) || !goal.within || goal.mayComeLater) return null;
  const unit = seconds > 120 ? 60 : seconds > 60 ? 15 : seconds > 20 ? 5 : 1;
  const even = Math.max(1, Math.ceil(seconds / unit)) * unit;
  if (even % 60 !== 0) return `${even} seconds`;
  return even === 60 ? '1 minute' : `${even / 60} minutes`;
}
