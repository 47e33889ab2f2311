/** What staff have to learn anew: the standards that have changed, in their words, with a question or two on each. */
import type { About } from '../../history/change.ts';
import type { ToldChange, ToldChanges } from '../../history/schema.ts';
import type { Standard } from '../../model/schema.ts';
import { titleOfChanged } from '../amendments/rows.ts';
import type { QuestionKind, TrainingQuestion } from '../training/question.ts';
import type { Training } from '../training/questions.ts';

/** What the work of staff depends on, and which questions ask it. What stands behind a standard is nothing to learn. */
const LEARNT: Partial<Readonly<Record<About, readonly QuestionKind[]>>> = {
  statement: ['limit', 'remedy', 'figure'],
  target: ['limit', 'figure'],
  ceiling: ['ceiling'],
  allowance: ['allowance', 'decides'],
  remedy: ['remedy'],
  check: ['check'],
  say: ['say'],
  'never say': ['never say'],
  touchpoints: ['place'],
  standard: ['limit', 'say', 'never say', 'check', 'remedy', 'decides', 'figure', 'place'],
  obligation: [],
  'only in peak': [],
  'except in peak': [],
  'in force': [],
  'done by': [],
  owner: [],
};

/** “A question or two”. */
const MOST_ASKED = 2;

export interface Refresher {
  readonly since: string;
  /** What has changed of each standard, those that are gone last. */
  readonly standards: readonly ChangedStandard[];
  /** How many other changes a notice tells of. */
  readonly others: number;
  /** The questions on them alone. */
  readonly training: Training;
}

/** A standard with what has changed of it. */
export interface ChangedStandard {
  readonly title: string;
  /** The standard itself, where all of it is new. */
  readonly added: Standard | null;
  readonly isGone: boolean;
  readonly changes: readonly ToldChange[];
}

/**
 * @param training all questions of those who are to learn it
 * @param before those that the standards gave before; null where there was no such service
 */
export function refresherOf(
  { changes, before: since }: ToldChanges,
  training: Training,
  before: Training | null,
): Refresher {
  const { service } = training.lesson;
  const own = changes.filter((it) => it.service.name === service.name);
  const learnt = own.filter(
    (it) => it.standard && it.kind !== 'renamed' && LEARNT[it.about] !== undefined && isForThem(it, training),
  );
  const groups = [
    ...Map.groupBy(learnt, (it) => JSON.stringify([it.branch?.name ?? null, it.standard?.name])).values(),
  ];
  const standards = groups.map((of) => changedStandard(of, training));
  const known = new Map(before?.questions.map((it) => [it.id, new Set(textsOf(it))]));
  return {
    since,
    standards: [...standards.filter(({ isGone }) => !isGone), ...standards.filter(({ isGone }) => isGone)],
    others: own.length - learnt.length,
    training: { ...training, questions: groups.flatMap((of) => questionsOn(of, training.questions, known)) },
  };
}

/** Whether those who are chosen keep the standard, or it holds where they are; what is gone was nobody’s alone. */
function isForThem({ standard, branch, kind }: ToldChange, { questions, choice, leftOut }: Training): boolean {
  if (branch !== null && branch.name !== choice.branch) return false;
  if ((choice.role === null && choice.touchpoint === null) || kind === 'dropped') return true;
  return [...questions.map(({ subject }) => subject.name), ...leftOut.map(({ name }) => name)].includes(
    standard?.name ?? '',
  );
}

function changedStandard(changes: readonly ToldChange[], { lesson: { service } }: Training): ChangedStandard {
  const [first] = changes as [ToldChange];
  const whole = changes.find(({ about }) => about === 'standard');
  const place = service.branches.find(({ name }) => name === first.branch?.name) ?? service;
  const standard = place.standards.find(({ name }) => name === first.standard?.name) ?? null;
  return {
    title: titleOfChanged(first.standard ?? first.service),
    ...{ added: whole?.kind === 'added' ? standard : null, isGone: whole?.kind === 'dropped', changes },
  };
}

const textsOf = ({ answers, given }: TrainingQuestion): string[] => [given, ...answers].map((it) => it?.text ?? '');

/**
 * Those whose answers were others before, or else those that ask what has changed; of several right answers one that is new.
 * @param known what was given and answered before, by the ids of questions
 */
function questionsOn(
  changes: readonly ToldChange[],
  all: readonly TrainingQuestion[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): TrainingQuestion[] {
  const own = all.filter(({ subject }) => subject.name === changes[0]?.standard?.name);
  const isKnown = (it: TrainingQuestion): boolean => textsOf(it).every((text) => known.get(it.id)?.has(text));
  const kinds = changes.flatMap(({ about }) => LEARNT[about] ?? []);
  const rank = ({ kind }: TrainingQuestion): number => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
  const asked = own.some((it) => !isKnown(it))
    ? own.filter((it) => !isKnown(it))
    : own.filter((it) => kinds.includes(it.kind));
  return asked
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST_ASKED)
    .map((it) => ({ ...it, right: it.answers.find(({ text }) => !known.get(it.id)?.has(text)) ?? it.right }));
}
