/** What staff have to know of limits and exceptions, as it is said in a language. English has the sentences of targets for it. */
import type { Limit, Target } from '../../model/schema.ts';
import { capital } from '../sentences/phrasing.ts';
import { describeLength, describeLimit } from '../sentences/quantities.ts';
import { spokenLength, spokenLimit } from './amounts.ts';
import { filled, type Spoken } from './words.ts';

/** “within 2 minutes”; in English, rings in seconds too. */
export const limitTold = (spoken: Spoken, limit: Limit): string =>
  spoken.language === 'en' ? describeLimit(limit) : spokenLimit(spoken, limit);

export const lengthTold = (spoken: Spoken, limit: Limit): string =>
  spoken.language === 'en' ? describeLength(limit) : spokenLength(spoken, limit);

/** “Up to 10 minutes for “Storm””, “1 business day more for “Storm”” */
export const allowanceTold = (spoken: Spoken, { limit, more, reason }: Target['allowances'][number]): string =>
  capital(
    filled(more ? spoken.words.work.more : spoken.words.work.upTo, { length: lengthTold(spoken, limit), reason }),
  );
