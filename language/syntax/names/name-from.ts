/** Names of the language, made from words that people write: in their script, and the same each time. */
import { YardstickTerminals } from '../../generated/ast.ts';
import { RESERVED_WORDS } from '../tokens.ts';
import looseEnds from './loose-ends.json' with { type: 'json' };

const LONGEST = 50;
/** In a script without spaces between words each character says more: a name has so much of the length. */
const UNSPACED = 0.4;

/**
 * A name made from some words: the fallback where no letter is among them.
 * @param longest how many letters it may have
 */
export function nameFrom(words: string, fallback: string, longest = LONGEST): string {
  const plain = plainOf(words);
  const parts = partsOf(plain);
  const first = parts.findIndex(canBeName);
  const name = first < 0 ? '' : shortened(parts.slice(first), longest, isJoined(plain));
  if (name === '') return fallback;
  return RESERVED_WORDS.has(name) ? `${name}-${fallback || 'one'}` : name;
}

/** Some words as they may stand behind another part of a name: they may begin with a digit, and there may be none. */
export const endOfName = (words: string): string => partsOf(plainOf(words)).join('-');

/** `24h-support` as `support-24h`. */
export function lettersFirst(digits: string, rest: string): string {
  const [unit = '', ...words] = rest.split('-');
  return words.length > 0 ? `${words.join('-')}-${digits}${unit}` : `${unit}-${digits}`;
}

/** Signs such as ₂ and ① become plain digits and letters. */
const plainOf = (words: string): string => words.normalize('NFKC').toLowerCase();

const partsOf = (plain: string): string[] =>
  plain
    .replace(/['’ʼ](?=\p{L})/gu, (_, at: number, whole: string) => (/s/.test(whole[at + 1] ?? '') ? '' : '-'))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(writable)
    .filter((part) => part !== '');

/** Only what the language takes as a part of a name: a few letters and signs are none of it. */
const writable = (part: string): string =>
  PLAINLY.test(part) ? part : [...part].filter((character) => canBeName(`a${character}`)).join('');

/** What most parts are made of. */
const PLAINLY = /^[a-z0-9]*$/;

/** Whether the terminal of the grammar takes a text for a name. */
const canBeName = (text: string): boolean => NAME.test(text);

const NAME = new RegExp(`^(?:${YardstickTerminals.ID.source})$`);

/** Whether somebody has made one word of it already, such as `walk-in`: nothing is missing behind its last part. */
const isJoined = (words: string): boolean => /^[\p{L}\p{M}\p{N}-]+$/u.test(words);

function shortened(parts: readonly string[], most: number, isWhole: boolean): string {
  let name = '';
  const kept: string[] = [];
  for (const part of parts) {
    const longest = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(part) ? most * UNSPACED : most;
    const longer = name === '' ? part : `${name}-${part}`;
    if (longer.length > longest && kept.length > 0) break;
    kept.push(part.slice(0, longest));
    name = kept.join('-');
  }
  if (isWhole && kept.length === parts.length) return name;
  while (kept.length > 1 && LOOSE_ENDS.has(kept.at(-1) as string)) kept.pop();
  return kept.join('-');
}

/** Words after which something is missing: a name does not end with them. */
export const LOOSE_ENDS: ReadonlySet<string> = new Set([...RESERVED_WORDS, ...Object.values(looseEnds).flat()]);
