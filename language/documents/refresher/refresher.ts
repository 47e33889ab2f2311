/** What staff have to learn anew: the standards that have changed, in their words, with a question or two on each. */
import { serviceAt } from '../../history/at-branch.ts';
import type { About } from '../../history/change.ts';
import type { ToldChange, ToldChanges } from '../../history/schema.ts';
import type { Standard } from '../../model/schema.ts';
import { titleOfChanged } from '../amendments/rows.ts';
import type { QuestionKind, TrainingChoice, TrainingQuestion } from '../training/question.ts';
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
 * @param changes of the service as it is where it is learnt: those of its branches are left out
 * @param training all questions of those who are to learn it
 * @param before those that the standards gave before; null where there was no such service
 */
export function refresherOf(
  { changes, before: since }: ToldChanges,
  training: Training,
  before: Training | null,
): Refresher {
  const { lesson, questions, leftOut } = training;
  const own = changes.filter((it) => it.service.name === lesson.service.name);
  const theirs = new Set([...questions.map(({ subject }) => subject.name), ...leftOut.map(({ name }) => name)]);
  const learnt = own.filter(
    (it) =>
      it.standard && it.kind !== 'renamed' && LEARNT[it.about] !== undefined && isForThem(it, training.choice, theirs),
  );
  const groups = [...Map.groupBy(learnt, nameOf).entries()];
  const byName = Map.groupBy(questions, ({ subject }) => subject.name);
  const standards = groups.map(([, of]) => changedStandard(of, training));
  const known = new Map(before?.questions.map((it) => [placelessId(it), new Set(textsOf(it))]));
  return {
    since,
    standards: [...standards.filter(({ isGone }) => !isGone), ...standards.filter(({ isGone }) => isGone)],
    others: own.length - learnt.length,
    training: {
      ...training,
      questions: groups.flatMap(([name, of]) => questionsOn(of, byName.get(name) ?? [], known)),
    },
  };
}

const nameOf = ({ standard }: ToldChange): string => standard?.name ?? '';

/**
 * Whether those who are chosen keep the standard, or it holds where they are; what is gone was nobody’s alone.
 * @param theirs the names of the standards that are theirs
 */
function isForThem(change: ToldChange, { role, touchpoint }: TrainingChoice, theirs: ReadonlySet<string>): boolean {
  if (change.branch !== null) return false;
  return (role === null && touchpoint === null) || change.kind === 'dropped' || theirs.has(nameOf(change));
}

function changedStandard(changes: readonly ToldChange[], { choice, lesson: { service } }: Training): ChangedStandard {
  const [first] = changes as [ToldChange];
  const whole = changes.find(({ about }) => about === 'standard');
  const standard = serviceAt(service, choice.branch).standards.find(({ name }) => name === nameOf(first)) ?? null;
  return {
    title: titleOfChanged(first.standard ?? first.service),
    ...{ added: whole?.kind === 'added' ? standard : null, isGone: whole?.kind === 'dropped', changes },
  };
}

/** A branch is in the ids of its standards: a question is the same where the service’s own standards held there before. */
const placelessId = ({ id, subject: { name, standard } }: TrainingQuestion): string =>
  standard ? `${name}${id.slice(standard.id.length)}` : id;

const textsOf = ({ answers, given }: TrainingQuestion): string[] => [given, ...answers].map((it) => it?.text ?? '');

/**
 * Those whose answers were others before, or else those that ask what has changed; of several right answers one that is new.
 * @param own all questions on the standard
 * @param known what was given and answered before, by what the ids of questions are at each branch
 */
function questionsOn(
  changes: readonly ToldChange[],
  own: readonly TrainingQuestion[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): TrainingQuestion[] {
  const isKnown = (it: TrainingQuestion): boolean => textsOf(it).every((text) => known.get(placelessId(it))?.has(text));
  const kinds = changes.flatMap(({ about }) => LEARNT[about] ?? []);
  const rank = ({ kind }: TrainingQuestion): number => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
  const asked = own.some((it) => !isKnown(it))
    ? own.filter((it) => !isKnown(it))
    : own.filter((it) => kinds.includes(it.kind));
  return asked
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST_ASKED)
    .map((it) => ({ ...it, right: it.answers.find(({ text }) => !known.get(placelessId(it))?.has(text)) ?? it.right }));
}
