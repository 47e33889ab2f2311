/** Statements that promise to each what the target asks of an average, or one statistic where it asks for another. */
import { naming } from '../../lexicon/alike.ts';
import type { Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { canRead, numbersIn, type Rate, readRates, saysStatistic } from '../../reader/read.ts';
import type { LimitReading, ShareReading } from '../../reader/reading.ts';
import type { Offsets } from '../../text/offsets.ts';
import { isOfTime, limitsOfTarget, ownLimitOf } from '../measures/limits.ts';
import { isAmongValues, type Statistic } from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';
import { isUndecided } from '../standards.ts';
import { wholesAbout } from './promised-of-all.ts';
import { readOnce } from './read-once.ts';
import { isSameTime } from './same-time.ts';
import { limitsPromised, type Statement, toldOnce, wordsOfPart } from './statements.ts';

/** What a statement promises, and a target that asks for another statistic. */
export interface OtherStatistic {
  readonly statement: Statement;
  readonly words: Offsets;
  /** Whether a time is promised to each, or all are; or else the average or the median, a share, so many of something. */
  readonly promised: 'each' | 'all' | 'average' | 'median' | 'share' | 'number';
  readonly target: Target;
}

/** Only the first statement of a standard that can be read; at most one finding in it. */
export const otherStatisticsIn = (service: ServiceModel): OtherStatistic[] =>
  toldOnce(service).flatMap((statements) => {
    const statement = statements.find(({ language }) => canRead(language));
    if (!statement || statement.standard.targets.some(isUndecided)) return [];
    const found = [
      ...ofTimes(statement, service.ring?.seconds ?? undefined),
      ...ofNumbers(statement, service),
      ...ofShares(statement),
      ...ofRates(statement),
    ];
    return found.slice(0, 1);
  });

/** Times that a statement gives, and that no target asks for in that way. */
function ofTimes(statement: Statement, ring: number | undefined): OtherStatistic[] {
  const { targets } = statement.standard;
  return limitsPromised(statement).flatMap((words) => {
    const isSame = (limit: LimitOf): boolean => limit !== null && isSameTime(words, limit, ring);
    const [target, ...others] = targets.filter((it) => isSame(ownLimitOf(it)));
    const isElsewhere = targets.some((it) => it !== target && limitsOfTarget(it).some(isSame)) || others.length > 0;
    if (!target || isElsewhere || isSame(target.ceiling)) return [];
    const promised = promisedBy(words, statement);
    return promised && !isAsked(promised, target) ? [{ statement, words, promised, target }] : [];
  });
}

type LimitOf = ReturnType<typeof ownLimitOf>;

/** Null where it is that of a percentile, or a share beside it says of how many it is. */
function promisedBy(
  { statistic, isExceeded }: LimitReading,
  statement: Statement,
): 'each' | 'average' | 'median' | null {
  if (isExceeded || statement.readings.some(({ kind }) => kind === 'share')) return null;
  if (statistic === null) return isMeant(statement, undefined) ? null : 'each';
  return typeof statistic === 'number' ? null : statistic;
}

/** What is promised to each may be asked of a share: how many of them it is, is another question. */
function isAsked(promised: 'each' | 'average' | 'median', target: Target): boolean {
  const { figure } = planOf(target);
  const isMiddle = isOfTime(figure) && figure.rank === null;
  if (promised === 'each') return !isMiddle;
  return isMiddle ? figure.statistic === promised : promised === 'median' && asksOfHalf(target);
}

const HALF = 50;

function asksOfHalf(target: Target): boolean {
  const { figure, bound } = planOf(target);
  return figure.is === 'statistic'
    ? figure.rank === HALF
    : bound?.value.kind === 'percent' && bound.value.value === HALF;
}

const isMeant = readOnce<boolean>(saysStatistic);

/** Numbers that are said of each case and asked of the middle of a field; and others of what it counts, such as minutes. */
function ofNumbers(statement: Statement, service: ServiceModel): OtherStatistic[] {
  const [target, another] = statement.standard.targets;
  const value = target && numberAsked(target);
  const figure = target && planOf(target).figure;
  if (!target || another || value === undefined || figure?.is !== 'statistic' || figure.value.of !== 'field') return [];
  const { name = '' } = figure.value.field ?? {};
  const isOfField = ({ unit }: LimitReading): boolean =>
    unit !== null && naming(wordsOfPart(statement, unit), name, statement.language) === 'by its word';
  const other = limitsPromised(statement).find((it) => isOfField(it) && it.length.value !== value);
  if (other) return [{ statement, words: other, promised: 'number', target }];
  const isSaid = numbersIn(statement.text, statement.language).some((it) => it.value === value);
  if (!isSaid || !isMiddle(figure) || isMeant(statement, undefined)) return [];
  const [words] = wholesAbout(statement, target, service);
  return words ? [{ statement, words, promised: 'all', target }] : [];
}

/** A sum that is divided by something is an average as well. */
const isMiddle = (figure: Statistic): boolean =>
  figure.rank === null && (isAmongValues(figure) || (figure.statistic === 'total' && figure.divisor !== null));

/** Shares, where all that targets ask for are numbers or times in the middle. */
function ofShares(statement: Statement): OtherStatistic[] {
  const { targets } = statement.standard;
  const [target] = targets;
  const isNone = targets.every((it) => {
    const { figure, bound } = planOf(it);
    return figure.is === 'statistic' && figure.statistic === 'average' && bound?.value.kind !== 'percent';
  });
  const values = new Set(targets.map((it) => numberAsked(it)));
  const words = statement.readings.find((it): it is ShareReading => it.kind === 'share' && !values.has(it.value));
  return target && words && isNone && !isMeant(statement, undefined)
    ? [{ statement, words, promised: 'share', target }]
    : [];
}

const numberAsked = ({ bound }: Target): number | undefined =>
  bound?.value.kind === 'number' ? bound.value.value : undefined;

const ratesOf = readOnce<readonly Rate[]>(readRates);

/** So many for so many others, where the target has another rate. */
function ofRates(statement: Statement): OtherStatistic[] {
  const [target, another] = statement.standard.targets;
  const figure = target && planOf(target).figure;
  const value = target && numberAsked(target);
  if (!target || another || figure?.is !== 'rate' || value === undefined) return [];
  const rates = ratesOf(statement, undefined).filter(({ of }) => of >= LEAST);
  const isSame = ({ times, of }: Rate): boolean => times * figure.per.amount === value * of;
  const [words] = rates.some(isSame) ? [] : rates;
  return words ? [{ statement, words, promised: 'number', target }] : [];
}

/** Fewer are counted one by one. */
const LEAST = 10;
