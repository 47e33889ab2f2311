/** Statements that promise of all cases what the target asks of a share of them. */
import { naming } from '../../lexicon/alike.ts';
import type { Limit, Source, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { compareDurations } from '../../quantities/duration.ts';
import { canRead, readWholes, type Whole } from '../../reader/read.ts';
import { covers, type Offsets } from '../../text/offsets.ts';
import { requiredConditions, type Simple } from '../measures/conditions.ts';
import { isOfTime, ownLimitOf } from '../measures/limits.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordOfTarget } from '../measures/records.ts';
import { hasPayment } from './owed.ts';
import { readOnce } from './read-once.ts';
import { isSameTime } from './same-time.ts';
import { limitsPromised, type Statement, toldOnce, wordsOfPart } from './statements.ts';

export interface PromisedOfAll {
  readonly statement: Statement;
  /** The words that say so: “all calls”. */
  readonly words: Offsets;
  /** What the target asks for, in percent, and where. */
  readonly share: string;
  readonly source: Source;
  /** Whether the target has a limit of time, and so may have a ceiling. */
  readonly isTimed: boolean;
  /** The time within which all are done, where the target gives one that is longer than what it asks of the share. */
  readonly ceiling: Limit | null;
  /** Whether it is the answers of observers that it counts: their share says nothing of how many customers it was. */
  readonly isOfChecks: boolean;
}

export const promisedOfAll = (service: ServiceModel): PromisedOfAll[] =>
  toldOnce(service).flatMap((statements) => inStatements(statements, service));

const wholesOf = readOnce<readonly Whole[]>(readWholes);

/** The words of a statement that say of each case of a target that something is so. */
export const wholesAbout = (statement: Statement, target: Target, service: ServiceModel): (Whole & Offsets)[] =>
  wholesOf(statement, undefined).flatMap((it) => {
    if (it.noun === null) return [it];
    const end = endOfRecord(statement, it.noun, target, service);
    return end === undefined ? [] : [{ ...it, end }];
  });

/** Where the word ends by which some words name what the record of a target is of: “every (outage) is over”. */
function endOfRecord(statement: Statement, noun: Offsets, target: Target, service: ServiceModel): number | undefined {
  const record = recordOfTarget(target, service);
  const names = record ? [record.name, ...(record.title ?? '').split(/\s+/)] : [];
  const words = [...wordsOfPart(statement, noun).matchAll(/\S+/g)];
  const named = words.find(([word]) =>
    names.some((name) => name.length > 2 && naming(word, name, statement.language) === 'by its word'),
  );
  return named && noun.start + named.index + named[0].length;
}

/** Of several targets, nobody but the author knows which one belongs to the words. */
function inStatements(statements: readonly Statement[], service: ServiceModel): PromisedOfAll[] {
  const statement = statements.find(({ language }) => canRead(language));
  const [target, another] = statement?.standard.targets ?? [];
  // Whoever says what is paid where it is missed says that it may be.
  if (!statement || !target || another || hasPayment(statement)) return [];
  const part = partOfCases(target);
  const words =
    part && wholesAbout(statement, target, service).find((it) => isOfTarget(statement, it, target, service));
  if (!words) return [];
  const isOfChecks = planOf(target).population.of === 'answers';
  return [{ statement, words, ...part, isTimed: ownLimitOf(target) !== null, ceiling: target.ceiling, isOfChecks }];
}

/** What a target asks of a part of its cases; undefined where its ceiling gives all of them no longer, or it asks something else. */
function partOfCases(target: Target): Pick<PromisedOfAll, 'share' | 'source'> | undefined {
  const { figure, bound, ceiling } = planOf(target);
  if (!bound || (ceiling !== null && !isLonger(ceiling, ownLimitOf(target)))) return undefined;
  const { direction, value, source } = bound;
  if (isOfTime(figure) && figure.rank !== null && direction === 'at most') return { share: `${figure.rank}%`, source };
  const isOfCases = figure.is === 'share' && (figure.question?.asks ?? 'moment') !== 'age';
  const isPart = direction === 'at least' && value.kind === 'percent' && value.value < 100;
  return isOfCases && isPart ? { share: `${value.decimal}%`, source } : undefined;
}

const isLonger = (ceiling: Limit, limit: Limit | null): boolean =>
  limit !== null && (compareDurations(ceiling, limit) ?? 0) > 0;

/** Whether the sentence of the words says what the target asks for and no share, which would be what they are about. */
function isOfTarget(statement: Statement, words: Whole, target: Target, service: ServiceModel): boolean {
  if (statement.readings.some(({ kind }) => kind === 'share')) return false;
  const limits = limitsPromised(statement);
  const limit = ownLimitOf(target);
  if (limit !== null) return saysLimit(words, limit, limits, service.ring?.seconds ?? undefined);
  const conditions = requiredConditions(planOf(target));
  return limits.length === 0 && (conditions.length === 0 || conditions.some((it) => isNamed(it, statement, words)));
}

function saysLimit(
  words: Whole,
  limit: Limit,
  limits: ReturnType<typeof limitsPromised>,
  ring: number | undefined,
): boolean {
  const isWithin = (it: Offsets): boolean => covers(words.reach, { ...it, end: it.end - 1 });
  // “Of receiving all of your letters” says when the clock starts.
  const isSince = limits.some(({ since }) => since !== null && covers(since, words));
  return !isSince && limits.some((it) => it.statistic === null && isWithin(it) && isSameTime(it, limit, ring));
}

/** Whether the part of a statement that some words are about names what a condition asks for. */
function isNamed(condition: Simple, statement: Statement, { reach }: Whole): boolean {
  const name =
    condition.kind === 'is'
      ? condition.field.name
      : condition.kind === 'reached' && !condition.within
        ? condition.moment.name
        : undefined;
  return name !== undefined && naming(wordsOfPart(statement, reach), name, statement.language) !== 'none';
}
