/** The syntax errors of a document, as an author reads them: at most one in a line. */
import type { IRecognitionException, IToken } from 'chevrotain';
import type { AstNode, GrammarAST, LangiumDocument, LeafCstNode } from 'langium';
import { unclosedBlocks } from './braces.ts';
import type { Correction } from './correction.ts';
import { CLAUSES_OF } from './forms.ts';
import { correctionAt } from './lexer-messages.ts';
import { correctionFor } from './parse-messages.ts';
import { type Advised, adviceOn } from './parser.ts';
import { valueProblem } from './special-values.ts';
import { maySpellWrong, spellingProblem } from './spelling.ts';
import { eachLeaf } from './visit.ts';

export interface SyntaxProblem {
  readonly message: string;
  /** Offsets into the text, the end excluded. */
  readonly start: number;
  readonly end: number;
  readonly correction?: Correction;
  readonly unknown?: Unknown;
}

/** A name that nothing has. */
interface Unknown {
  /** The kind of thing that was looked for: a type of the syntax tree. */
  readonly of: string;
  readonly name: string;
  /** The record whose columns are named in its place, where it is said which one. */
  readonly record: string | null;
  readonly procedure: string | null;
}

export function syntaxProblems(document: LangiumDocument): SyntaxProblem[] {
  const { lexerErrors, parserErrors, value } = document.parseResult;
  const text = document.textDocument.getText();
  const advice = adviceOn(document.parseResult);
  const isAdvised = ({ start }: Suspect): boolean =>
    advice.some(({ sentence }) => start >= sentence.start && start <= sentence.end);
  const unread: Suspect[] = [
    ...lexerErrors.map(({ message, offset, length }) => ({
      start: offset,
      problem: () => ({
        ...{ message, start: offset, end: offset + length },
        ...corrected(correctionAt(text, offset)),
      }),
    })),
    ...parserErrors.map((error) => {
      const problem = parserProblem(error, text.length);
      return { start: problem.start, problem: () => ({ ...problem, ...corrected(correctionFor(error)) }) };
    }),
  ];
  const known: SyntaxProblem[] = [
    ...advice.map(({ message, start, end, correction }) => ({ message, start, end, ...corrected(correction) })),
    ...spellingProblems(value).filter((problem) => !isReadAnew(problem, advice)),
  ];
  const found = [...known.map(suspect), ...unread.filter((it) => !isAdvised(it))];
  // First, for their fixes close all blocks that are open, and those of the parser one.
  if (found.length > 0) found.unshift(...unclosedBlocks(text).map(suspect));
  return firstInEachLine(found, (offset) => document.textDocument.positionAt(offset).line);
}

/** Where a problem is. What to do about it is found out for the first one in a line, which may have thousands. */
interface Suspect {
  readonly start: number;
  readonly problem: () => SyntaxProblem;
}

const suspect = (problem: SyntaxProblem): Suspect => ({ start: problem.start, problem: () => problem });

/** Whether words are read as others that were meant. */
const isReadAnew = ({ start, end }: SyntaxProblem, advice: readonly Advised[]): boolean =>
  advice.some(({ edits }) => edits.some((edit) => start < Math.max(edit.end, edit.start + 1) && edit.start < end));

function spellingProblems(root: AstNode): SyntaxProblem[] {
  if (!root.$cstNode) return [];
  const problems: SyntaxProblem[] = [];
  eachLeaf(root.$cstNode, (leaf) => {
    const { name } = leaf.tokenType;
    const advice =
      (maySpellWrong(name, leaf.length) ? spellingProblem(name, leaf.text) : undefined) ??
      valueProblem(featureOf(leaf), leaf.text);
    if (!advice) return;
    const { offset: start, end } = leaf;
    const correction = advice.write && { start, end, ...advice.write };
    problems.push({ message: advice.message, start, end, ...corrected(correction) });
  });
  return problems;
}

/** What a token says of its clause: a property of the syntax tree. */
const featureOf = ({ grammarSource }: LeafCstNode): string | undefined => {
  const assignment = grammarSource?.$container;
  return assignment?.$type === 'Assignment' ? (assignment as GrammarAST.Assignment).feature : undefined;
};

/** A token that the parser made up has no place: the error stands after the one before it. */
function parserProblem(error: IRecognitionException, length: number): SyntaxProblem {
  const { message, token } = error;
  const before = 'previousToken' in error ? (error.previousToken as IToken) : undefined;
  if (before && hasPlace(before) && isUnfinished(error, before)) return { message, ...extent(before) };
  if (hasPlace(token)) return { message, ...extent(token) };
  const end = before && hasPlace(before) ? extent(before).end : length;
  return { message, start: Math.max(0, end - 1), end };
}

/** A sentence that breaks off at the end of its line is wrong there, not where the next one begins. */
function isUnfinished({ token, context }: IRecognitionException, before: IToken): boolean {
  const rule = (context.ruleStack.at(-1) ?? '').replace(/\W/g, '');
  return !(rule in CLAUSES_OF) && hasPlace(token) && (token.startLine ?? 0) > (before.endLine ?? 0);
}

const corrected = (correction: Correction | undefined) => correction && { correction };

const extent = ({ startOffset, endOffset }: IToken) => ({ start: startOffset, end: (endOffset ?? startOffset) + 1 });

const hasPlace = (token: IToken): boolean =>
  Number.isFinite(token.startOffset) && token.startOffset >= 0 && token.image !== '';

function firstInEachLine(suspects: readonly Suspect[], lineOf: (offset: number) => number): SyntaxProblem[] {
  const byLine = new Map<number, Suspect>();
  for (const suspect of suspects) {
    const line = lineOf(suspect.start);
    const before = byLine.get(line);
    if (!before || suspect.start < before.start) byLine.set(line, suspect);
  }
  return [...byLine.values()].sort((a, b) => a.start - b.start).map(({ problem }) => problem());
}
