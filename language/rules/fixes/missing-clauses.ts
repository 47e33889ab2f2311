/** The clauses that standards lack, to be inserted with placeholders for what only their author can know. */

import type { Edit, Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { atEndOf, intoBlock } from '../../editing/insertion.ts';
import { blank, choice } from '../../editing/snippet.ts';
import type { Finding } from '../../findings/finding.ts';
import { blockAround } from './elements.ts';
import type { FixContext, QuickFix } from './fixing.ts';

const RHYTHMS = ['monthly', 'weekly', 'quarterly', 'yearly', 'daily'];
const METHODS = ['system log', 'survey', 'mystery visit', 'inspection', 'call listening'];
const SOURCES = ['survey', 'interviews', 'complaints', 'benchmark'];

/** A fix that writes a clause into the block around the finding. */
export function insert(
  title: string,
  clause: string,
  { place }: Finding,
  context: FixContext,
  ...others: Edit[]
): Fix[] {
  const block = blockAround(place, context.service);
  return block ? fixWith(title, intoBlock(block, clause, context), ...others) : [];
}

/** One fix that always writes the same clause, but for the day. */
const inserting =
  (title: string, clauseOn: (today: string) => string): QuickFix =>
  (finding, context) =>
    insert(title, clauseOn(context.today), finding, context);

/** @param number that of its first placeholder; it has two */
export const verification = (number: number): string =>
  `verify by ${choice(number, METHODS)} ${choice(number + 1, RHYTHMS)}`;

export const addVerification = inserting('Write `verify` and how it is found out', () => verification(1));

export const addTraining = inserting(
  'Write `train` and when staff learn it',
  () =>
    `train within ${blank(1, '2')} ${choice(2, ['weeks', 'months'])} of joining, then every ${blank(3, '12')} ${choice(4, ['months', 'years'])}`,
);

export const addReview = inserting(
  'Write `review` and when it is reconsidered',
  (today) => `review every ${blank(1, '6')} ${choice(2, ['months', 'weeks', 'years'])} since ${blank(3, today)}`,
);

export const addAdoption = inserting(
  'Write `adopted`, the day and who decided',
  (today) => `adopted ${blank(1, today)} by "${blank(2, 'who decided')}"`,
);

export const addEvidence = inserting(
  'Write `evidence` and what customers have said',
  () => `evidence ${choice(1, SOURCES)} "${blank(2, 'what customers have said')}"`,
);

export const addOwner: QuickFix = (finding, context) => {
  const { role, declaration } = aRole(1, finding, context);
  return insert('Write `owner` and who answers for it', `owner ${role}`, finding, context, ...declaration);
};

export const addReport: QuickFix = (finding, context) => {
  const { role, declaration } = aRole(2, finding, context);
  const clause = `report ${choice(1, RHYTHMS)} to ${role}`;
  return insert('Write `report` and who is told the results', clause, finding, context, ...declaration);
};

/**
 * One of the roles that there are; where there are none yet, one that is declared with it.
 * @param number that of its first placeholder; it has two at most
 */
export function aRole(number: number, { place }: Finding, { service, sourceOf }: FixContext) {
  const names = service.roles.map((role) => role.name).filter((name) => name !== '');
  if (names.length > 0) return { role: choice(number, names), declaration: [] };
  const role = blank(number, 'some-role');
  const title = blank(number + 1, 'what this role is called');
  return { role, declaration: [atEndOf(sourceOf(place.file), `role ${role} "${title}"`)] };
}
