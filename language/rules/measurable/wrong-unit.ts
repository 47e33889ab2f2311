import { conditionsOf, type Simple, simpleConditions } from '../../meaning/measures/conditions.ts';
import { mismatch } from '../../meaning/measures/field-values.ts';
import { isOfTime } from '../../meaning/measures/limits.ts';
import type { Misfit } from '../../meaning/measures/misfit.ts';
import { misfits } from '../../meaning/measures/misfits.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordNamed, recordOfTarget } from '../../meaning/measures/records.ts';
import { targetsOf } from '../../meaning/standards.ts';
import type { CaseRecord, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { CheckRule } from '../engine/rule.ts';

export const wrongUnit: CheckRule<Misfit> = {
  code: 'YS206',
  name: 'wrong-unit',
  criterion: 'measurable',
  severity: 'error',
  summary:
    'A figure that does not fit what it is compared with: a rating with a duration, a score outside its scale, a share over 100%.',
  why: 'The comparison has no answer, or always the same one, so the target could be neither met nor missed.',
  fix: 'Write a length of time with its unit, a share with %, a score as a bare number on the scale of its field, text in quotes; and the baseline in the terms of its target.',
  bad: `service desk "Front desk" { }

record visits from "visits.csv" {
  moments arrived, left
  fields  rating: 1..5
}

standard rating "Visitors are content" {
  target average rating of visits at least 90% per quarter
}
`,
  good: `service desk "Front desk" { }

record visits from "visits.csv" {
  moments arrived, left
  fields  rating: 1..5
}

standard rating "Visitors are content" {
  target at least 90% of visits have rating >= 4 per quarter
}
`,
  *find(service, { isReadable }) {
    for (const { target } of targetsOf(service)) {
      const record = recordOfTarget(target, service);
      if (isReadable) yield* withoutFigure(target);
      yield* misfits(target, record);
      if (record) yield* conditionsOf(planOf(target)).flatMap((condition) => mismatched(condition, [record]));
    }
    yield* demandMismatches(service);
    yield* branchMismatches(service);
  },
  tell: ({ place, problem }) => ({ at: place, message: problem }),
  fixesOnly: 'for what lacks its % or its quotes',
  mending: () => import('./wrong-unit.fix.ts'),
};

/** The model holds no bound where a statistic is compared with text, or with yes or no. */
function* withoutFigure(target: Target): Iterable<Misfit> {
  const { figure, bound } = planOf(target);
  if (bound || figure.is !== 'statistic') return;
  const value = isOfTime(figure) ? 'a length of time, such as `5 minutes`' : 'a bare number, such as `4.5`';
  yield {
    place: target.source,
    problem: `A ${figure.statistic} can only be compared with a figure: write ${value}, without quotes.`,
  };
}

/** A misfit, where a condition fits none of the records that it may be about. */
function mismatched(condition: Simple, records: readonly CaseRecord[]): Misfit[] {
  const problems = records.map((record) => mismatch(condition, record));
  const [problem] = problems;
  if (!problem || !problems.every((it) => it)) return [];
  const isBare = records.every((record) => lacksQuotes(condition, record));
  return [{ place: condition.source, problem, ...(isBare && { lacks: 'quotes' }) }];
}

/** Whether a field that holds text is compared with a word or a number. */
function lacksQuotes(condition: Simple, { fields }: CaseRecord): boolean {
  if (condition.kind !== 'compare' || condition.value.kind === 'text' || condition.value.kind === 'duration') {
    return false;
  }
  return fields.find(({ name }) => name === condition.field.name)?.type?.kind === 'text';
}

function demandMismatches(service: ServiceModel): Misfit[] {
  const demands = new Set([service, ...service.branches].flatMap((place) => place.demands));
  return [...demands].flatMap(({ record: ref, filter }) => {
    const record = recordNamed(service, ref);
    return record && filter ? simpleConditions(filter).flatMap((it) => mismatched(it, [record])) : [];
  });
}

/** A branch filters the cases of all records that have the columns. */
function branchMismatches({ branches, records }: ServiceModel): Misfit[] {
  const conditions = branches.flatMap(({ filter }) => (filter ? simpleConditions(filter) : []));
  return conditions.flatMap((condition) => {
    const { name } = 'moment' in condition ? condition.moment : condition.field;
    const having = records.filter(({ fields, moments }) => [...fields, ...moments].some((it) => it.name === name));
    return mismatched(condition, having);
  });
}
