/** How far the parser gets in one sentence, whatever stands around it. */
import type { GrammarAST, ParseResult } from 'langium';
import type { Correction } from './correction.ts';
import { firstWords } from './first-words.ts';
import { CLAUSES_OF } from './forms.ts';
import { correctionAt } from './lexer-messages.ts';
import { correctionFor } from './parse-messages.ts';
import { quotesMasked } from './phrases/masked.ts';
import type { Correcting } from './phrases/turn.ts';
import type { Reader, Stuck } from './phrases/understanding.ts';

/** How many sentences are kept with where the parser gets stuck in them: each keystroke asks for most of them again. */
const MOST_KEPT = 2_000;

/** Reads one sentence by each rule of the grammar that may begin as it does. */
export function sentenceReader(
  parse: (text: string, rule: string) => ParseResult,
  grammar: GrammarAST.Grammar,
): Reader {
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
  const blank = quotesMasked(sentence);
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
