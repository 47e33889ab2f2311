/** How many cases a target will have to count in a period, as far as its author says anything that tells. */
import type { Condition, Frequency, Performance, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { type PeriodUnit, periodsBetween, periodsIn } from '../../quantities/calendar.ts';
import { beginningOf } from '../measures/columns.ts';
import { casesOf } from '../measures/conditions.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordOfTarget } from '../measures/records.ts';
import { casesIn } from '../time/open-time.ts';
import { hoursOf } from '../time/standard-hours.ts';
import type { CountCases } from './cases-at-hand.ts';
import { demandFor, type PlaceOfWork, type SomeCases } from './shifts.ts';

export interface CaseCount {
  /** What is counted: the name of the record, or `answers`. */
  readonly what: string;
  /** Where the number comes from, in words. */
  readonly from: string;
  /** How many each visit of an observer brings: visits are made on purpose, so many each time and not on average. */
  readonly perVisit?: number;
  /** How many cases there are in a period, on average; null where nobody knows. */
  in(period: PeriodUnit): number | null;
}

/**
 * From the baseline, which counts exactly these cases; else from the demand, which may count some more; else from
 * the rows of the record's data.
 */
export function caseCountOf(
  target: Target,
  standard: Standard,
  place: PlaceOfWork,
  service: ServiceModel,
  countCases: CountCases,
): CaseCount | undefined {
  const { population, figure } = planOf(target);
  if (population.of === 'answers') return answersTo(standard, target, place);
  if (population.of !== 'cases' || population.notYet || figure.is !== 'share') return undefined;
  const what = population.record?.name;
  const said = target.baseline && measured(target.baseline, what ?? 'cases');
  if (said || what === undefined) return said ?? undefined;
  return (
    expected({ record: what, filter: population.filter }, standard, place) ??
    counted(target, standard, place, service, countCases)
  );
}

/** Data of less than nine tenths of a period say too little about it. */
const LEAST_SPAN = 0.9;

function counted(
  target: Target,
  standard: Standard,
  { branch }: PlaceOfWork,
  service: ServiceModel,
  countCases: CountCases,
): CaseCount | undefined {
  const plan = planOf(target);
  const { period } = plan;
  const record = recordOfTarget(target, service);
  const cases = casesOf(plan);
  const begins = cases && beginningOf(cases, record)?.name;
  if (!period || !record || !begins || standard.peak || standard.exceptPeak || (branch && !branch.filter))
    return undefined;
  const filters = [cases.filter, branch?.filter ?? null].filter((it) => it !== null);
  const filter: Condition | null = filters.length > 0 ? { kind: 'all', conditions: filters } : null;
  const found = countCases({ record, begins, filter, standard, branch });
  if (!found || periodsBetween(found.from, found.to, period) < LEAST_SPAN) return undefined;
  const { rows, from, to } = found;
  return {
    what: record.name,
    from: `${rows} rows of “${record.from}” from ${from} to ${to}`,
    in: (other) => rows / periodsBetween(from, to, other),
  };
}

function measured({ cases, span }: Performance, what: string): CaseCount | undefined {
  if (cases === null || !span) return undefined;
  return {
    what,
    from: `its baseline has ${cases} in ${span.text}`,
    in: (period) => cases / periodsBetween(span.from, span.to, period),
  };
}

/** A peak is too short to be multiplied by anything. */
function expected(cases: SomeCases, standard: Standard, place: PlaceOfWork): CaseCount | undefined {
  const rate = demandFor(cases, place)?.typical?.rate;
  if (!rate || standard.peak) return undefined;
  const open = hoursOf(standard, place.open, place.touchpoints);
  return {
    what: cases.record,
    from: `its demand is ${rate.cases} per ${rate.per}`,
    in: (period) => casesIn(period, rate, open),
  };
}

/** What observers do, in the plural. */
const OBSERVING: Readonly<Record<string, string>> = {
  'mystery visit': 'mystery visits',
  inspection: 'inspections',
  'call listening': 'calls listened to',
};

/** Each observer answers each check once. Where some observe nobody knows how often, or in how many places, nobody knows how many answers there are. */
function answersTo({ verifications, checks }: Standard, target: Target, { open }: PlaceOfWork): CaseCount | undefined {
  // What is observed in each shop is counted for each where the target has a result for each.
  const isCounted = ({ each }: Standard['verifications'][number]): boolean => !each || each.name === target.each?.name;
  const frequencies = verifications.flatMap((it) => (OBSERVING[it.method] && isCounted(it) && it.frequency) || []);
  const everywhere = verifications.some(({ each }) => each) ? `, in each ${target.each?.name}` : '';
  if (frequencies.length < verifications.length || frequencies.length === 0 || checks.length === 0) return undefined;
  const each = checks.length === 1 ? 'one check' : `${checks.length} checks each`;
  const methods = [...new Set(verifications.map(({ method }) => OBSERVING[method]))].join(' and ');
  return {
    what: 'answers',
    from: `${methods} with ${each}${everywhere}`,
    perVisit: checks.length,
    in: (period) => checks.length * frequencies.reduce((sum, it) => sum + timesPer(period, it, open), 0),
  };
}

/** What is done every day is done on the days on which the service opens. */
export function timesPer(period: PeriodUnit, { times, every, unit }: Frequency, open: PlaceOfWork['open']): number {
  const often = { cases: times / every, per: unit };
  return casesIn(period, often, open) ?? often.cases * periodsIn(unit, period);
}
