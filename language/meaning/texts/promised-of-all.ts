/** Statements that promise of all cases what the target asks of a share of them. */
import type { Limit, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { canRead, readWholes, type Whole } from '../../reader/read.ts';
import { covers } from '../../reader/reading.ts';
import { limitOf } from '../measures/limits.ts';
import type { Bound } from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';
import { readOnce } from './read-once.ts';
import { isSameTime } from './same-time.ts';
import { limitsIn, type Statement, toldOnce } from './statements.ts';

export interface PromisedOfAll {
  readonly statement: Statement;
  /** The words that say so: “all calls”. */
  readonly words: Whole;
  readonly bound: Bound;
  /** Whether the target has a limit of time, and so may have a ceiling. */
  readonly isTimed: boolean;
  /** Whether it is the answers of observers that it counts: their share says nothing of how many customers it was. */
  readonly isOfChecks: boolean;
}

export const promisedOfAll = (service: ServiceModel): PromisedOfAll[] =>
  toldOnce(service).flatMap((statements) => inStatements(statements, service.ring?.seconds ?? undefined));

const wholesOf = readOnce<readonly Whole[]>(readWholes);

/** Of several targets, nobody but the author knows which one belongs to the words. */
function inStatements(statements: readonly Statement[], ring: number | undefined): PromisedOfAll[] {
  const statement = statements.find(({ language }) => canRead(language));
  const [target, another] = statement?.standard.targets ?? [];
  if (!statement || !target || another) return [];
  const bound = partOfCases(target);
  const words = bound && wholesOf(statement, undefined).find((it) => isOfTarget(statement, it, limitOf(target), ring));
  return words
    ? [
        {
          statement,
          words,
          bound,
          isTimed: limitOf(target) !== null,
          isOfChecks: planOf(target).population.of === 'answers',
        },
      ]
    : [];
}

/** What a target asks of a part of its cases; undefined where its ceiling is for all of them, or it asks something else. */
function partOfCases(target: Target): Bound | undefined {
  const { figure, bound, ceiling } = planOf(target);
  const isOfCases = figure.is === 'share' && (figure.question === null || figure.question.asks === 'moment');
  const isPart = bound?.direction === 'at least' && bound.value.kind === 'percent' && bound.value.value < 100;
  return isOfCases && isPart && ceiling === null ? bound : undefined;
}

/** Whether the sentence of the words says the limit of the target and no share, which would be what they are about. */
function isOfTarget(statement: Statement, words: Whole, limit: Limit | null, ring: number | undefined): boolean {
  const isWithin = (it: { start: number; end: number }): boolean => covers(words.sentence, { ...it, end: it.end - 1 });
  if (statement.readings.some(({ kind }) => kind === 'share')) return false;
  const limits = limitsIn(statement);
  if (limit === null) return limits.length === 0;
  // “Of receiving all of your letters” says when the clock starts.
  const isSince = limits.some(({ since }) => since !== null && covers(since, words));
  return !isSince && limits.some((it) => it.statistic === null && isWithin(it) && isSameTime(it, limit, ring));
}
