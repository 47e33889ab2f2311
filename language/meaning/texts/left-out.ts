/** Statements that leave nobody out, where the target does. */
import { naming } from '../../lexicon/alike.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { canRead, readUnconditional } from '../../reader/read.ts';
import type { Offsets } from '../../text/offsets.ts';
import { casesOf, type Simple, simpleConditions } from '../measures/conditions.ts';
import { planOf } from '../measures/plan-of.ts';
import { readOnce } from './read-once.ts';
import { type Statement, toldOnce } from './statements.ts';

export interface LeftOut {
  readonly statement: Statement;
  /** “No questions asked”. */
  readonly words: Offsets;
  /** What the cases fulfil that the target counts. */
  readonly conditions: readonly Simple[];
}

const unconditionalOf = readOnce<readonly Offsets[]>(readUnconditional);

/** Not where the statement names what the target picks its cases by. */
export const leftOutIn = (service: ServiceModel): LeftOut[] =>
  toldOnce(service).flatMap((statements) => {
    const statement = statements.find(({ language }) => canRead(language));
    const [target, another] = statement?.standard.targets ?? [];
    const filter = target && !another ? casesOf(planOf(target))?.filter : undefined;
    const conditions = filter ? simpleConditions(filter) : [];
    if (!statement || conditions.length === 0 || conditions.some((it) => isNamed(it, statement))) return [];
    const [words] = unconditionalOf(statement, undefined);
    return words ? [{ statement, words, conditions }] : [];
  });

function isNamed(condition: Simple, { text, language }: Statement): boolean {
  const isIn = (name: string): boolean => naming(text, name, language) !== 'none';
  if (condition.kind === 'reached' || condition.kind === 'timed') return isIn(condition.moment.name);
  const isValue = condition.kind === 'compare' && condition.value.kind === 'text' && isIn(condition.value.text);
  return isIn(condition.field.name) || isValue;
}
