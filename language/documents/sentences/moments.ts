/** The moments of a record in sentences: whatever they are called, the sentence is one. */
import { plain } from './phrasing.ts';
import { mannerOf, quotedName, seemsDoneTo } from './words.ts';

/** What cases do that reach a moment: `are answered`, `have not arrived`, `reach “hang up”`. */
export function reaching(moment: string, negated = false): string {
  const not = negated ? 'not ' : '';
  if (isSaidOfCases(moment)) return `are ${not}${plain(moment)}`;
  if (mannerOf(moment) === 'by itself') return `have ${not}${plain(moment)}`;
  return `${negated ? 'do not reach' : 'reach'} ${quotedName(moment)}`;
}

/** Behind the cases: `not yet resolved`, `that have not yet arrived`, `that have not yet reached “hang up”`. */
export function notYetReached(moment: string): string {
  if (isSaidOfCases(moment)) return `not yet ${plain(moment)}`;
  const isByItself = mannerOf(moment) === 'by itself';
  return `that have not yet ${isByItself ? plain(moment) : `reached ${quotedName(moment)}`}`;
}

/** Whether one says of cases that they are it. An author who writes “are” before a participle means that they are. */
const isSaidOfCases = (moment: string): boolean => {
  const manner = mannerOf(moment);
  return manner === 'done to it' || manner === 'state' || (manner === 'named' && seemsDoneTo(moment));
};

/** A moment from which time is counted: "being queued", or "the moment “rang”". */
export const happening = (moment: string): string =>
  mannerOf(moment) === 'done to it' ? `being ${plain(moment)}` : `the moment ${quotedName(moment)}`;

/** "the day they are received", "the day of the moment “rang”" */
export const dayOfMoment = (moment: string): string =>
  mannerOf(moment) === 'done to it' ? `the day they are ${plain(moment)}` : `the day of ${happening(moment)}`;

/** The period to which a case belongs: "in which it is queued", "of the moment “rang”". */
export const inWhich = (moment: string, period: string): string =>
  mannerOf(moment) === 'done to it'
    ? `${period === 'day' ? 'on' : 'in'} which it is ${plain(moment)}`
    : `of ${happening(moment)}`;
