/** What a standard is called where people read: by its title, or by what its sentence promises. */
import { matchesIn } from '../../lexicon/matcher.ts';
import { LOOSE_ENDS } from '../../syntax/names/name-from.ts';
import type { ImportedRow } from '../rows.ts';
import type { TextReadings } from './readings.ts';
import { withoutAmounts } from './without-amounts.ts';

/** In characters; a title is cut between words. */
const LONGEST = 70;
const LONGEST_HEADING = 50;
/** So many words say what a promise is about. */
const ENOUGH_WORDS = 2;

/** The sentence up to its numbers, below the heading that says what it is about. */
export function titleOf(
  { cells, heading, statements, place }: ImportedRow,
  { text, language, all }: TextReadings,
): string {
  if (cells.title !== undefined) return cells.title;
  const numbers = all.filter((it) => it.kind === 'limit' || it.kind === 'share');
  const sentence = text === statements[0]?.text ? text : (statements[0]?.text ?? text);
  const before = sentence === text ? shortened(text.slice(...upToNumber(text, numbers))) : shortened(sentence);
  const own =
    wordCount(before) >= ENOUGH_WORDS
      ? before
      : shortened(sentence === text ? withoutAmounts(text, numbers) : sentence);
  const title = plainly(own === '' ? shortened(sentence) : own, language);
  const isBelow = place.kind === 'passage' && heading !== null && heading.length <= LONGEST_HEADING;
  return capitalised(isBelow ? `${heading.replace(/\s*[:：.]$/, '')}: ${title}` : title);
}

/** From where the sentence begins, or the share that it begins with ends, to the first number. */
function upToNumber(text: string, numbers: TextReadings['all']): [number, number | undefined] {
  const [first, second] = numbers;
  if (first?.kind !== 'share' || first.start > 0) return [0, first?.start];
  // “Nineteen calls in twenty” says what the sentence is about.
  return /\d/.test(text.slice(0, first.end)) ? [first.end, second?.start] : [0, second?.start];
}

/** Without words that say nothing for certain, such as “promptly” or “we aim to”: what is said of them is said of the statement. */
function plainly(title: string, language: string): string {
  const vague = matchesIn(title, language);
  const bare = trimmed(
    vague.reduceRight((rest, { offset, length }) => rest.slice(0, offset) + rest.slice(offset + length), title),
  );
  return wordCount(bare) < ENOUGH_WORDS ? title : bare.replace(/\s+/g, ' ');
}

const wordCount = (text: string): number =>
  /\p{Script=Han}/u.test(text) ? text.length / 2 : text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length;

/** Without what hangs loose at its end, and no longer than a title. */
function shortened(text: string): string {
  const whole = trimmed(text.replace(/\s+/g, ' ').trim());
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1);
  const space = cut.lastIndexOf(' ');
  return trimmed(space > LONGEST / 2 ? cut.slice(0, space) : cut.slice(0, LONGEST));
}

function trimmed(text: string): string {
  let rest = text
    .replace(/[\s,;:：，；、.。(（[–—-]+$/u, '')
    .replace(/(?<=\p{Script=Han})[在于於]$/u, '')
    .replace(/^[\s,;:.)）–—-]+/u, '')
    .replace(LOOSE_BEGINNING, '');
  for (let last = lastWord(rest); last !== undefined && LOOSE_ENDS.has(last); last = lastWord(rest))
    rest = rest.slice(0, rest.length - last.length).replace(/[\s,;:(–—-]+$/u, '');
  return rest;
}

/** What is left of “95% of calls” without its number. */
const LOOSE_BEGINNING = /^(?:of|de|des|d’|d'|от|no|von|der)\s+/iu;

/** The last of several words. */
const lastWord = (text: string): string | undefined => /\s(\S+)$/u.exec(text)?.[1]?.toLowerCase();

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
