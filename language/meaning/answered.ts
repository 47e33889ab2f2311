/** Open questions about a clause that stands beside them. */
import type { Decision, Shared } from '../model/schema.ts';
import { contains, type Place } from '../text/places.ts';

/** The clauses of which one is the answer. A limit or a target may be there to begin with, while its number is asked for. */
const CLAUSES: Readonly<Record<string, (said: Shared) => readonly (Placed | null)[]>> = {
  owner: ({ owner }) => [owner],
  verify: ({ verifications }) => verifications,
  train: ({ training }) => [training],
  report: ({ reports }) => reports,
  review: ({ review }) => [review],
  adopted: ({ adoption }) => [adoption],
  evidence: ({ evidence }) => evidence,
};

interface Placed {
  readonly source: Place;
}

/**
 * Where the clause stands that a question asks for.
 * @param said what holds for the element in whose block the question stands
 * @param block where it stands: what is said elsewhere for all may still be asked for one
 */
export function clauseAnswering({ about }: Decision, said: Shared, block: Place): Place | undefined {
  const answers = about ? (CLAUSES[about.name]?.(said) ?? []) : [];
  return answers.find((it) => it !== null && contains(block, it.source))?.source;
}
