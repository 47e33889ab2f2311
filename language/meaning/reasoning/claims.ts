/** What targets claim, in terms in which two of them can be held against each other. */
import type { Limit, Measure, Source, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { PeriodUnit } from '../../quantities/calendar.ts';
import { withoutNoise } from '../measures/amounts.ts';
import { recordNamed } from '../measures/records.ts';
import { ALWAYS, type Formula, formulaOf, formulaText, negated, reached } from './formulas.ts';

interface Said {
  /** Only claims about the same can be held against each other. */
  readonly about: string;
  /** The cases that count. */
  readonly cases: Formula;
  readonly period: PeriodUnit | null;
  readonly standard: Standard;
  readonly target: Target;
  /** Whether it is the ceiling of its target, which special circumstances may stretch. */
  readonly isCeiling: boolean;
  readonly source: Source;
}

/**
 * That at least so many percent of the cases fulfil something. Everything about shares is said so: “at
 * most 10% are late” as “at least 90% are not late”, “percentile 95 at most 5 minutes” as “at least 95%
 * within 5 minutes”, and a ceiling as “at least 100% within”.
 */
export interface ShareClaim extends Said {
  readonly kind: 'share';
  readonly outcome: Formula;
  readonly percent: number;
  /** Whether it takes more than that share. */
  readonly isStrict: boolean;
}

/** That an amount is reached, or not exceeded. */
export interface AmountClaim extends Said {
  readonly kind: 'amount';
  readonly of: 'count' | 'rate' | 'statistic';
  readonly direction: 'at least' | 'at most';
  readonly value: number | Limit;
}

export type Claim = ShareClaim | AmountClaim;

type Bound = NonNullable<Target['bound']>;
type Share = Pick<ShareClaim, 'kind' | 'outcome' | 'percent' | 'isStrict'>;
type Amount = Pick<AmountClaim, 'kind' | 'of' | 'direction' | 'value'>;

const remembered = new WeakMap<readonly Standard[], readonly Claim[]>();

/** The claims of the standards of a service, or of one of its branches, in the order of the text. */
export function claimsAmong(standards: readonly Standard[], service: ServiceModel): readonly Claim[] {
  const before = remembered.get(standards);
  if (before) return before;
  const one = onePerText();
  const claims = standards.flatMap((standard) =>
    standard.targets.flatMap((target) => claimsOf(standard, target, service, one)),
  );
  remembered.set(standards, claims);
  return claims;
}

type One = (formula: Formula) => Formula;

/** One formula for all that read alike: thousands of targets say the same of their cases. */
function onePerText(): One {
  const known = new Map<string, Formula>();
  return (formula) => {
    const text = formulaText(formula);
    const before = known.get(text);
    if (before) return before;
    known.set(text, formula);
    return formula;
  };
}

/** The claims of a target; none where something is missing, or its value is none that the measure can have. */
function claimsOf(standard: Standard, target: Target, service: ServiceModel, one: One): Claim[] {
  const { bound, measure, ceiling, period } = target;
  const claimed = bound && (shareOf(measure, bound) ?? amountOf(measure, bound));
  if (!claimed) return [];
  const about = JSON.stringify([...subjectOf(measure, standard, service), standard.peak?.name ?? null]);
  const cases = 'filter' in measure && measure.filter ? one(formulaOf(measure.filter)) : ALWAYS;
  const said = { about, cases, period, standard, target };
  const claim = {
    ...said,
    ...withOne(claimed, one),
    isCeiling: false,
    source: bound.source,
  };
  const single = ceiling && everyCase(measure, ceiling);
  if (!ceiling || !single) return [claim];
  return [claim, { ...said, ...withOne(single, one), isCeiling: true, source: ceiling.source }];
}

function withOne<T extends Share | Amount>(claimed: T, one: One): T {
  return claimed.kind === 'share' ? { ...claimed, outcome: one(claimed.outcome) } : claimed;
}

function shareOf(measure: Measure, { direction, value }: Bound): Share | undefined {
  if (measure.kind === 'elapsed')
    return value.kind === 'duration' ? shareOfTime(measure, direction, value.limit) : undefined;
  const outcome = outcomeOf(measure);
  if (!outcome || value.kind !== 'percent') return undefined;
  if (direction === 'at least') return { kind: 'share', outcome, percent: value.value, isStrict: false };
  return { kind: 'share', outcome: negated(outcome), percent: withoutNoise(100 - value.value), isStrict: false };
}

/** What a share is one of: cases, observed answers, or time. */
function outcomeOf(measure: Measure): Formula | undefined {
  if (measure.kind === 'checks' || measure.kind === 'availability') {
    return { kind: 'other', text: measure.kind, holds: true };
  }
  if (measure.kind !== 'share' || !measure.outcome) return undefined;
  const { outcome } = measure;
  if (outcome.kind === 'condition') return formulaOf(outcome.condition);
  return reached(outcome.moment?.name ?? '', outcome.limit, outcome.since?.name ?? null);
}

type Elapsed = Extract<Measure, { kind: 'elapsed' }>;

/**
 * By nearest rank, the percentile p is at most a limit just if at least p% of the cases are within it,
 * and at least the limit just if fewer than p% are sooner.
 */
function shareOfTime(
  { statistic, rank, since, until }: Elapsed,
  direction: Bound['direction'],
  limit: Limit,
): Share | undefined {
  const percent = statistic === 'median' ? 50 : rank;
  if (statistic === 'average' || percent === null) return undefined;
  const within = (isStrict: boolean): Formula => reached(until?.name ?? '', limit, since?.name ?? null, isStrict);
  if (direction === 'at most') return { kind: 'share', outcome: within(false), percent, isStrict: false };
  return { kind: 'share', outcome: negated(within(true)), percent: withoutNoise(100 - percent), isStrict: true };
}

function everyCase(measure: Measure, ceiling: Limit): Share | undefined {
  const all = { kind: 'share', percent: 100, isStrict: false } as const;
  if (measure.kind === 'elapsed') {
    return { ...all, outcome: reached(measure.until?.name ?? '', ceiling, measure.since?.name ?? null) };
  }
  if (measure.kind !== 'share' || measure.outcome?.kind !== 'moment') return undefined;
  const { moment, since } = measure.outcome;
  return { ...all, outcome: reached(moment?.name ?? '', ceiling, since?.name ?? null) };
}

function amountOf(measure: Measure, { direction, value }: Bound): Amount | undefined {
  const amount = { kind: 'amount', direction } as const;
  switch (measure.kind) {
    case 'count':
      return value.kind === 'number' ? { ...amount, of: 'count', value: value.value } : undefined;
    case 'rate':
      return value.kind === 'number'
        ? { ...amount, of: 'rate', value: withoutNoise(value.value / measure.per.amount) }
        : undefined;
    case 'score':
      return value.kind === 'number' ? { ...amount, of: 'statistic', value: value.value } : undefined;
    case 'elapsed':
      return value.kind === 'duration' ? { ...amount, of: 'statistic', value: value.limit } : undefined;
    default:
      return undefined;
  }
}

/** What is counted or measured, such that the claims of two targets are about the same where it is the same. */
function subjectOf(measure: Measure, standard: Standard, service: ServiceModel): unknown[] {
  if (measure.kind === 'checks') return ['checks', standard.id];
  if (measure.kind === 'availability') return ['available', measure.of, standard.id];
  // Without a record, nobody knows what is counted: it may be something else in every standard.
  const record = measure.record?.name ?? `/${standard.id}`;
  switch (measure.kind) {
    case 'share':
      return ['share', record, startOf(measure, service)];
    case 'elapsed':
      if (measure.statistic !== 'average') return ['share', record, measure.since?.name ?? ''];
      return ['average time', record, measure.since?.name, measure.until?.name];
    case 'count':
      return ['count', record];
    case 'rate':
      return ['rate', record, measure.per.record.name];
    case 'score': {
      const rank = measure.statistic === 'median' ? 50 : measure.rank;
      return ['score', record, measure.field?.name, measure.statistic === 'average', rank, measure.scale];
    }
  }
}

/** A case belongs to the period of the moment from which it is counted: from another one, other cases do. */
function startOf({ outcome, record }: Extract<Measure, { kind: 'share' }>, service: ServiceModel): string {
  const since = outcome?.kind === 'moment' ? outcome.since?.name : undefined;
  return since ?? recordNamed(service, record)?.moments[0]?.name ?? '';
}
