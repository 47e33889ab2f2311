/** Procedures whose steps, each at its limit, take longer than a target gives the cases of their record. */
import { longestSum } from '../../feasibility/longest-path.ts';
import type { Condition, Limit, Procedure, Standard, Step, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { limitAsked } from '../measures/limits.ts';
import { questionOf } from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';
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
export const outrunTargets = (procedure: Procedure, service: ServiceModel): Outrun[] =>
  service.standards.flatMap((standard) => {
    const found = standard.targets.flatMap((target) => outrunBy({ standard, target }, procedure, service) ?? []);
    const alike = Map.groupBy(found, ({ last, path, missed: [{ target }] }) =>
      JSON.stringify([target.row?.table ?? target.id, last.name, path.map(({ name }) => name)]),
    );
    return [...alike.values()].map((rows) => together(rows));
  });

const together = (rows: readonly Outrun[]): Outrun => {
  const [first, ...others] = rows as [Outrun, ...Outrun[]];
  return { ...first, missed: [first.missed[0], ...others.map((it) => it.missed[0])] };
};

/** Less than this share of the cases may have been meant to go without the longest way. */
const NEARLY_ALL = 90;

function outrunBy(
  { standard, target }: Pick<Outrun, 'standard'> & Pick<Missed, 'target'>,
  procedure: Procedure,
  service: ServiceModel,
): Outrun | undefined {
  const moment = momentForAll(target, procedure, service);
  const limit = limitAsked(planOf(target));
  if (moment === undefined || !limit || limit.by !== undefined) return undefined;
  const [last, another] = procedure.steps.filter(({ until }) => until?.name === moment);
  // What may be done in two ways, or by some cases only, is no way that every case goes.
  if (!last || another || isConditional(last, procedure)) return undefined;
  const path = pathOver(procedure, last, limit);
  return path && { procedure, last, path, standard, missed: [{ target, limit }] };
}

/** The moment that nearly all cases of the procedure have to reach, counted from their first one. */
function momentForAll(target: Target, procedure: Procedure, service: ServiceModel): string | undefined {
  const { population, figure, bound, notCounting } = planOf(target);
  const question = questionOf(figure);
  if (population.of !== 'cases' || question?.asks !== 'moment' || isUndecided(target)) return undefined;
  const isForAll = bound?.direction === 'at least' && bound.value.kind === 'percent' && bound.value.value >= NEARLY_ALL;
  if (!isForAll || notCounting.length > 0) return undefined;
  if (population.filter && !isOfRow(target, population.filter, procedure, service)) return undefined;
  const record = service.records.find(({ name }) => name === procedure.record?.name);
  if (!record || population.record?.name !== record.name) return undefined;
  const [first] = record.moments;
  const isFromFirst = [population.begins, question.since].every((it) => !it || it.name === first?.name);
  return isFromFirst ? question.moment?.name : undefined;
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
