/**
 * The notation of terms in the word lists: `(a|b)` one of them, `[a]` with or without it, `<set>` any word of a set. A set
 * may hold endings, with the empty one among them: `бърз<adj>`.
 */

export type Sets = Readonly<Record<string, readonly string[]>>;

/** A term that has been read: parts, one behind the other. */
export type Sequence = readonly TermPart[];

/** Texts, one of which stands in a phrase, or sequences, one of which does. */
type TermPart = { readonly texts: readonly string[] } | { readonly ways: readonly Sequence[] };

/** @throws Error for a term whose brackets do not match, or that names a set that does not exist */
export function readTerm(term: string, sets: Sets = {}): Sequence {
  const reader: Reader = { term, tokens: term.match(TOKEN) ?? [], at: 0, sets };
  const ways = choices(reader);
  if (reader.at < reader.tokens.length) fail(reader);
  return ways.length === 1 ? (ways[0] as Sequence) : [{ ways }];
}

const TOKEN = /[()[\]|]|<[^>]*>|[^()[\]|<]+|</g;

/** How many phrases a term stands for, those that are alike counted each. */
export function numberOfPhrases(sequence: Sequence): number {
  return sequence.reduce((product, part) => product * ('texts' in part ? part.texts.length : sum(part.ways)), 1);
}

const sum = (ways: readonly Sequence[]): number => ways.reduce((total, way) => total + numberOfPhrases(way), 0);

/** Whether there is a word in each of its phrases, and not signs alone. */
export const hasWords = (sequence: Sequence): boolean =>
  sequence.some((part) => ('texts' in part ? part.texts.every((it) => WORD.test(it)) : part.ways.every(hasWords)));

const WORD = /[\p{L}\p{N}%]/u;

/**
 * All phrases that a term stands for, in lower case, with single spaces. There may be many: nothing that has to be quick
 * asks for them.
 * @throws Error for a term that cannot be read
 */
export function phrasesOf(term: string, sets: Sets = {}): string[] {
  const phrases = spelledOut(readTerm(term, sets));
  return [...new Set(phrases.map((phrase) => phrase.replace(/\s+/g, ' ').trim().toLowerCase()))];
}

const spelledOut = (sequence: Sequence): string[] =>
  sequence.reduce<string[]>(
    (phrases, part) => {
      const next = 'texts' in part ? part.texts : part.ways.flatMap(spelledOut);
      return phrases.flatMap((before) => next.map((after) => before + after));
    },
    [''],
  );

interface Reader {
  readonly term: string;
  readonly tokens: readonly string[];
  at: number;
  readonly sets: Sets;
}

/** What stands between brackets, or the whole term: sequences with bars between them. */
function choices(reader: Reader): Sequence[] {
  const ways = [sequence(reader)];
  while (reader.tokens[reader.at] === '|') {
    reader.at++;
    ways.push(sequence(reader));
  }
  return ways;
}

function sequence(reader: Reader): Sequence {
  const parts: TermPart[] = [];
  for (let token = reader.tokens[reader.at]; token && !ENDS.has(token); token = reader.tokens[reader.at])
    parts.push(part(reader, token));
  return parts;
}

const ENDS: ReadonlySet<string> = new Set(['|', ')', ']']);

function part(reader: Reader, token: string): TermPart {
  if (token === '(') return { ways: bracketed(reader, ')') };
  if (token === '[') return { ways: [[], ...bracketed(reader, ']')] };
  const texts = token.startsWith('<') ? reader.sets[token.slice(1, -1)] : [token.toLowerCase()];
  if (!texts) return fail(reader);
  reader.at++;
  return { texts };
}

function bracketed(reader: Reader, closing: ')' | ']'): Sequence[] {
  reader.at++;
  const ways = choices(reader);
  if (reader.tokens[reader.at] !== closing) fail(reader);
  reader.at++;
  return ways;
}

function fail({ term, tokens, at }: Reader): never {
  throw new Error(`The term “${term}” cannot be read from here: ${tokens.slice(at).join('') || 'its end'}`);
}
