/** What is asked of targets: times and figures. */

import { hasEnded } from '../../../meaning/in-force.ts';
import { planOf } from '../../../meaning/measures/plan-of.ts';
import { isSameTime } from '../../../meaning/texts/same-time.ts';
import { titleRead } from '../../../meaning/texts/statements.ts';
import type { Limit, Standard, Target } from '../../../model/schema.ts';
import { describeDuration } from '../../../quantities/duration.ts';
import type { Phrase } from '../../document/tree.ts';
import { spokenLength, spokenLimit } from '../../languages/amounts.ts';
import { type FigureAnswer, figuresSaid } from '../matters/figures.ts';
import { lengthsSaid } from '../matters/lengths.ts';
import { distinctly, type Offered } from '../matters/matter.ts';
import type { Lesson, Subject, TrainingQuestion } from '../question.ts';
import { ask, offered } from './ask.ts';
import { gappedCeiling, gappedFigure, gappedTime, timeAskedBy, unambiguous } from './gaps.ts';
import { type AllowancePools, askAllowances } from './of-allowances.ts';

/** What other targets of the service say, as wrong answers. */
interface TargetPools extends AllowancePools {
  readonly times: readonly Offered<Limit>[];
  readonly figures: readonly Offered<FigureAnswer>[];
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
