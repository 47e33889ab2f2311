/** Targets whose periods have too few cases, and what would do. */
import { enoughCases, forgiven, TOLERATED, worstChanceAround } from '../../feasibility/too-few.ts';
import type { Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { PERIOD_UNITS, type PeriodUnit } from '../../quantities/calendar.ts';
import { withoutNoise } from '../measures/amounts.ts';
import { quantityAsWritten } from '../measures/describe.ts';
import { planOf } from '../measures/plan-of.ts';
import { quotedTitle } from '../standards.ts';
import { type CaseCount, caseCountOf } from './case-counts.ts';
import type { CountCases } from './cases-at-hand.ts';
import { type PlaceOfWork, placesOfWork } from './shifts.ts';

export interface Sample {
  readonly count: CaseCount;
  readonly period: PeriodUnit;
  /** Over how many periods, up to each, the figure is taken. */
  readonly rolling: number | null;
  readonly expected: number;
  /** How many cases the period has, rounded; at least one. */
  readonly cases: number;
  /** How many it takes. */
  readonly enough: number;
  readonly direction: 'at least' | 'at most';
  /** The share in percent that has to be good, and what the target asks for in words. */
  readonly share: number;
  readonly asked: string;
}

/** A target whose periods have too few cases. */
export interface SmallSample {
  readonly title: string;
  readonly target: Target;
  readonly sample: Sample;
}

export function samplesIn(service: ServiceModel, countCases: CountCases): SmallSample[] {
  const shared = new Set(service.standards.flatMap(({ targets }) => targets.map(({ source }) => source)));
  return placesOfWork(service).flatMap((place) =>
    place.standards.flatMap((standard) =>
      standard.targets.flatMap((target) => {
        const isInherited = place.branch !== null && shared.has(target.source);
        const counted = isInherited ? { ...target, baseline: null } : target;
        const count = caseCountOf(counted, standard, place, service, countCases);
        // How often the observers come to a branch is said for the whole service.
        const sample = isInherited && planOf(target).population.of === 'answers' ? undefined : tooSmall(target, count);
        return sample ? [{ title: titleAt(standard, place), target, sample }] : [];
      }),
    ),
  );
}

const titleAt = (standard: Standard, { branch }: PlaceOfWork): string =>
  branch ? `${quotedTitle(standard)} at ${quotedTitle(branch)}` : quotedTitle(standard);

function tooSmall({ bound, period, rolling }: Target, count: CaseCount | undefined): Sample | undefined {
  if (!count || !period || bound?.value.kind !== 'percent') return undefined;
  const { direction, value } = bound;
  const share = direction === 'at least' ? value.value : 100 - value.value;
  const inOne = count.in(period);
  const expected = inOne === null ? null : inOne * (rolling ?? 1);
  // What observers see less often than it is asked for is found where it says how often they look.
  if (rolling === null && count.perVisit !== undefined && inOne !== null && inOne < count.perVisit) return undefined;
  if (expected === null || share <= 0 || share >= 100) return undefined;
  const [cases, enough] = [Math.max(1, Math.round(expected)), enoughCases(share)];
  // With enough of them, the chances need not be computed: that takes long for millions.
  if (cases >= enough) return undefined;
  if (forgiven(cases, share) > 0 && worstChanceAround(cases, share) <= TOLERATED) return undefined;
  return { count, period, rolling, expected, cases, enough, direction, share, asked: quantityAsWritten(value) };
}

/** The shortest of the longer periods that has enough cases. */
export function longerPeriod({ count, period, rolling, enough }: Sample): PeriodUnit | undefined {
  if (rolling !== null) return undefined;
  const longer = PERIOD_UNITS.slice(PERIOD_UNITS.indexOf(period) + 1);
  return longer.find((it) => Math.round(count.in(it) ?? 0) >= enough);
}

/** Shares in percent that people ask for. */
const USUAL = [99.5, 99, 98, 97, 96, 95, 90, 85, 80, 75, 70];

/** The most demanding of the usual shares that the cases of a period can show; undefined where that is not worth asking for. */
export function shareShown({ cases, share, direction }: Sample): string | undefined {
  const good = USUAL.find((it) => it < share && enoughCases(it) <= cases);
  return good === undefined ? undefined : `${withoutNoise(direction === 'at least' ? good : 100 - good)}%`;
}
