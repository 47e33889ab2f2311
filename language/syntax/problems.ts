/** The syntax errors of a document, as an author reads them: at most one in a line. */
import type { IRecognitionException, IToken } from 'chevrotain';
import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import { CLAUSES_OF } from './forms.ts';
import { spellingProblem } from './spelling.ts';

export interface Problem {
  readonly message: string;
  /** Offsets into the text, the end excluded. */
  readonly start: number;
  readonly end: number;
}

export function syntaxProblems(document: LangiumDocument): Problem[] {
  const { lexerErrors, parserErrors, value } = document.parseResult;
  const found: Problem[] = [
    ...lexerErrors.map((error) => ({ message: error.message, start: error.offset, end: error.offset + error.length })),
    ...spellingProblems(value),
    ...parserErrors.map((error) => parserProblem(error, document.textDocument.getText().length)),
  ];
  return firstInEachLine(found, (offset) => document.textDocument.positionAt(offset).line);
}

function spellingProblems(root: AstNode): Problem[] {
  if (!root.$cstNode) return [];
  const problems: Problem[] = [];
  for (const leaf of CstUtils.flattenCst(root.$cstNode)) {
    const message = spellingProblem(leaf.tokenType.name, leaf.text);
    if (message) problems.push({ message, start: leaf.offset, end: leaf.end });
  }
  return problems;
}

/** A token that the parser made up has no place: the error stands after the one before it. */
function parserProblem(error: IRecognitionException, length: number): Problem {
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

const extent = ({ startOffset, endOffset }: IToken) => ({ start: startOffset, end: (endOffset ?? startOffset) + 1 });

const hasPlace = (token: IToken): boolean =>
  Number.isFinite(token.startOffset) && token.startOffset >= 0 && token.image !== '';

function firstInEachLine(problems: readonly Problem[], lineOf: (offset: number) => number): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const problem of problems) {
    const line = lineOf(problem.start);
    const before = byLine.get(line);
    if (!before || problem.start < before.start) byLine.set(line, problem);
  }
  return [...byLine.values()].sort((a, b) => a.start - b.start);
}
