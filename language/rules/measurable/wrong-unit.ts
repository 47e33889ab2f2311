import { conditionsOf, type Simple, simpleConditions } from '../../meaning/measures/conditions.ts';
import { mismatch } from '../../meaning/measures/field-values.ts';
import { recordNamed } from '../../meaning/measures/records.ts';
import { targetsOf } from '../../meaning/standards.ts';
import type { CaseRecord, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { CheckRule, Report } from '../engine/rule.ts';
import { misfits } from './measure-units.ts';

export const wrongUnit: CheckRule = {
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
  *check(service, { isReadable }) {
    for (const { target } of targetsOf(service)) {
      const record = recordOf(target, service);
      if (isReadable) yield* withoutFigure(target);
      yield* misfits(target, record);
      if (record) yield* conditionsOf(target.measure).flatMap((condition) => mismatched(condition, [record]));
    }
    yield* branchMismatches(service);
  },
};

function recordOf({ measure }: Target, service: ServiceModel): CaseRecord | undefined {
  return measure.kind === 'checks' || measure.kind === 'availability'
    ? undefined
    : recordNamed(service, measure.record);
}

/** The model holds no bound where a statistic is compared with text, or with yes or no. */
function* withoutFigure({ measure, bound, source }: Target): Iterable<Report> {
  if (bound || (measure.kind !== 'elapsed' && measure.kind !== 'score')) return;
  const figure = measure.kind === 'elapsed' ? 'a length of time, such as `5 minutes`' : 'a bare number, such as `4.5`';
  yield {
    at: source,
    message: `A ${measure.statistic} can only be compared with a figure: write ${figure}, without quotes.`,
  };
}

/** A finding, where a condition fits none of the records that it may be about. */
function mismatched(condition: Simple, records: readonly CaseRecord[]): Report[] {
  const problems = records.map((record) => mismatch(condition, record));
  const [first] = problems;
  return first && problems.every((problem) => problem) ? [{ at: condition.source, message: first }] : [];
}

/** A branch filters the cases of all records that have the columns. */
function branchMismatches({ branches, records }: ServiceModel): Report[] {
  const conditions = branches.flatMap(({ filter }) => (filter ? simpleConditions(filter) : []));
  return conditions.flatMap((condition) => {
    const { name } = condition.kind === 'reached' ? condition.moment : condition.field;
    const having = records.filter(({ fields, moments }) => [...fields, ...moments].some((it) => it.name === name));
    return mismatched(condition, having);
  });
}
