/** How much work arrives at a place, and how many are there to do it: on typical days, and in each peak. */
import { loadOf, type Queue } from '../../feasibility/queue.ts';
import type { Branch, Condition, Demand, Limit, Peak, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { ALWAYS, conjunction, type Formula, formulaOf } from '../reasoning/formulas.ts';
import { implies } from '../reasoning/implication.ts';
import { ratePerHour } from '../time/open-time.ts';
import { hoursOf } from '../time/standard-hours.ts';

/** A service, or a branch with its own demand. */
export interface PlaceOfWork {
  readonly branch: Branch | null;
  readonly standards: readonly Standard[];
  readonly demands: readonly Demand[];
  readonly open: ServiceModel['open'];
  readonly touchpoints: ServiceModel['touchpoints'];
}

export interface Shift {
  readonly branch: Branch | null;
  /** Null on typical days. */
  readonly peak: Peak | null;
  /** Whether there are peaks beside the typical days. */
  readonly hasPeaks: boolean;
  readonly record: string;
  readonly queue: Queue;
  readonly handling: Limit;
  readonly patience: Limit | null;
  readonly source: Demand['source'];
}

/** The service, and each branch with the demands that are its own: those that it shares say nothing of it alone. */
export function placesOfWork(service: ServiceModel): PlaceOfWork[] {
  return [serviceAtWork(service), ...service.branches.map((branch) => branchAtWork(branch, service))];
}

export const serviceAtWork = ({ standards, demands, open, touchpoints }: ServiceModel): PlaceOfWork => ({
  branch: null,
  standards,
  demands,
  open,
  touchpoints,
});

export function branchAtWork(branch: Branch, service: ServiceModel): PlaceOfWork {
  const demands = branch.demands.filter((demand) => !service.demands.includes(demand));
  return { branch, standards: branch.standards, demands, open: branch.open, touchpoints: service.touchpoints };
}

/** Cases of a record: all of them, or those that fulfil a condition. */
export interface SomeCases {
  readonly record: string;
  readonly filter: Condition | null;
}

/**
 * The demand that some cases are a part of: of those that the condition of the cases implies, one that implies all
 * others; undefined where there is none. One without a condition is of all cases.
 */
export function demandFor({ record, filter }: SomeCases, { demands, branch }: PlaceOfWork): Demand | undefined {
  const formula = (condition: Condition | null | undefined): Formula => (condition ? formulaOf(condition) : ALWAYS);
  const asked = conjunction(formula(filter), formula(branch?.filter));
  const candidates = demands
    .filter((it) => it.record.name === record)
    .map((demand) => ({ demand, of: formula(demand.filter) }))
    .filter(({ of }) => implies(asked, of));
  const isFinest = (of: Formula): boolean => candidates.every((other) => implies(of, other.of));
  return (candidates.find(({ of }) => isFinest(of)) ?? candidates.at(-1))?.demand;
}

/** The shifts in which a standard holds, of those who work on some cases; none where anything of them is not known. */
export function shiftsOf(cases: SomeCases, standard: Standard, place: PlaceOfWork): Shift[] {
  const { peak, exceptPeak } = standard;
  const { record } = cases;
  const { branch, touchpoints } = place;
  const open = hoursOf(standard, place.open, touchpoints);
  const demand = demandFor(cases, place);
  if (!demand) return [];
  const hasPeaks = demand.peaks.length > 0;
  const loads = [{ peak: null, load: demand.typical }, ...demand.peaks.map((it) => ({ peak: it, load: it }))];
  return loads
    .filter((it) => peak === null || it.peak?.name === peak.name)
    .filter((it) => it.peak === null || it.peak.name !== exceptPeak?.name)
    .flatMap((it) => {
      const load = it.load && workOf({ ...definedIn(demand.typical), ...definedIn(it.load) }, open);
      return load ? [{ branch, peak: it.peak, hasPeaks, record, source: (it.load ?? demand).source, ...load }] : [];
    });
}

type Load = NonNullable<Demand['typical']>;

const definedIn = (load: Load | null): Partial<Load> =>
  Object.fromEntries(Object.entries(load ?? {}).filter(([, value]) => value !== null));

function workOf(
  load: Partial<Load>,
  open: ServiceModel['open'],
): Pick<Shift, 'queue' | 'handling' | 'patience'> | null {
  const { rate, handling, staff, patience } = load;
  const arrivalsPerHour = rate ? ratePerHour(rate, open) : null;
  if (arrivalsPerHour === null || !handling || staff == null) return null;
  const [busy, waits] = [handling.seconds, patience ? patience.seconds : null];
  if (busy === null || (patience && waits === null)) return null;
  // Half a person is on duty half of the time: nobody can say that one is too few.
  const queue = { arrivalsPerHour, handling: busy, staff: Math.ceil(staff), patience: waits };
  return Number.isFinite(loadOf(queue)) ? { queue, handling, patience: patience ?? null } : null;
}
