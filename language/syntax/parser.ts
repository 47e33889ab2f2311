/** Langium's parser, which understands what authors mean where it is certain, and says so. */
import type { ILexingError, IRecognitionException, IToken } from 'chevrotain';
import { createLangiumParser, type LangiumCoreServices, type LangiumParser, type ParseResult } from 'langium';
import type { Offsets } from '../text/offsets.ts';
import type { Correction } from './correction.ts';
import { keepExtents } from './extents.ts';
import { firstWords } from './first-words.ts';
import type { YardstickLexer } from './lexer.ts';
import { isStranger } from './parse-messages.ts';
import { quotesMasked } from './phrases/masked.ts';
import { movedIntoTarget } from './phrases/misplaced.ts';
import { sentenceAround } from './phrases/sentences.ts';
import { type Reader, type Understood, understand } from './phrases/understanding.ts';
import { keepBlocks } from './recovery.ts';
import { sentenceReader } from './sentence-reader.ts';

/** Files with more sentences that cannot be read are no standards, or were not written for this language. */
const MOST_SENTENCES = 40;
/** What is understood may bring to light what the parser had skipped before. */
const MOST_PASSES = 3;

/** What was understood in a file, by its offsets. */
export interface Advised extends Understood {
  /** The sentence that it is about. */
  readonly sentence: Offsets;
}

const advice = new WeakMap<ParseResult['parserErrors'], readonly Advised[]>();

/** What is known of the sentences that could not be read: first those that were read as they are meant. */
export const adviceOn = ({ parserErrors }: Pick<ParseResult, 'parserErrors'>): readonly Advised[] =>
  advice.get(parserErrors) ?? [];

export function createParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  keepBlocks(parser);
  keepExtents(parser);
  const lexer = services.parser.Lexer as YardstickLexer;
  const parse = parser.parse.bind(parser);
  const { Grammar: grammar } = services;
  const ways: Ways = {
    read: sentenceReader((text, rule) => parse(text, { rule }), grammar),
    inTargets: (word) =>
      firstWords(grammar, 'TargetClause').includes(word) && !firstWords(grammar, 'StandardClause').includes(word),
  };
  parser.parse = ((text, options) => {
    const first = parse(text, options);
    return options?.rule || isFaultless(first)
      ? first
      : understood(text, first, ways, (edits) => lexer.asMeant(edits, () => parse(text)));
  }) as typeof parser.parse;
  return parser;
}

const isFaultless = ({ parserErrors, lexerErrors }: ParseResult): boolean =>
  parserErrors.length + lexerErrors.length === 0;

interface Ways {
  readonly read: Reader;
  /** Whether a clause that begins with a word belongs in the block of a target, and nowhere around it. */
  readonly inTargets: (word: string) => boolean;
}

/** Parses a text again as it is meant, as far as that is certain. */
function understood(
  text: string,
  first: ParseResult,
  { read, inTargets }: Ways,
  parseAs: (edits: readonly Correction[]) => ParseResult,
): ParseResult {
  const blank = quotesMasked(text);
  const names = namesIn(text);
  const looked = new Map<number, Advised | undefined>();
  let result = first;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = looked.size;
    const strangers = new Set(result.parserErrors.filter(isStranger).map(({ token }) => token.startOffset));
    for (const sentence of sentencesAt(blank, placesOf(result))) {
      if (looked.has(sentence.start)) continue;
      const said = text.slice(sentence.start, sentence.end);
      const found = understand(said, names, read, (at) => strangers.has(sentence.start + at));
      const known = found
        ? moved(found, sentence.start)
        : movedIntoTarget({ text, masked: blank }, sentence, inTargets);
      looked.set(sentence.start, known && { ...known, sentence });
    }
    const edits = [...looked.values()].filter((it) => it?.correction?.safe).flatMap((it) => it?.edits ?? []);
    if (looked.size === before || edits.length === 0) break;
    result = parseAs(edits);
  }
  const found = [...looked.values()].filter((it) => it !== undefined);
  const meant = found.filter(({ correction }) => correction?.safe);
  // Whoever asks for the errors of the text, such as the formatter, is told of them as well.
  const lexerErrors = [...result.lexerErrors, ...meant.map(asError)];
  const errors = { ...result, lexerErrors };
  advice.set(errors.parserErrors, found);
  return errors;
}

const asError = ({ start, end, message }: Advised): ILexingError => ({
  ...{ offset: start, length: end - start, message },
  ...{ line: undefined, column: undefined },
});

const placesOf = ({ lexerErrors, parserErrors }: ParseResult): number[] =>
  [...parserErrors.flatMap(placesOfError), ...lexerErrors.map(({ offset }) => offset)].sort((a, b) => a - b);

/** The sentences around some places, the first of them; each place is as far on as the one before. */
function sentencesAt(blank: string, places: readonly number[]): Offsets[] {
  const sentences: Offsets[] = [];
  let [lookups, reached] = [0, 0];
  for (const place of places) {
    if (place < reached) continue;
    if (++lookups > MOST_SENTENCES) break;
    const sentence = sentenceAround(blank, place);
    const lineEnd = blank.indexOf('\n', place);
    reached = Math.max(sentence?.end ?? 0, lineEnd < 0 ? blank.length : lineEnd);
    if (sentence) sentences.push(sentence);
  }
  return sentences;
}

/** Where the parser stumbled; a sentence that breaks off at the end of its line may be wrong there. */
function placesOfError(error: IRecognitionException): number[] {
  const before = 'previousToken' in error ? (error.previousToken as IToken) : undefined;
  return [error.token, before].flatMap((it) => (it && Number.isFinite(it.startOffset) ? it.startOffset : []));
}

function moved(found: Understood, by: number): Understood {
  const move = <T extends Offsets>(it: T): T => ({ ...it, start: it.start + by, end: it.end + by });
  return {
    ...move(found),
    edits: found.edits.map(move),
    ...(found.correction && { correction: move(found.correction) }),
  };
}

/** The names of what a file declares, by their titles. */
function namesIn(text: string): ReadonlyMap<string, string> {
  const declared = text.matchAll(
    /^[ \t]*(?:role|record|standard|guideline|prohibition|procedure|branch)\s+(\S+)\s+"([^"\r\n]+)"/gm,
  );
  return new Map([...declared].map(([, name = '', title = '']) => [title.toLowerCase(), name]));
}
