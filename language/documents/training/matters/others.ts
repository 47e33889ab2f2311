/** Words, roles, places and remedies as answers. */
import { checkKey } from '../../../meaning/measures/observations.ts';
import type { Remedy } from '../../../model/schema.ts';
import { type Phrase, said } from '../../document/tree.ts';
import { spokenRemedy } from '../../languages/remedies.ts';
import { capital, plain } from '../../sentences/phrasing.ts';
import type { Lesson } from '../question.ts';
import { numbersAround } from './figures.ts';
import type { Matter } from './matter.ts';

/** Something to say, never to say or to do. */
export interface WordsAnswer {
  readonly phrase: Phrase;
  readonly clause: 'say' | 'avoid' | 'check';
  readonly standard: string;
}

/** Nobody mistakes for words to say what the same standard says never to say, but all who have not learnt it. */
export const wordsSaid: Matter<WordsAnswer> = {
  say: ({ phrase }) => phrase,
  isSame: (a, b) => checkKey(a.phrase.text).toLowerCase() === checkKey(b.phrase.text).toLowerCase(),
  distance: (right, other) => {
    if (other.standard === right.standard) return other.clause === right.clause ? null : 0;
    // What another standard says never to say is never said here either.
    if (other.clause === right.clause) return right.clause === 'avoid' ? null : 2;
    return 1;
  },
  made: () => [],
};

/** @param titleOf what a role is called */
export const rolesSaid = (titleOf: (role: string) => string): Matter<string> => ({
  say: (role) => said(titleOf(role)),
  isSame: (a, b) => a === b,
  distance: () => 0,
  made: () => [],
});

/** Touchpoints at which something holds: some of the right ones are not wrong. */
export const placesSaid = ({ first, language }: Lesson): Matter<readonly string[]> => ({
  say: (places) => ({
    text: new Intl.ListFormat(language).format(places.map((it) => capital(plain(it)))),
    language: first,
    source: null,
  }),
  isSame: (a, b) => isAmong(a, b) && isAmong(b, a),
  isRightToo: (right, other) => isAmong(right, other) || isAmong(other, right),
  distance: (right, other) => Math.abs(right.length - other.length),
  made: () => [],
});

const isAmong = (few: readonly string[], many: readonly string[]): boolean => few.every((it) => many.includes(it));

export const remediesSaid = ({ spoken, first }: Lesson): Matter<Remedy> => ({
  say: (remedy) => spokenRemedy(spoken, remedy, first),
  isSame: (a, b) =>
    a.text === b.text && a.amount?.value === b.amount?.value && a.amount?.currency === b.amount?.currency,
  distance: (right, other) => (right.amount?.currency === other.amount?.currency ? 0 : 1),
  made: ({ amount, ...remedy }) =>
    amount === null
      ? []
      : numbersAround(amount.value).map((value) => ({
          ...remedy,
          amount: { ...amount, value, decimal: String(value) },
        })),
});
