/** Names that stand for nothing, or for two things. */
import { type AstNode, AstUtils, GrammarUtils, type LangiumDocument, type LinkingError } from 'langium';
import { isPeriodUnit, isProcedure, isTarget } from '../generated/ast.ts';
import { otherKindMeant } from './column-kinds.ts';
import { withKeyword } from './keywords.ts';
import type { UnknownNameError } from './linker.ts';
import type { SyntaxProblem } from './problems.ts';
import { inQuotes, isQuoted, unquote } from './quotes.ts';
import { holderOfCases } from './scopes.ts';

/**
 * The names of a linked document that nothing answers to. Text in a line or a clause with a syntax
 * error is not looked at: what it names is anybody's guess.
 */
export function linkProblems(document: LangiumDocument, syntax: readonly SyntaxProblem[]): SyntaxProblem[] {
  const { textDocument } = document;
  const lineOf = (offset: number): number => textDocument.positionAt(offset).line;
  const brokenLines = new Set(syntax.map((problem) => lineOf(problem.start)));
  return document.references.flatMap((reference) => {
    const node = reference.$refNode;
    if (!reference.error || !node || brokenLines.has(lineOf(node.offset))) return [];
    if (isOfUnknownRecord(reference.error)) return [];
    const clause = clauseAround(reference.error.info.container)?.$cstNode;
    if (clause && (firstFrom(syntax, clause.offset)?.start ?? Number.POSITIVE_INFINITY) <= clause.end) return [];
    const closed = closedTimeMeant(reference);
    if (closed) return [closed];
    const period = periodMeant(reference);
    if (period) return [period];
    const otherKind = otherKindMeant(reference);
    if (otherKind) return [otherKind];
    return [{ message: reference.error.message, start: node.offset, end: node.end, ...whatIsMeant(reference) }];
  });
}

/** The first of problems in their order that begins at an offset or behind it. */
function firstFrom(problems: readonly SyntaxProblem[], offset: number): SyntaxProblem | undefined {
  let [low, high] = [0, problems.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle] as SyntaxProblem).start < offset) low = middle + 1;
    else high = middle;
  }
  return problems[low];
}

const COLUMNS: ReadonlySet<string> = new Set(['Moment', 'Field', 'Column', 'PausesClause']);

/** A moment, field or pause of a record that nobody knows: to name the record rightly is all there is to do. */
function isOfUnknownRecord(error: LinkingError): boolean {
  if (!COLUMNS.has((error as UnknownNameError).kind)) return false;
  return ofCases(error)?.record?.error !== undefined;
}

/** The measure or the procedure that a name stands in: it says of which record the name is. */
const ofCases = ({ info }: LinkingError) => holderOfCases(info.container);

type Link = LangiumDocument['references'][number];

/** The kind of thing that an unknown name stands for, and the name that it was probably meant to be. */
function whatIsMeant({ error, $refNode: node }: Link): Pick<SyntaxProblem, 'unknown' | 'correction'> {
  if (!error || !node) return {};
  const { kind, close } = error as UnknownNameError;
  const cases = ofCases(error);
  const procedure = isProcedure(cases) ? cases.name : null;
  const unknown = { of: kind, name: node.text, record: cases?.record?.$refText ?? null, procedure };
  if (close === undefined) return { unknown };
  const text = isQuoted(node.text) ? inQuotes(close) : close;
  const safe = plain(close) === plain(unquoted(node.text));
  return { unknown, correction: { start: node.offset, end: node.end, text, safe } };
}

/** Names that differ in nothing else are spellings of one: a guess it is everywhere else. */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-_\s]/g, '');

const unquoted = (text: string): string => (isQuoted(text) ? unquote(text) : text);

/** `in each month`: a field might have that name, and none has. */
function periodMeant({ error, $refNode: node, $refText: name }: Link): SyntaxProblem | undefined {
  const target = error?.info.container;
  if (!node || !isTarget(target) || error?.info.property !== 'each' || !isPeriodUnit(name)) return undefined;
  const perPeriod = withKeyword('per', name);
  const message = `In each is followed by a field of the record. For a result of each ${name}, write \`${perPeriod}\`.`;
  const start = GrammarUtils.findNodeForKeyword(target.$cstNode, 'in')?.offset ?? node.offset;
  const correction = { start, end: node.end, text: perPeriod, safe: true };
  return { message, start, end: node.end, ...(target.period === undefined && { correction }) };
}

const CLOSED =
  /^((public-|bank-)?holidays?|weekends?|nights?|saturdays?|sundays?|closures?|closed(-\w+)?|lunch(-\w+)?)$/;

/** `not counting weekends`: pauses might have that name, and none have. */
function closedTimeMeant({ error, $refNode: node, $refText: name }: Link): SyntaxProblem | undefined {
  if (!node || (error as UnknownNameError | undefined)?.kind !== 'PausesClause' || !CLOSED.test(name)) return undefined;
  const message = `Pauses are of single cases, and the record has none called \`${name}\`. What is closed does not count in \`business hours\`: write these, and leave it out here.`;
  return { message, start: node.offset, end: node.end };
}

/** The clause of a block, or the element of a file, that holds a node. */
function clauseAround(node: AstNode): AstNode | undefined {
  return AstUtils.getContainerOfType(
    node,
    (it): it is AstNode => it.$containerProperty === 'clauses' || it.$containerProperty === 'elements',
  );
}
