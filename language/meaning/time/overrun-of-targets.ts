/** Procedures whose steps, each at its limit, take longer than a target gives the cases of their record. */
import { longestSum } from '../../feasibility/longest-path.ts';
import { recent } from '../../memory/recent.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Condition, Limit, Procedure, Standard, Step, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { limitAsked } from '../measures/limits.ts';
import { questionOf } from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordNamed } from '../measures/records.ts';
import { isUndecided } from '../standards.ts';
import { DAY_KINDS, type DayKind, graphOf, stepAmount } from './step-times.ts';

/** A target, or some rows of a table, that are missed though every step keeps its limit. */
export interface Outrun {
  readonly procedure: Procedure;
  /** The step that is done with the moment of the target. */
  readonly last: Step;
  /** The steps up to it that take longest. */
  readonly path: readonly Step[];
  readonly standard: Standard;
  readonly missed: readonly [Missed, ...Missed[]];
}

interface Missed {
  readonly target: Target;
  readonly limit: Limit;
}

/**
 * The targets of the service that a procedure outruns. Those alone that ask it of nearly every case from its first moment
 * on, without pauses: of some cases the procedure may be quicker, and nobody knows how long a pause is. The rows of a table
 * are all cases together, and found together.
 */
export function outrunTargets(procedure: Procedure, service: ServiceModel): Outrun[] {
  const given = givenIn(service).get(procedure.record?.name ?? '');
  const found = procedure.steps.flatMap((step) => outrunUntil(step, procedure, given));
  const missed = found.filter(({ target, filter }) => !filter || isOfRow(target, filter, procedure, service));
  const byStandard = Map.groupBy(
    missed.sort((a, b) => a.index - b.index),
    ({ standard }) => standard,
  );
  return [...byStandard.values()].flatMap((own) => {
    const alike = Map.groupBy(own, ({ target, last, path }) =>
      JSON.stringify([target.row?.table ?? target.id, last.name, path.map(({ name }) => name)]),
    );
    return [...alike.values()].map((rows) => together(procedure, rows));
  });
}

const together = (procedure: Procedure, rows: readonly LateStep[]): Outrun => {
  const [first, ...others] = rows.map(({ target, limit }): Missed => ({ target, limit })) as [Missed, ...Missed[]];
  const [{ last, path, standard }] = rows as [LateStep, ...LateStep[]];
  return { procedure, last, path, standard, missed: [first, ...others] };
};

/** What a target gives nearly all cases of a record from their first moment on. */
interface Given extends Missed {
  /** Which of the targets of the service it is, in their order. */
  readonly index: number;
  readonly standard: Standard;
  readonly record: string;
  /** The moment that they have to reach. */
  readonly moment: string;
  readonly filter: Condition | null;
}

interface LateStep extends Given, Pick<Outrun, 'last' | 'path'> {}

/** What the targets give, by records and moments: a service may have thousands of targets, and hundreds of procedures. */
const givenIn = remembered((service: ServiceModel): ReadonlyMap<string, ReadonlyMap<string, readonly Given[]>> => {
  const given = service.standards
    .flatMap((standard) => standard.targets.map((target) => ({ standard, target })))
    .flatMap((it, index) => givenBy(it, index, service) ?? []);
  const byRecord = Map.groupBy(given, ({ record }) => record);
  return new Map([...byRecord].map(([name, its]) => [name, Map.groupBy(its, ({ moment }) => moment)]));
});

/** What is given until the moment with which a step is done, and takes longer. */
function outrunUntil(
  last: Step,
  procedure: Procedure,
  given: ReadonlyMap<string, readonly Given[]> | undefined,
): LateStep[] {
  const { until } = last;
  const targets = until && given?.get(until.name);
  if (!targets) return [];
  // What may be done in two ways, or by some cases only, is no way that every case goes.
  const isOnly = procedure.steps.filter((it) => it.until?.name === until.name).length === 1;
  if (!isOnly || isConditional(last, procedure)) return [];
  const pathFor = recent((limit: Limit) => pathOver(procedure, last, limit), LIMITS_KEPT, lengthOf);
  return targets.flatMap((it) => {
    const path = pathFor(it.limit);
    return path ? [{ ...it, last, path }] : [];
  });
}

const LIMITS_KEPT = 1_000;

/** All of a limit that tells how much it allows. */
const lengthOf = ({ value, unit, clock, seconds }: Limit): string => `${value} ${unit} ${clock} ${seconds}`;

/** Less than this share of the cases may have been meant to go without the longest way. */
const NEARLY_ALL = 90;

/** Undefined where it does not ask it of nearly all cases from their first moment on. */
function givenBy(
  { standard, target }: Pick<Given, 'standard' | 'target'>,
  index: number,
  service: ServiceModel,
): Given | undefined {
  const plan = planOf(target);
  const { population, figure, bound, notCounting } = plan;
  const question = questionOf(figure);
  if (population.of !== 'cases' || question?.asks !== 'moment' || isUndecided(target)) return undefined;
  const isForAll = bound?.direction === 'at least' && bound.value.kind === 'percent' && bound.value.value >= NEARLY_ALL;
  if (!isForAll || notCounting.length > 0) return undefined;
  const record = recordNamed(service, population.record);
  const [first] = record?.moments ?? [];
  const isFromFirst = [population.begins, question.since].every((it) => !it || it.name === first?.name);
  const moment = question.moment?.name;
  const limit = limitAsked(plan);
  if (!record || !isFromFirst || moment === undefined || !limit || limit.by !== undefined) return undefined;
  return { index, standard, target, limit, record: record.name, moment, filter: population.filter };
}

/** Whether a target is a row of a table and nothing else picks its cases; each may have a procedure of its own, where there are several. */
function isOfRow({ row }: Target, filter: Condition, { record }: Procedure, { procedures }: ServiceModel): boolean {
  const isAlone = filter.kind === 'compare' && filter.field.name === row?.field.name;
  return isAlone && procedures.filter((it) => it.record?.name === record?.name).length === 1;
}

/** The longest way to a step where it takes longer than a limit on the same clock, whatever a bare “days” means. */
function pathOver(procedure: Procedure, last: Step, limit: Limit): Step[] | undefined {
  const steps = stepsUpTo(last, procedure);
  const found = DAY_KINDS.map((days) => longestOver({ ...procedure, steps }, limit, days));
  return found.every((it) => it !== undefined) ? found[0] : undefined;
}

function longestOver(procedure: Procedure, limit: Limit, days: DayKind): Step[] | undefined {
  const allowed = stepAmount(limit, days, 'most');
  const graph = graphOf(procedure, (it) => {
    const amount = it?.value ? stepAmount(it, days, 'least') : undefined;
    return amount?.measure === allowed.measure ? amount.value : 0;
  });
  const sure = procedure.steps.map((step) => !isConditional(step, procedure));
  const found = longestSum(graph.map(({ length, after }, index) => ({ weight: sure[index] ? length : 0, after })));
  if (found.kind === 'circle' || found.end <= allowed.value + 1e-6) return undefined;
  return found.activities.flatMap((index) => (sure[index] ? (procedure.steps[index] ?? []) : []));
}

/** Whether a case may do without a step: it has a condition, or waits for nothing but steps that have one. */
function isConditional({ condition, after }: Step, { steps }: Procedure): boolean {
  const names = new Set(after.map(({ name }) => name));
  const before = steps.filter(({ name }) => names.has(name));
  return condition !== null || (before.length > 0 && before.every((it) => it.condition !== null));
}

/** A step and all that have to be done before it. */
function stepsUpTo(last: Step, { steps }: Procedure): Step[] {
  const needed = new Set([last]);
  for (const step of needed) {
    const names = new Set(step.after.map(({ name }) => name));
    for (const before of steps) if (names.has(before.name)) needed.add(before);
  }
  return steps.filter((step) => needed.has(step));
}
