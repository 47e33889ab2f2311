/** Names of the language, made from words that people write: in their script, and the same each time. */
import { GrammarAST, GrammarUtils } from 'langium';
import { StandardsGrammar } from '../../generated/grammar.ts';
import { RESERVED_WORDS } from '../../syntax/tokens.ts';

const LONGEST = 50;
/** In a script without spaces between words each character says more: a name has so much of the length. */
const UNSPACED = 0.4;

/**
 * A name made from some words: the fallback where no letter is among them.
 * @param longest how many letters it may have
 */
export function nameFrom(words: string, fallback: string, longest = LONGEST): string {
  const parts = words
    // Signs such as ₂ and ① become plain digits and letters.
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ](?=\p{L})/gu, (_, at: number, whole: string) => (/s/.test(whole[at + 1] ?? '') ? '' : '-'))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(writable)
    .filter((part) => part !== '');
  const first = parts.findIndex(canBeName);
  const name = first < 0 ? '' : shortened(parts.slice(first), longest);
  if (name === '') return fallback;
  return RESERVED_WORDS.has(name) ? `${name}-${fallback || 'one'}` : name;
}

/** Only what the language takes as a part of a name: a few letters and signs are none of it. */
const writable = (part: string): string => [...part].filter((character) => canBeName(`a${character}`)).join('');

/** Whether the terminal of the grammar takes a text for a name. */
const canBeName = (text: string): boolean => NAME.test(text);

const NAME = new RegExp(`^(?:${GrammarUtils.terminalRegex(terminal('ID')).source})$`);

function terminal(name: string): GrammarAST.TerminalRule {
  const rule = StandardsGrammar().rules.find((it) => it.name === name);
  if (!GrammarAST.isTerminalRule(rule)) throw new Error(`the grammar lacks the terminal ${name}`);
  return rule;
}

function shortened(parts: readonly string[], most: number): string {
  let name = '';
  const kept: string[] = [];
  for (const part of parts) {
    const longest = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(part) ? most * UNSPACED : most;
    const longer = name === '' ? part : `${name}-${part}`;
    if (longer.length > longest && kept.length > 0) break;
    kept.push(part.slice(0, longest));
    name = kept.join('-');
  }
  while (kept.length > 1 && LOOSE_ENDS.has(kept.at(-1) as string)) kept.pop();
  return kept.join('-');
}

/** Words after which something is missing: a name does not end with them. */
export const LOOSE_ENDS: ReadonlySet<string> = new Set([
  ...RESERVED_WORDS,
  ...[
    'a',
    'an',
    'or',
    'with',
    'your',
    'our',
    'is',
    'on',
    'under',
    'their',
    'be',
    'will',
    'less',
    'more',
    'than',
    'no',
    'all',
  ],
  ...[
    'de',
    'du',
    'des',
    'la',
    'le',
    'les',
    'un',
    'une',
    'et',
    'ou',
    'à',
    'au',
    'aux',
    'en',
    'dans',
    'l',
    'd',
    'pour',
    'sur',
    'par',
  ],
  ...['на', 'за', 'от', 'до', 'и', 'в', 'във', 'с', 'със', 'по', 'при'],
  ...['un', 'uz', 'no', 'ar', 'par', 'pie', 'līdz', 'vai'],
]);

/** Names that Windows keeps to itself, whatever follows the point. */
const KEPT_BY_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name that a file or folder may have on every system. */
export const fileNameFrom = (name: string): string => (KEPT_BY_WINDOWS.test(name) ? `${name}-` : name);

/**
 * Tells things apart that would have the same name. Each of them gets a mark behind its name, none keeps the bare one:
 * that way a name does not depend on which of them came first.
 * @param mark what tells one thing from the others, such as its identifier; a number is added where that does not suffice
 */
export function distinct<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  mark: (thing: T) => string | null,
): string[] {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(nameOf(thing), (counts.get(nameOf(thing)) ?? 0) + 1);
  const taken = new Set([...counts].filter(([, count]) => count === 1).map(([name]) => name));
  return things.map((thing) => {
    const name = nameOf(thing);
    if (counts.get(name) === 1) return name;
    const marked = [name, mark(thing) ?? ''].filter((it) => it !== '').join('-');
    let free = marked;
    for (let number = 2; taken.has(free); number++) free = `${marked}-${number}`;
    taken.add(free);
    return free;
  });
}
