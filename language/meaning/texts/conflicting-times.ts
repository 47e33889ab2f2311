/** Standards that promise the same customers different times for the same thing. */
import type { Limit, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { compareDurations } from '../../quantities/duration.ts';
import { canRead, readWholes, type Whole } from '../../reader/read.ts';
import { daysInForce, haveDaysInCommon } from '../in-force.ts';
import { beginningOf } from '../measures/columns.ts';
import { casesOf } from '../measures/conditions.ts';
import { ownLimitOf } from '../measures/limits.ts';
import { questionOf } from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordOfTarget } from '../measures/records.ts';
import { formulaOf, formulaText } from '../reasoning/formulas.ts';
import { isUndecided } from '../standards.ts';
import { OUTER_LIMIT } from './outer-limit.ts';
import { readOnce } from './read-once.ts';
import { limitsPromised, type Statement, toldOnce } from './statements.ts';

/** A time that a standard promises of some cases. */
interface TimePromised {
  readonly standard: Standard;
  readonly statement: Statement;
  readonly target: Target;
  readonly limit: Limit;
  /** Which cases of their record it is about, as text; empty for all. */
  readonly cases: string;
}

export interface ConflictingTimes {
  readonly longer: TimePromised;
  readonly shorter: TimePromised;
  /** What sets those with the longer time apart, if anything does. */
  readonly apart: 'condition' | 'peak' | null;
}

/**
 * Each longer time once, beside the shortest that holds for all of its cases. One that is longer for other cases, or shorter for
 * some of them, conflicts with nothing; neither does the time within which all are done, at the latest.
 */
export function conflictingTimesIn(service: ServiceModel): ConflictingTimes[] {
  const alike = Map.groupBy(timesIn(service), (it) => keyOf(it.target, service));
  return [...alike.values()].flatMap((times) => {
    const byCases = Map.groupBy(times, ({ cases }) => cases);
    return times.flatMap((longer) => {
      const wider = [...(byCases.get(longer.cases) ?? []), ...(longer.cases === '' ? [] : (byCases.get('') ?? []))];
      const shorter = wider.filter((it) => isBroken(longer, it)).toSorted(byLimit)[0];
      return shorter ? [{ longer, shorter, apart: apartBy(longer, shorter) }] : [];
    });
  });
}

/** Those of statements that promise a time and have a target for one: nobody was promised what a target alone asks for. */
const timesIn = (service: ServiceModel): TimePromised[] =>
  toldOnce(service)
    .slice(0, service.standards.length)
    .flatMap((statements) => {
      const statement = statements.find(({ language }) => canRead(language));
      if (statement?.standard.kind !== 'standard' || limitsPromised(statement).length === 0) return [];
      const { standard } = statement;
      return standard.targets.flatMap((target) => {
        const limit = timeAskedOf(target);
        return limit ? [{ standard, statement, target, limit, cases: casesText(target) }] : [];
      });
    });

/** The limit within which most cases are to reach a moment. */
function timeAskedOf(target: Target): Limit | null {
  const { figure, bound, notCounting } = planOf(target);
  const isPromise = bound?.direction === 'at least' && questionOf(figure)?.asks === 'moment';
  return isPromise && notCounting.length === 0 && !isUndecided(target) ? ownLimitOf(target) : null;
}

function casesText(target: Target): string {
  const filter = casesOf(planOf(target))?.filter;
  return filter ? formulaText(formulaOf(filter)) : '';
}

function keyOf(target: Target, service: ServiceModel): string {
  const { figure, population } = planOf(target);
  const question = questionOf(figure);
  const record = recordOfTarget(target, service);
  if (question?.asks !== 'moment' || population.of !== 'cases' || !record) return `/${target.id}`;
  return JSON.stringify([
    record.name,
    question.moment?.name,
    (question.since ?? beginningOf(population, record))?.name,
  ]);
}

/** Whether somebody who is promised the longer time is promised the shorter one by another standard as well. */
function isBroken(longer: TimePromised, shorter: TimePromised): boolean {
  const [a, b] = [longer.standard, shorter.standard];
  if (a === b || (compareDurations(longer.limit, shorter.limit) ?? 0) <= 0) return false;
  if (!meet(a, b) || !haveDaysInCommon(daysInForce(longer.target, a), daysInForce(shorter.target, b))) return false;
  return longer.cases !== shorter.cases || a.peak?.name !== b.peak?.name || !isOuter(longer.statement);
}

const wholesOf = readOnce<readonly Whole[]>(readWholes);

/** “Nobody waits longer than”: what holds at the latest stands beside what most get. */
const isOuter = (statement: Statement): boolean =>
  OUTER_LIMIT.test(statement.text) || wholesOf(statement, undefined).length > 0;

/** Whether some customers meet both: by the same touchpoint, and on the same days of the year. */
function meet(longer: Standard, shorter: Standard): boolean {
  const [here, there] = [longer, shorter].map(({ touchpoints }) => touchpoints.map(({ name }) => name));
  if (here?.length && there?.length && !here.some((name) => there.includes(name))) return false;
  if (shorter.peak && shorter.peak.name !== longer.peak?.name) return false;
  const except = shorter.exceptPeak?.name;
  return except === undefined || (except !== longer.peak?.name && longer.exceptPeak?.name === except);
}

const byLimit = (a: TimePromised, b: TimePromised): number => compareDurations(a.limit, b.limit) ?? 0;

function apartBy(longer: TimePromised, shorter: TimePromised): ConflictingTimes['apart'] {
  if (longer.cases !== shorter.cases) return 'condition';
  return longer.standard.peak && !shorter.standard.peak ? 'peak' : null;
}
