/** When a moment has to come, where that is not within a limit of another one. */
import type { Limit, Ref, When } from '../../model/schema.ts';
import type { Question, Timed } from './plan.ts';

/** The moment with which a case begins that has to come so; null where it is the first of the record. */
export function beginningIn(moment: Ref | null, when: When): Ref | null {
  switch (when.kind) {
    case 'lead':
      return when.before;
    case 'window':
      return when.from;
    case 'around':
      return when.of;
    case 'every':
      return moment;
    case 'due':
      return null;
  }
}

/** The moments that say when, the one that a case begins with first. */
export function momentsIn(when: When): Ref[] {
  switch (when.kind) {
    case 'lead':
      return [when.before];
    case 'window':
      return [when.from, when.to];
    case 'around':
      return [when.of];
    case 'due':
      return [when.due];
    case 'every':
      return [];
  }
}

/** How long before, or how far from it; null where moments alone say when. */
export const limitIn = (when: When): Limit | null => ('limit' in when ? when.limit : null);

/** What is asked of the gaps between cases. */
export type Rhythm = Timed & { readonly when: Extract<When, { kind: 'every' }> };

export const asksRhythm = (question: Question | null): question is Rhythm =>
  question?.asks === 'timing' && question.when.kind === 'every';
