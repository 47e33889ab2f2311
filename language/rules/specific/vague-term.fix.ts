import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import { limitAsWritten } from '../../meaning/measures/describe.ts';
import { ownLimitOf } from '../../meaning/measures/limits.ts';
import type { PinnedMeaning } from '../../meaning/texts/pinned-down.ts';
import type { FoundWord } from '../../meaning/texts/wordings.ts';
import { languageCovers } from '../../text/language-tags.ts';
import type { FixContext } from '../engine/fixing.ts';
import { fillIn, leaveWordsOut } from '../mending/found-words.ts';

/** All vague words of a text of which the same is to be said, in one finding: nobody reads nine. */
export interface VagueWords {
  readonly found: readonly FoundWord[];
  /** What they come to, where the text itself or its standard says it. */
  readonly meaning: PinnedMeaning | undefined;
}

/** Where the text says itself how long, the word beside it adds nothing, and its limit would stand there twice. */
export const mend = ({ found, meaning }: VagueWords, context: FixContext): readonly Fix[] =>
  found
    .filter(({ at }) => context.isAsked(at))
    .flatMap((it) => {
      if (meaning?.by === 'the text') return leaveWordsOut(it, context);
      return [...(meaning ? asTheStandardSays(it) : []), ...fillIn(it)];
    });

/** The limit in place of the word, where it reads well: limits are said in English. */
function asTheStandardSays(found: FoundWord): Fix[] {
  const isEnglish = languageCovers('en', found.language);
  const limit = found.match.entry.category === 'time' && isEnglish ? limitFor(found) : null;
  return limit ? replacement(`Write “${limit}” for “${found.words}”, as it says itself`, found.at, limit) : [];
}

/** The limit that the standard or the step sets elsewhere. */
function limitFor({ standard, step }: FoundWord): string | null {
  const limits = step ? [step.limit] : (standard?.targets.map(ownLimitOf) ?? []);
  const [limit, another] = limits.filter((it) => it !== null);
  return limit && !another ? limitAsWritten(limit) : null;
}
