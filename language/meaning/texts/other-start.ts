/** Statements that let a time begin with another moment than their target. */
import { isActOf, naming } from '../../lexicon/alike.ts';
import type { CaseRecord, Ref, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { canRead, clausesIn, isArrival } from '../../reader/read.ts';
import type { Offsets } from '../../text/offsets.ts';
import { ownLimitOf } from '../measures/limits.ts';
import { questionOf } from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordOfTarget } from '../measures/records.ts';
import { isSameTime } from './same-time.ts';
import { limitsPromised, type Statement, toldOnce, wordsOfPart } from './statements.ts';

export interface OtherStart {
  readonly statement: Statement;
  /** The words for the moment: “your call”. */
  readonly words: Offsets;
  /** With what the clock of the target starts instead. */
  readonly since: Ref;
}

export const otherStartsIn = (service: ServiceModel): OtherStart[] =>
  toldOnce(service).flatMap((statements) => {
    const statement = statements.find(({ language }) => canRead(language));
    const [target, another] = statement?.standard.targets ?? [];
    return statement && target && !another ? inStatement(statement, target, service) : [];
  });

function inStatement(statement: Statement, target: Target, service: ServiceModel): OtherStart[] {
  const limit = ownLimitOf(target);
  const since = sinceOf(target);
  const record = recordOfTarget(target, service);
  if (!limit || !since || !record) return [];
  const ring = service.ring?.seconds ?? undefined;
  const starts = limitsPromised(statement).flatMap((it) => (it.since && isSameTime(it, limit, ring) ? [it.since] : []));
  return starts
    .map((it) => inClause(it, statement))
    .filter((it) => isOther(wordsOfPart(statement, it), statement.language, since, record))
    .map((words) => ({ statement, words, since }));
}

/** The moment that a target names for the start of its clock. */
function sinceOf(target: Target): Ref | null {
  const { figure } = planOf(target);
  const question = questionOf(figure);
  if (figure.is === 'statistic') return figure.value.of === 'time' ? figure.value.since : null;
  return question?.asks === 'moment' ? question.since : null;
}

/** “Your call and answered”: what is joined to it is something else. */
function inClause({ start, end }: Offsets, { text, language }: Statement): Offsets {
  const clause = clausesIn(text, language).find((it) => it.start <= start && start < it.end);
  return { start, end: Math.min(end, clause?.end ?? end) };
}

/** Whether words name another moment of the record, or what customers do first where the clock starts with what is done for them. */
function isOther(words: string, language: string, since: Ref, { moments }: CaseRecord): boolean {
  const isNamed = (name: string): boolean => naming(words, name, language) === 'by its word';
  if (naming(words, since.name, language) !== 'none') return false;
  if (moments.some(({ name }) => name !== since.name && isNamed(name))) return true;
  const isFirst = moments[0]?.name === since.name;
  return !isFirst && isArrival(words, language) && isActOf(since.name);
}
