/** Langium's parser, which understands what authors mean where it is certain, and says so. */
import type { ILexingError, IRecognitionException, IToken } from 'chevrotain';
import {
  createLangiumParser,
  type GrammarAST,
  type LangiumCoreServices,
  type LangiumParser,
  type ParseResult,
} from 'langium';
import type { Offsets } from '../text/offsets.ts';
import type { Correction } from './correction.ts';
import { keepExtents } from './extents.ts';
import { firstWords } from './first-words.ts';
import { CLAUSES_OF } from './forms.ts';
import type { YardstickLexer } from './lexer.ts';
import { correctionAt } from './lexer-messages.ts';
import { correctionFor, isStranger } from './parse-messages.ts';
import { masked } from './phrases/masked.ts';
import { movedIntoTarget } from './phrases/misplaced.ts';
import { sentenceAround } from './phrases/sentences.ts';
import type { Correcting } from './phrases/turn.ts';
import { type Reader, type Stuck, type Understood, understand } from './phrases/understanding.ts';
import { keepBlocks } from './recovery.ts';

/** Files with more sentences that cannot be read are no standards, or were not written for this language. */
const MOST_SENTENCES = 40;
/** How many sentences are kept with where the parser gets stuck in them: each keystroke asks for most of them again. */
const MOST_KEPT = 2_000;
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
  const blank = masked(text);
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

/** Reads one sentence by each rule of the grammar that may begin as it does. */
function sentenceReader(parse: (text: string, rule: string) => ParseResult, grammar: GrammarAST.Grammar): Reader {
  let rules: ReadonlyMap<string, readonly string[]> | undefined;
  const kept = new Map<string, Stuck | undefined>();
  const readBy = (sentence: string): Stuck | undefined => {
    rules ??= rulesByFirstWord(grammar);
    const word = /^[a-z]+/.exec(sentence)?.[0] ?? '';
    const results = (rules.get(word) ?? ['StandardClause']).map((rule) => stuckIn(sentence, parse, rule));
    return results.some((it) => it === undefined)
      ? undefined
      : results.sort((a, b) => (a?.left ?? 0) - (b?.left ?? 0))[0];
  };
  return (sentence) => {
    if (kept.has(sentence)) return kept.get(sentence);
    if (kept.size >= MOST_KEPT) kept.clear();
    const stuck = readInTurn(sentence.split(NEXT_TEXT), readBy);
    kept.set(sentence, stuck);
    return stuck;
  };
}

/** Where a list of texts goes on as a clause of its own: it was one sentence, and is to be several. */
const NEXT_TEXT = /\n {2}(?=(?:check|say|avoid) )/;

/** Reads one clause after the other, up to the first that cannot be read. */
function readInTurn(clauses: readonly string[], read: Reader): Stuck | undefined {
  let start = 0;
  for (const [i, clause] of clauses.entries()) {
    const stuck = read(clause);
    const behind = clauses.slice(i + 1).join('\n  ').length;
    if (stuck) {
      const corrections = stuck.corrections.map((it) => ({ ...it, start: it.start + start, end: it.end + start }));
      return { at: stuck.at + start, left: stuck.left + behind, corrections };
    }
    start += clause.length + '\n  '.length;
  }
  return undefined;
}

function rulesByFirstWord(grammar: GrammarAST.Grammar): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  for (const { rule } of Object.values(CLAUSES_OF)) {
    for (const word of firstWords(grammar, rule)) rules.set(word, [...(rules.get(word) ?? []), rule]);
  }
  return rules;
}

/** Where a rule gets stuck in a sentence; what its block holds stands in other lines. */
function stuckIn(
  sentence: string,
  parse: (text: string, rule: string) => ParseResult,
  rule: string,
): Stuck | undefined {
  // Only an element begins in the first column.
  const margin = rule === 'Element' ? '' : ' ';
  const blank = masked(sentence);
  const open = (blank.match(/\{/g)?.length ?? 0) - (blank.match(/\}/g)?.length ?? 0);
  const text = `${margin}${sentence}${' }'.repeat(Math.max(0, open))}`;
  const { lexerErrors, parserErrors } = parse(text, rule);
  const places = [
    ...lexerErrors.map(({ offset }) => offset),
    // The end of the text has no place.
    ...parserErrors.map(({ token: { startOffset } }) => (startOffset >= 0 ? startOffset : text.length)),
  ];
  if (places.length === 0) return undefined;
  const first = Math.min(...places);
  return {
    at: first - margin.length,
    left: Math.max(0, margin.length + sentence.length - first),
    corrections: [
      ...lexerErrors.flatMap(({ offset, message }) => withMessage(correctionAt(text, offset), message)),
      ...parserErrors.flatMap((error) => withMessage(correctionFor(error), error.message)),
    ]
      .map((it) => ({ ...it, start: it.start - margin.length, end: it.end - margin.length }))
      .filter((it) => it.start >= 0 && it.end <= sentence.length),
  };
}

const withMessage = (correction: Correction | undefined, message: string): Correcting[] =>
  correction ? [{ ...correction, message }] : [];
