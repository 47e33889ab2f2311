/** What statements promise in numbers, held against what the targets of their standard measure. */
import type { OwnWords } from '../../lexicon/own-words.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Limit, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { isSameAsCounted } from '../../quantities/as-counted.ts';
import { duration } from '../../quantities/duration.ts';
import { canRead, readGuaranteed } from '../../reader/read.ts';
import type { FrequencyReading, LimitReading, ScoreReading, ShareReading } from '../../reader/reading.ts';
import { limitsOfTarget } from '../measures/limits.ts';
import type { Question } from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';
import { asksRhythm } from '../measures/timing.ts';
import { mayBeAbout, namedAt } from './about.ts';
import { isDaysInHours, standsStill } from './by-the-clock.ts';
import { isOfPayment } from './owed.ts';
import { readOnce } from './read-once.ts';
import { isSameTime } from './same-time.ts';
import { frequenciesPromised, lengthsPromised, type Statement, titleRead, toldOnce } from './statements.ts';
import { figuresOfTarget, figuresOfTargets, oppositeDirection, type TargetFigure } from './target-figures.ts';

export type Promised = LimitReading | ShareReading | ScoreReading;

/** A promise that no target measures. */
export interface Unmeasured {
  readonly statement: Statement;
  readonly promise: Promised;
  /** The figures of that kind in the targets that the statement does not say either. */
  readonly instead: readonly TargetFigure[];
  /** Other statements of the standard that promise the same. */
  readonly also: readonly { readonly statement: Statement; readonly promise: Promised }[];
}

/** The unmeasured promises of all standards that measure something. More than one rule asks for them. */
export const unmeasuredIn = remembered((service: ServiceModel, own: OwnWords): readonly Unmeasured[] => {
  const context = { service, own, ring: service.ring?.seconds ?? undefined };
  const inStatements = toldOnce(service).flatMap((statements) => {
    // What a translation promises otherwise than the first statement is a finding of its own.
    const [first, ...others] = statements.filter(({ language }) => canRead(language));
    return first ? unmeasured(first, others, context) : [];
  });
  const byStandard = Map.groupBy(inStatements, (it) => it.statement.standard);
  const isFound = ({ statement, promise }: Unmeasured): boolean =>
    byStandard.get(statement.standard)?.some((it) => isSamePromise(it.promise, promise)) ?? false;
  return [...inStatements, ...service.standards.flatMap((it) => inTitle(it, context)).filter((it) => !isFound(it))];
});

/** A title is short, and may give a number of what nobody measures: it is held against targets that have such figures. */
function inTitle(standard: Standard, context: Context): Unmeasured[] {
  const title = titleRead(context.service, standard);
  return title ? unmeasured(title, [], context).filter(({ instead }) => instead.length > 0) : [];
}

interface Context {
  readonly service: ServiceModel;
  readonly own: OwnWords;
  readonly ring: number | undefined;
}

/** Where targets have no figure of that kind at all, that they lack one is what other rules say. */
function unmeasured(first: Statement, others: readonly Statement[], context: Context): Unmeasured[] {
  const { targets } = first.standard;
  const measured = figuresOfTargets(targets);
  const isSameHere: IsSameTime = (promise, limit) => isSameFor(first, promise, limit, context);
  const isMeasured = (promise: Promised): boolean =>
    measured.some((it) => isSame(promise, it, isSameHere)) ||
    targets.some((target) => permits(target, promise, isSameHere));
  const isRhythm = targets.some((target) => asksRhythm(questionOf(target)));
  const all = promisesOf(first, isRhythm);
  const targetsAbout = aboutEach(first, all, context);
  const unpromised = new Set(measured.filter((it) => !all.some((promise) => isSame(promise, it, isSameHere))));
  return all
    .filter((promise) => !isMeasured(promise))
    .flatMap((promise) => {
      const about = targetsAbout(promise);
      const figures = figuresOfTargets(about).filter((it) => isOfKind(promise, it));
      const isOpen =
        about.length === 0 || about.every((it) => figuresOfTarget(it).some(({ kind }) => kind === promise.kind));
      if (figures.length === 0 && !(isOpen && measured.some((it) => isAlike(promise, it)))) return [];
      const instead = figures.filter((it) => unpromised.has(it));
      return [{ statement: first, promise, instead, also: translated(promise, others, isRhythm) }];
    });
}

/** Whether a time that a statement promises is the one that a target measures, by the clock that each of them lets run. */
type IsSameTime = (promise: LimitReading, limit: Limit) => boolean;

const isSameFor = (statement: Statement, promise: LimitReading, limit: Limit, { service, ring }: Context): boolean =>
  (isSameTime(promise, limit, ring) && !standsStill(statement, promise, limit, service)) ||
  isDaysInHours(promise, limit, statement, service);

const translated = (promise: Promised, others: readonly Statement[], isRhythm: boolean): Unmeasured['also'] =>
  others.flatMap((statement) => {
    const same = promisesOf(statement, isRhythm).find((it) => isSamePromise(it, promise));
    return same ? [{ statement, promise: same }] : [];
  });

/** The targets that a promise may be about: those that its part of the sentence names, or else those that no other promise has. */
function aboutEach(
  statement: Statement,
  all: readonly Promised[],
  context: Context,
): (promise: Promised) => readonly Target[] {
  const { service, own } = context;
  const isSameHere: IsSameTime = (it, limit) => isSameFor(statement, it, limit, context);
  const { targets } = statement.standard;
  const named = new Map(all.map((promise) => [promise, namedAt(statement, promise, targets, own)]));
  const takers = new Map(
    targets.map((target) => [
      target,
      all.filter(
        (it) =>
          named.get(it)?.includes(target) || figuresOfTarget(target).some((other) => isSame(it, other, isSameHere)),
      ),
    ]),
  );
  const isTaken = (target: Target, promise: Promised): boolean =>
    takers.get(target)?.some((other) => other !== promise && other.kind === promise.kind) ?? false;
  return (promise) => {
    const byName = named.get(promise) ?? [];
    if (byName.length > 0) return byName;
    return targets.filter((it) => mayBeAbout(statement, promise, it, service, own) && !isTaken(it, promise));
  };
}

/** How often something is done is a time from one to the next, where a target measures that. */
const promisesOf = (statement: Statement, isRhythm: boolean): Promised[] => [
  ...timesPromised(statement),
  ...(isRhythm ? frequenciesPromised(statement).map(asLimit) : []),
  ...statement.readings.filter((it) => it.kind === 'score' || (it.kind === 'share' && !isEmptyShare(it))),
];

/** What is paid where a time is missed says it again, where it is said at all. */
function timesPromised(statement: Statement): readonly LimitReading[] {
  const times = lengthsPromised(statement).filter((it) => !isOfPayment(statement, it));
  return times.length > 0 ? times : guaranteedOf(statement, undefined);
}

const guaranteedOf = readOnce<readonly LimitReading[]>(readGuaranteed);

function asLimit({ start, end, times, every, unit, isBusiness }: FrequencyReading): LimitReading {
  const [amount, counted] = unit === 'quarter' ? ([every * 3, 'month'] as const) : ([every, unit] as const);
  const value = amount / times;
  const length = duration(value, counted, isBusiness ? 'business' : undefined);
  return {
    ...{ kind: 'limit', direction: 'at most', statistic: null, isAhead: false, isExceeded: false, start, end, length },
    ...{ decimal: String(value), unit: null, saysClock: isBusiness, from: null, by: null, since: null },
  };
}

const questionOf = (target: Target): Question | null => {
  const { figure } = planOf(target);
  return figure.is === 'share' ? figure.question : null;
};

/** “Up to 100%” is kept by everybody. */
const isEmptyShare = ({ direction, value }: ShareReading): boolean =>
  direction === 'at most' ? value >= 100 : direction === 'at least' && value <= 0;

/** Whether the one can stand for the other. The least time before something else is no time within which it happens. */
const isOfKind = (promise: Promised, measured: TargetFigure): boolean =>
  isAlike(promise, measured) && !(promise.kind === 'share' && isOfFailures(promise, measured));

const isAlike = (promise: Promised, measured: TargetFigure): boolean =>
  promise.kind === measured.kind &&
  (promise.kind !== 'limit' || promise.direction === 'at most' || (measured.kind === 'limit' && measured.isLead));

/** How many may be so is no figure for how many are to be otherwise: “80% are solved” and at most 25% with a low rating. */
const isOfFailures = (promise: ShareReading, measured: TargetFigure): boolean =>
  promise.direction !== 'at most' &&
  measured.kind !== 'limit' &&
  measured.direction === 'at most' &&
  // The same number both ways is one of the two turned round.
  !(promise.direction === 'at least' && isSameFigure(promise, measured));

/** Conditions, ceilings and allowances are times that may be promised too; with a ceiling, all cases are. */
function permits(target: Target, promise: Promised, isSameTime: IsSameTime): boolean {
  if (promise.kind === 'share') return target.ceiling !== null && promise.value === 100;
  return limitsOfTarget(target).some((limit) => promise.kind === 'limit' && isSameTime(promise, limit));
}

function isSame(promise: Promised, measured: TargetFigure, isSameTime: IsSameTime): boolean {
  if (measured.kind === 'limit') return promise.kind === 'limit' && isSameTime(promise, measured.limit);
  if (promise.kind !== measured.kind) return false;
  if (isSameFigure(promise, measured)) return promise.direction !== oppositeDirection(measured.direction);
  // That at most 5% fail is that at least 95% succeed.
  const rest = Number((100 - measured.value.value).toPrecision(12));
  return promise.kind === 'share' && promise.value === rest && promise.direction !== measured.direction;
}

/** Whether a target has the figure of a promise, be it at least in the one and at most in the other. */
export function isSameFigure(promise: Promised, measured: TargetFigure): boolean {
  if (promise.kind === 'limit' || measured.kind !== promise.kind) return false;
  if (promise.kind === 'share' || measured.kind !== 'score' || measured.scale === null)
    return measured.value.value === promise.value;
  // 8 of 10 is 4 of 5.
  return measured.value.value * promise.scale.value === promise.value * measured.scale;
}

function isSamePromise(a: Promised, b: Promised): boolean {
  if (a.kind === 'limit') return b.kind === 'limit' && a.by === b.by && isSameAsCounted(a.length, b.length);
  return b.kind === a.kind && a.value === b.value;
}
