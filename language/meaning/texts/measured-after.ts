/** Statements that promise a time before something, where the target counts the time after something else. */
import type { Ref, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { canRead } from '../../reader/read.ts';
import type { LimitReading } from '../../reader/reading.ts';
import { beginningOf } from '../measures/columns.ts';
import { casesOf } from '../measures/conditions.ts';
import { ownLimitOf } from '../measures/limits.ts';
import { questionOf } from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordOfTarget } from '../measures/records.ts';
import { isSameTime } from './same-time.ts';
import { lengthsPromised, type Statement, toldOnce } from './statements.ts';

export interface MeasuredAfter {
  readonly statement: Statement;
  /** How long before: “five working days”. */
  readonly words: LimitReading;
  readonly target: Target;
  /** What is done in time, and from when its target counts. */
  readonly moment: Ref;
  readonly since: string;
}

/** Of several targets, one that gives as long as the statement does was meant for it. */
export const measuredAfterIn = (service: ServiceModel): MeasuredAfter[] =>
  toldOnce(service).flatMap((statements) => {
    const statement = statements.find(({ language }) => canRead(language));
    const [words, another] = statement ? lengthsPromised(statement).filter(({ isAhead }) => isAhead) : [];
    if (!statement || !words || another) return [];
    const { targets } = statement.standard;
    // A lead, a deadline or a window may be what is promised, in other words.
    if (targets.some((target) => questionOf(planOf(target).figure)?.asks === 'timing')) return [];
    const found = targets.flatMap((target) => afterIn(target, words, statement, service));
    return found.slice(0, 1);
  });

function afterIn(target: Target, words: LimitReading, statement: Statement, service: ServiceModel): MeasuredAfter[] {
  const plan = planOf(target);
  const question = questionOf(plan.figure);
  const limit = ownLimitOf(target);
  const cases = casesOf(plan);
  const moment = question?.asks === 'moment' ? question.moment : null;
  const since =
    question?.asks === 'moment' && (question.since ?? (cases && beginningOf(cases, recordOfTarget(target, service))));
  if (!limit || !moment || !since || !isSameTime(words, limit, service.ring?.seconds ?? undefined)) return [];
  return [{ statement, words, target, moment, since: since.name }];
}
