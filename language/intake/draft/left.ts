/** What a sentence promises beside what became its targets: each part is asked about, so that none is left out in silence. */
import { matchesIn } from '../../lexicon/matcher.ts';
import { clausesIn, unclearTimesIn, unreadLengthsIn } from '../../reader/read.ts';
import { covers, type Offsets, overlap } from '../../text/offsets.ts';
import { howLong } from './cells.ts';
import type { DraftQuestion } from './draft.ts';
import { howMeasured } from './observed.ts';
import type { TextReadings } from './readings.ts';

/** Times that were read as nothing: those that cannot be counted, and those that nothing says what they are. */
export function unreadTimesIn({ text, language }: TextReadings): string[] {
  const unclear = unclearTimesIn(text, language);
  const lengths = unreadLengthsIn(text, language).filter(({ isOfElse }) => !isOfElse);
  const words = lengths.map(({ start, end }) => text.slice(start, end)).filter((it) => !IN_A_WORD.test(it));
  return [...unclear, ...words.filter((it) => !unclear.some((other) => other.includes(it)))];
}

/** “24-hour cover” takes no time. */
const IN_A_WORD = /\d-\p{L}/u;

/**
 * Questions about what else a sentence of prose says that a target stands for.
 * @param hasLead whether a target asks for what comes before something else
 */
export function leftIn(promised: TextReadings, hasLead: boolean): DraftQuestion[] {
  const { text, notices } = promised;
  const before = notices
    .filter(({ isAhead }) => !(isAhead && hasLead))
    .map(({ start, end }) => howLongBefore(text.slice(start, end)));
  return [...before, ...unreadTimesIn(promised).map(howLong), ...vagueIn(promised)];
}

const howLongBefore = (words: string): DraftQuestion => ({
  about: 'limit',
  text: `How long before something else is that? The document says “${words}”.`,
});

/** “We see emergencies at once, and call you back within 2 days”: parts that hold no amount, and a word that nobody can measure. */
function vagueIn({ text, language, all }: TextReadings): DraftQuestion[] {
  const bare = clausesIn(text, language).filter((clause) => !all.some((it) => overlap(it, clause)));
  const vague = matchesIn(text, language)
    .map(({ offset, length }): Offsets => ({ start: offset, end: offset + length }))
    .filter((it) => bare.some((clause) => covers(clause, it)));
  return vague.length === 0 ? [] : [howMeasured(vague.map(({ start, end }) => text.slice(start, end)))];
}
