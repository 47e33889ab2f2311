/** What is asked of targets: times, figures, and what may be allowed by whom. */

import { hasEnded } from '../../../meaning/in-force.ts';
import { planOf } from '../../../meaning/measures/plan-of.ts';
import { isSameTime } from '../../../meaning/texts/same-time.ts';
import { titleRead } from '../../../meaning/texts/statements.ts';
import type { Limit, Standard, Target } from '../../../model/schema.ts';
import { describeDuration } from '../../../quantities/duration.ts';
import { hashOf } from '../../../text/hash.ts';
import type { Phrase } from '../../document/tree.ts';
import { spokenLength, spokenLimit } from '../../languages/amounts.ts';
import { filled } from '../../languages/words.ts';
import { type FigureAnswer, figuresSaid } from '../matters/figures.ts';
import { lengthsSaid } from '../matters/lengths.ts';
import { distinctly, type Offered } from '../matters/matter.ts';
import { rolesSaid } from '../matters/others.ts';
import type { Lesson, Subject, TrainingQuestion } from '../question.ts';
import { ask, offered } from './ask.ts';
import { type Gapped, gappedCeiling, gappedFigure, gappedTime, timeAskedBy, whole } from './gaps.ts';

/** What other targets of the service say, as wrong answers. */
interface TargetPools {
  readonly times: readonly Offered<Limit>[];
  readonly figures: readonly Offered<FigureAnswer>[];
  readonly allowances: readonly Offered<Limit>[];
  readonly roles: readonly Offered<string>[];
}

export function poolsOfTargets(subjects: readonly Subject[], lesson: Lesson): TargetPools {
  const each = <V>(values: (target: Target) => readonly V[]): Offered<V>[] =>
    subjects.flatMap((it) => (it.standard?.targets ?? []).flatMap(values).map((value) => offered(value, it)));
  return {
    times: distinctly(
      each((it) => [timeAskedBy(it)?.limit, it.ceiling].filter((limit) => limit != null)),
      describeDuration,
    ),
    figures: distinctly(
      each(figureAskedBy),
      ({ direction, value, scale }) => `${direction} ${value.kind} ${value.value} ${scale}`,
    ),
    allowances: distinctly(
      each((it) => it.allowances.map(({ limit }) => limit)),
      describeDuration,
    ),
    roles: lesson.service.roles.map(({ name }) => ({ value: name, places: new Set() })),
  };
}

function figureAskedBy(target: Target): FigureAnswer[] {
  const { bound, figure } = planOf(target);
  if (!bound || bound.value.kind === 'duration') return [];
  const scale = figure.is === 'statistic' && figure.value.of === 'field' ? figure.value.scale : null;
  return [{ ...bound, value: bound.value, scale }];
}

export function questionsOfTargets(subject: Subject, pools: TargetPools, lesson: Lesson): TrainingQuestion[] {
  const targets = (subject.standard?.targets ?? []).filter(({ inForce }) => !hasEnded(inForce, lesson.today));
  const times = unambiguous(targets.filter(timeAskedBy).map((it) => [it, gappedTime(it, lesson.nouns)]));
  // The rows of a table mostly have one share: it is asked once.
  const counted = [...new Map(targets.toReversed().map((it) => [it.row?.table ?? it.id, it])).values()].toReversed();
  const figures = unambiguous(counted.map((it) => [it, gappedFigure(it, lesson.nouns)]));
  const ceilings = unambiguous(targets.filter((it) => it.ceiling).map((it) => [it, gappedCeiling(it, lesson.nouns)]));
  return [
    ...times.flatMap(([target, given]) => askTime(target, given, subject, pools, lesson)),
    ...ceilings.flatMap(([target, given]) => askCeiling(target, given, subject, pools, lesson)),
    ...figures.flatMap(([target, given]) => askFigure(target, given, subject, pools, lesson)),
    ...askAllowances(targets, subject, pools, lesson),
  ];
}

/** Two targets that differ in a number alone say which is meant by showing the other number; what is still alike is not asked. */
function unambiguous<T>(asked: readonly (readonly [T, Gapped])[]): [T, Phrase][] {
  const isOnce = (text: string | undefined, of: keyof Gapped): boolean =>
    asked.filter(([, it]) => it[of]?.text === text).length === 1;
  return asked.flatMap(([it, { hidden, shown }]) => {
    const given =
      hidden && isOnce(hidden.text, 'hidden') ? hidden : shown && isOnce(shown.text, 'shown') ? shown : null;
    return given ? [[it, given] as [T, Phrase]] : [];
  });
}

function askTime(
  target: Target,
  given: Phrase,
  subject: Subject,
  pools: TargetPools,
  lesson: Lesson,
): TrainingQuestion[] {
  const asked = timeAskedBy(target);
  if (!asked) return [];
  const { spoken } = lesson;
  const words = spoken.words.training;
  const say = (it: Limit): string => (asked.isSoon ? spokenLimit(spoken, it) : spokenLength(spoken, it));
  const isNamed = !saysTime(subject, asked.limit, lesson);
  if (!isNamed && !namesCases(target)) return [];
  return ask(
    {
      ...{ id: `${target.id}/limit`, kind: 'limit', subject, given },
      asked: asked.isSoon ? words.howSoon : words.howLong,
      isNamed,
    },
    [asked.limit],
    pools.times,
    lengthsSaid(say),
    lesson,
  );
}

function askCeiling(
  target: Target,
  given: Phrase,
  subject: Subject,
  pools: TargetPools,
  lesson: Lesson,
): TrainingQuestion[] {
  const { ceiling } = target;
  if (!ceiling) return [];
  const { spoken } = lesson;
  const isNamed = !saysTime(subject, ceiling, lesson);
  if (!isNamed && !namesCases(target)) return [];
  return ask(
    {
      ...{ id: `${target.id}/ceiling`, kind: 'ceiling', subject, given },
      asked: spoken.words.training.ceiling,
      isNamed,
    },
    [ceiling],
    pools.times,
    lengthsSaid((it) => spokenLength(spoken, it)),
    lesson,
  );
}

function askFigure(
  target: Target,
  given: Phrase,
  subject: Subject,
  pools: TargetPools,
  lesson: Lesson,
): TrainingQuestion[] {
  const { spoken } = lesson;
  const figures = figureAskedBy(target);
  const open = {
    id: `${target.id}/figure`,
    kind: 'figure',
    subject,
    given,
    asked: spoken.words.training.figure,
  } as const;
  const isNamed = !figures.some((it) => saysShare(subject, it.value.value, lesson));
  if (!isNamed && !namesCases(target)) return [];
  return ask({ ...open, isNamed }, figures, pools.figures, figuresSaid(spoken), lesson);
}

type Allowance = Target['allowances'][number];

/** What may be allowed, with the target that allows it. */
interface Allowed {
  readonly target: Target;
  readonly allowance: Allowance;
  readonly said: string;
}

function askAllowances(
  targets: readonly Target[],
  subject: Subject,
  pools: TargetPools,
  lesson: Lesson,
): TrainingQuestion[] {
  const words = lesson.spoken.words.training;
  const all = targets.flatMap((target) =>
    target.allowances.map(
      (allowance): Allowed => ({ target, allowance, said: sayAllowed(allowance, lesson)(allowance.limit) }),
    ),
  );
  const amounts = unambiguous(
    // What several targets allow alike is asked once.
    distinctBy(all, ({ allowance, said }) => [allowance.reason, said]).map((it) => [
      it,
      givenAllowed(it, false, lesson),
    ]),
  );
  const deciders = unambiguous(
    distinctBy(all, ({ allowance, said }) => [allowance.reason, said, allowance.approvedBy?.name]).map((it) => [
      it,
      givenAllowed(it, true, lesson),
    ]),
  );
  return [
    ...amounts.flatMap(([{ target, allowance }, given]) =>
      ask(
        { id: idOfAllowance(target, allowance), kind: 'allowance', subject, asked: words.allowance, given },
        [allowance.limit],
        pools.allowances,
        lengthsSaid(sayAllowed(allowance, lesson)),
        lesson,
      ),
    ),
    ...deciders.flatMap(([{ target, allowance }, given]) => {
      const decider = allowance.approvedBy ? [allowance.approvedBy.name] : [];
      return ask(
        {
          ...{ id: `${idOfAllowance(target, allowance)}/decides`, kind: 'decides', asked: words.decides, given },
          subject: { ...subject, roles: [...new Set([...subject.roles, ...decider])] },
        },
        decider,
        pools.roles,
        rolesSaid(lesson.titleOfRole),
        lesson,
      );
    }),
  ];
}

const sayAllowed =
  ({ more }: Allowance, { spoken }: Lesson) =>
  (it: Limit): string =>
    filled(more ? spoken.words.training.more : spoken.words.training.upTo, { length: spokenLength(spoken, it) });

/** A reason says which allowance is meant, or else the sentence of its target does. @param isWhole whether how much stands there */
function givenAllowed({ target, allowance, said }: Allowed, isWhole: boolean, { first, nouns }: Lesson): Gapped {
  const { reason, source } = allowance;
  const text = isWhole ? `“${reason}” (${said})` : `“${reason}”`;
  const sentence = whole(target, nouns);
  return {
    hidden: { text, language: first, source },
    shown: { ...sentence, text: `${sentence.text} ${text}`, source },
  };
}

/** By its reason; where the same target allows different lengths for it, by the length as well. */
function idOfAllowance({ id, allowances }: Target, { reason, limit }: Allowance): string {
  const isOnce = allowances.filter((it) => it.reason === reason).length === 1;
  return `${id}/allowance-${hashOf(isOnce ? reason : `${reason} ${describeDuration(limit)}`).toString(36)}`;
}

/** The first of those that have the same key. */
const distinctBy = <T>(all: readonly T[], keyOf: (it: T) => unknown): T[] =>
  [...Map.groupBy(all, (it) => JSON.stringify(keyOf(it))).values()].flatMap((of) => of.slice(0, 1));

/** Whether its sentence says what it is about, where the title is not shown. */
const namesCases = (target: Target): boolean => {
  const { population } = planOf(target);
  return population.of === 'cases' && population.record !== null;
};

/** Whether a title says the time that is asked. */
function saysTime({ standard, title }: Subject, limit: Limit, { service }: Lesson): boolean {
  const ring = service.ring?.seconds ?? undefined;
  return (
    readingsIn(standard, service).some((it) => it.kind === 'limit' && isSameTime(it, limit, ring)) ||
    title.text.includes(spelt(limit))
  );
}

const spelt = ({ value, unit }: Limit): string => `${value} ${unit}`;

const saysShare = ({ standard }: Subject, value: number, { service }: Lesson): boolean =>
  readingsIn(standard, service).some((it) => it.kind === 'share' && it.value === value);

const readingsIn = (standard: Standard | undefined, service: Lesson['service']) =>
  (standard && titleRead(service, standard)?.readings) || [];
