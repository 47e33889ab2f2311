/** What is known of the words that authors choose. */
import { plain } from './phrasing.ts';
import lists from './words.json' with { type: 'json' };

const setOf = (list: Exclude<keyof typeof lists, 'about' | 'oneOf'>): ReadonlySet<string> => new Set(lists[list]);

const DONE_TO = setOf('doneTo');
const BY_ITSELF = setOf('byItself');
const BY_SOMEBODY = setOf('bySomebody');
const STATES = setOf('states');
const PARTICLES = setOf('particles');
const MEASURED = setOf('measured');
const COUNTED = setOf('counted');
const ONE_OF: Readonly<Record<string, string>> = lists.oneOf;
const NO_PLURAL = setOf('noPlural');

/** How a moment is spoken of: as done to a case, as done by it, as what it is then; of any other only its name is known. */
type Manner = 'done to it' | 'by itself' | 'state' | 'named';

export function mannerOf(moment: string): Manner {
  const [verb = '', ...particles] = plain(moment).split(' ');
  if (!particles.every((it) => PARTICLES.has(it))) return 'named';
  if (DONE_TO.has(verb)) return 'done to it';
  if (BY_ITSELF.has(verb)) return 'by itself';
  return STATES.has(verb) ? 'state' : 'named';
}

/** Whether a word ends like what is done to something, and is not known to be anything else. */
export const seemsDoneTo = (moment: string): boolean => /^[a-z]+ed$/.test(moment) && !BY_SOMEBODY.has(moment);

/** A name of which nobody knows what kind of word it is. */
export const quotedName = (name: string): string => `“${plain(name)}”`;

/** Whether a field says something of which a case has one, such as a rating. */
export const isMeasured = (field: string): boolean => MEASURED.has(plain(field));

/** Whether a field says how many of something a case has, such as people. */
export const isCounted = (field: string): boolean => COUNTED.has(plain(field));

/** A field behind “whose”, “the average” or “each”: by a word that is known to be a noun, or else in quotes. */
export const fieldWords = (field: string): string => (isMeasured(field) ? plain(field) : quotedName(field));

/** "a rating", "an amount": of what is measured. */
export const withArticle = (noun: string): string => `${/^(?:[aeio]|u[^nst])/.test(noun) ? 'an' : 'a'} ${noun}`;

/** Whether an English word names several of something. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  return Object.hasOwn(ONE_OF, lower) || (/[a-z][^iu'\ds]s$/.test(lower) && !NO_PLURAL.has(lower));
}

/** English plurals alone; other words stay as they are. */
export function singular(plural: string): string {
  if (Object.hasOwn(ONE_OF, plural)) return ONE_OF[plural] ?? plural;
  if (/[a-z]ies$/.test(plural)) return plural.replace(/ies$/, 'y');
  if (/(?:sh|ch|x|ss|z)es$/.test(plural)) return plural.slice(0, -2);
  return /[a-z]{2}[^s]s$/.test(plural) ? plural.slice(0, -1) : plural;
}
