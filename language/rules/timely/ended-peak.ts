import { enumerated } from '../../meaning/measures/describe.ts';
import { quotedTitle, standardsOf } from '../../meaning/standards.ts';
import type { Demand, Peak, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { CheckRule } from '../engine/rule.ts';

export const endedPeak: CheckRule<EndedPeak> = {
  code: 'YS408',
  name: 'ended-peak',
  criterion: 'timely',
  severity: 'warning',
  summary: 'Demand, or a standard, for a peak that lies in the past.',
  why: 'The next peak comes, and finds a plan with the dates of the last one: nobody knows whether its figures still hold.',
  fix: 'Give the peak the dates of the next one, with what the last one has taught; or take it out, and the standards that hold only then.',
  yieldsTo: ['backward-dates'],
  bad: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

demand calls {
  typical 200 per hour, handling 180 seconds, staff 15
  peak "Spring festival" 2020-01-24..2020-01-30 320 per hour, staff 22
}
`,
  good: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

demand calls {
  typical 200 per hour, handling 180 seconds, staff 15
  peak "Spring festival" 2027-02-05..2027-02-12 320 per hour, staff 22
}
`,
  *find(service, { today }) {
    const byPeak = Map.groupBy(standardsOf(service), ({ peak }) => peak?.name);
    for (const peak of peaksOf(service).filter(({ to, yearly }) => !yearly && to < today)) {
      // A branch takes over what it does not change.
      const only = new Map(byPeak.get(peak.name)?.map((it) => [it.source, it]));
      yield { peak, only: [...only.values()] };
    }
  },
  tell({ peak: { name, nameSource, to }, only }) {
    const also = only.length > 0 ? `, ${enumerated(only.map(quotedTitle))} included,` : '';
    return {
      at: nameSource,
      message: `The peak “${name}” ended on ${to}: what is planned for it${also} guides nobody any more. Write when the next one is, or take it out.`,
      related: only.map((it) => ({ message: 'holds only then', place: it.peak?.source ?? it.source })),
    };
  },
  mending: () => import('./ended-peak.fix.ts'),
};

interface EndedPeak {
  readonly peak: Peak;
  /** The standards that hold only in it. */
  readonly only: readonly Standard[];
}

/** The peaks as they are written: a branch takes over the demand of its service. */
function peaksOf(service: ServiceModel): Peak[] {
  const demands: Demand[] = [service, ...service.branches].flatMap((place) => place.demands);
  return [...new Set(demands)].flatMap(({ peaks }) => peaks);
}
