/** When a moment has to come, where that is not within a limit of another one. */
import type { Limit, Ref, When } from '../../model/schema.ts';

/** The moment with which a case begins that has to come so; null where it is the first of the record. */
export function beginningIn(when: When): Ref | null {
  switch (when.kind) {
    case 'lead':
      return when.before;
    case 'window':
      return when.from;
    case 'around':
      return when.of;
    case 'due':
      return null;
  }
}

/** The moments that say when, the one that a case begins with first. */
export function momentsIn(when: When): Ref[] {
  if (when.kind === 'window') return [when.from, when.to];
  return [when.kind === 'due' ? when.due : (beginningIn(when) as Ref)];
}

/** How long before, or how far from it; null where moments alone say when. */
export const limitIn = (when: When): Limit | null => ('limit' in when ? when.limit : null);
