/**
 * The notation of terms in the word lists: `(a|b)` one of them, `[a]` with or without it, `<set>` any word of a set. A set
 * may hold endings, with the empty one among them: `бърз<adj>`.
 */

export type Sets = Readonly<Record<string, readonly string[]>>;

/**
 * All phrases that a term stands for, in lower case, with single spaces.
 * @throws Error for a term whose brackets do not match, or that names a set that does not exist
 */
export function phrasesOf(term: string, sets: Sets = {}): string[] {
  const phrases = read(term, sets, false);
  return [...new Set(phrases.map((phrase) => phrase.replace(/\s+/g, ' ').trim().toLowerCase()))];
}

/** What the phrases of a term begin with, up to the first space: quickly known, where the phrases themselves are many. */
export function beginningsOf(term: string, sets: Sets = {}): string[] {
  const beginnings = read(term, sets, true);
  return [...new Set(beginnings.map((text) => text.trim().split(/\s/, 1)[0]?.toLowerCase() ?? ''))];
}

function read(term: string, sets: Sets, beginnings: boolean): string[] {
  const reader: Reader = { term, rest: term, sets, beginnings };
  const phrases = choices(reader);
  if (reader.rest !== '') fail(reader);
  return phrases;
}

interface Reader {
  readonly term: string;
  rest: string;
  readonly sets: Sets;
  /** Whether what follows the first space of a phrase may be left out. */
  readonly beginnings: boolean;
}

/** What stands between brackets, or the whole term: sequences with bars between them. */
function choices(reader: Reader): string[] {
  const phrases = sequence(reader);
  while (reader.rest.startsWith('|')) {
    reader.rest = reader.rest.slice(1);
    phrases.push(...sequence(reader));
  }
  return phrases;
}

function sequence(reader: Reader): string[] {
  let phrases = [''];
  while (reader.rest !== '' && !/^[|)\]]/.test(reader.rest)) {
    const next = part(reader);
    const isEnough = (phrase: string): boolean => reader.beginnings && /\S\s/.test(phrase);
    phrases = phrases.flatMap((before) => (isEnough(before) ? [before] : next.map((after) => before + after)));
  }
  return phrases;
}

function part(reader: Reader): string[] {
  if (reader.rest.startsWith('(')) return bracketed(reader, ')');
  if (reader.rest.startsWith('[')) return ['', ...bracketed(reader, ']')];
  const set = /^<([^>]*)>/.exec(reader.rest);
  if (!set) return plainly(reader);
  const words = reader.sets[set[1] as string];
  if (!words) return fail(reader);
  reader.rest = reader.rest.slice(set[0].length);
  return [...words];
}

function plainly(reader: Reader): string[] {
  const text = /^[^()[\]|<]+/.exec(reader.rest)?.[0];
  if (text === undefined) return fail(reader);
  reader.rest = reader.rest.slice(text.length);
  return [text];
}

function bracketed(reader: Reader, closing: ')' | ']'): string[] {
  reader.rest = reader.rest.slice(1);
  const phrases = choices(reader);
  if (!reader.rest.startsWith(closing)) fail(reader);
  reader.rest = reader.rest.slice(1);
  return phrases;
}

function fail({ term, rest }: Reader): never {
  throw new Error(`The term “${term}” cannot be read from here: ${rest || 'its end'}`);
}
