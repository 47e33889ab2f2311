/** Which cases a target counts, and what has to hold of them. */
import type { Cases, Question, Waited } from '../../meaning/measures/plan.ts';
import type { Ref } from '../../model/schema.ts';
import { describeCondition, describeProperty, timedWords } from './conditions.ts';
import { happening, notYetReached, reaching } from './moments.ts';
import type { Noun, Nouns } from './nouns.ts';
import { joined } from './phrasing.ts';
import { describeLength, describeLimitSince } from './quantities.ts';

/** The cases that a measure counts: `calls whose queue is “general”`. */
export function describeCases(
  { record, filter, notYet = null }: Pick<Cases, 'record' | 'filter'> & Partial<Pick<Cases, 'notYet'>>,
  nouns: Nouns,
  count = 0,
): string {
  const noun = record ? nouns(record.name) : CASES;
  return joined(count === 1 ? noun.one : noun.many, whichOnes(filter, notYet));
}

/** "recorded as “planned” and not yet resolved", "whose queue is “general” and that have not yet arrived" */
function whichOnes(filter: Cases['filter'], notYet: Ref | null): string | null {
  const open = notYet && notYetReached(notYet.name);
  if (!filter || !open) return filter ? describeCondition(filter) : open;
  const which = describeCondition(filter);
  const isBare = !/^(?:that|whose) /.test(which) || open.startsWith('that ');
  return `${which}${filter.kind === 'any' ? ',' : ''} and ${isBare ? open : `that are ${open}`}`;
}

const CASES: Noun = { many: 'cases', one: 'case' };

/** What has to hold of cases, after their name: `are answered within 20 seconds of being queued`. */
export function describeQuestion(question: Question): string {
  if (question.asks === 'condition') return describeProperty(question.condition);
  if (question.asks === 'timing') return timedWords(question);
  if (question.asks === 'age') return `have waited ${describeAge(question)}`;
  const { moment, limit, since } = question;
  return joined(moment && reaching(moment.name), limit && describeLimitSince(limit, since));
}

/** "at most 18 weeks since being referred" */
const describeAge = ({ direction, limit, since }: Waited): string =>
  joined(direction, describeLength(limit), since && `since ${happening(since.name)}`);
