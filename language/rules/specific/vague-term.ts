import { VAGUE } from '../../lexicon/word-list.ts';
import { enumerated } from '../../meaning/measures/describe.ts';
import { type PinnedMeaning, pinnedMeaning } from '../../meaning/texts/pinned-down.ts';
import { type FoundWord, wordsFound } from '../../meaning/texts/wordings.ts';
import type { Place } from '../../text/places.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { VagueWords } from './vague-term.fix.ts';

export const vagueTerm: CheckRule<VagueWords> = {
  code: 'YS101',
  name: 'vague-term',
  criterion: 'specific',
  severity: 'warning',
  findsWords: true,
  summary: 'A word that no one can check, such as “promptly” or “courteous”, in a statement, a check or a title.',
  why: 'Everybody fills such a word with a meaning of their own: staff believe that they keep the standard, customers believe that they do not, and neither can show it.',
  fix: 'Write what one can see, hear or count: a time, a number, an action. Where the sentence itself says how long, leave the word out. Where the target already says what the word means, the finding is only advice: the words that customers read should say it as well. A title may be short, where the target or the statement says what it means.',
  // Of a check that says nothing else, the rule about checks has said it.
  yieldsTo: ['unobservable-check'],
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  statement "We answer letters promptly."
  check     "The letter has a date stamp"
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  statement "We answer letters within 5 business days."
  check     "The letter has a date stamp"
}
`,
  *find(service, { words }) {
    const byText = Map.groupBy(wordsFound(service, words, VAGUE), ({ place }) => place);
    for (const all of byText.values()) {
      const met = all.map((found) => ({ found, meaning: pinnedMeaning(found, service, words) }));
      // A title is a name: whoever wants to know what it comes to reads on.
      const inText = met.filter(
        ({ found, meaning }) => found.kind !== 'title' || (meaning?.by !== 'target' && !isSaidBelow(found, byText)),
      );
      // A word that is pinned down is advice, and what it is pinned down by belongs in the message.
      const byMeaning = Map.groupBy(inText, ({ meaning }) => meaning && keyOf(meaning));
      for (const same of byMeaning.values()) yield { found: same.map(({ found }) => found), meaning: same[0]?.meaning };
    }
  },
  tell({ found, meaning }) {
    const [first, ...others] = found as [FoundWord, ...FoundWord[]];
    const places = { at: first.at, ...(others.length > 0 && { also: others.map(({ at }) => at) }) };
    const words = enumerated(quoted(found));
    const isOne = quoted(found).length === 1;
    if (meaning === undefined) {
      const where = first.kind === 'title' ? ' in the title' : '';
      return { ...places, message: `${words}${where} cannot be checked. ${advice(found)}` };
    }
    if (meaning.by === 'nothing') {
      const more = `${words} ${isOne ? 'promises' : 'promise'} more than the target asks for (${meaning.asked})`;
      return { ...places, message: `${more}. Say how long it may take, or ask in the target for what people read.` };
    }
    const message =
      meaning.by === 'the text'
        ? `${words} ${isOne ? 'adds' : 'add'} nothing to “${meaning.says}”, which says how ${meaning.how}. Leave ${isOne ? 'it' : 'them'} out.`
        : `${words} ${isOne ? 'is' : 'are'} vague, though ${meaning.says}. Say it here as well: these are the words that people read.`;
    return { ...places, message, severity: 'info' };
  },
  mending: () => import('./vague-term.fix.ts'),
};

/** Whether the statements below a title say what is promised, without a word that nobody can check. */
const isSaidBelow = ({ standard }: FoundWord, found: ReadonlyMap<Place, unknown>): boolean =>
  standard !== null &&
  standard.statements.length > 0 &&
  !standard.statements.some(({ textSource }) => found.has(textSource));

/** Words that come to the same are told together. */
const keyOf = (meaning: PinnedMeaning): string => Object.values(meaning).join(' ');

/** What to write: word for word, where they take different things. */
function advice(found: readonly FoundWord[]): string {
  const byAdvice = Map.groupBy(found, insteadOf);
  const { reason } = (found[0] as FoundWord).match.entry;
  if (byAdvice.size === 1) return `${reason} ${insteadOf(found[0] as FoundWord)}`;
  return [...byAdvice].map(([text, of]) => `${quoted(of).join(', ')}: ${text}`).join(' ');
}

/** A check is answered by somebody who looks: no survey and no count of errors does that. */
function insteadOf({ kind, match: { entry } }: FoundWord): string {
  const isSeen = entry.category === 'manner' || entry.category === 'quality';
  return kind === 'check' && isSeen ? 'Say what one would see or hear if it were so.' : entry.instead;
}

const quoted = (found: readonly FoundWord[]): string[] => [...new Set(found.map(({ words }) => `“${words}”`))];
