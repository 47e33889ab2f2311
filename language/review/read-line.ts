/** A line of a cell as a clause of the language: its own parser says whether it is one. */
import { EmptyFileSystem, URI } from 'langium';
import { type Document, isBranch, isOverride } from '../generated/ast.ts';
import { createYardstickServices } from '../syntax/module.ts';
import { syntaxProblems } from '../syntax/problems.ts';
import { branch, change, inLanguage } from '../writing/standards.ts';
import { quoted } from '../writing/terminals.ts';
import { given, plainText, sentence, type Written } from '../writing/written.ts';
import { inOneLine } from './cell-text.ts';
import { type ClauseLine, clauseOf } from './clauses.ts';
import { type ClauseColumn, clauseWith } from './columns.ts';
import { type NamesByTitle, withNames, withRecordNames } from './names-by-title.ts';

/** What a line becomes in a file: the words behind the keyword; or why it is no clause, and what to write. */
export type ReadLine = { readonly words: string } | { readonly problem: string };

export const problemOf = (read: ReadLine): string | undefined => ('problem' in read ? read.problem : undefined);

export type LineReader = (column: ClauseColumn, line: string, language: string | undefined) => ReadLine;

/**
 * A reader of lines, with a parser of its own.
 * @param known names by titles: people write either
 */
export function lineReader(known: NamesByTitle): LineReader {
  const { shared } = createYardstickServices(EmptyFileSystem);
  const uri = URI.from({ scheme: 'yardstick', path: '/cell.standards' });
  const parse = (clause: Written) =>
    shared.workspace.LangiumDocumentFactory.fromString<Document>(plainText(inAChange(clause)), uri);
  const read = (column: ClauseColumn, words: string): ReadLine => {
    const document = parse(clauseWith(column, words));
    const [problem] = syntaxProblems(document);
    if (problem) return { problem: problem.message };
    const clause = onlyClauseIn(document.parseResult.value, document.textDocument.getText());
    return clause?.column === column
      ? wordsOf(clause, document.textDocument.getText())
      : { problem: 'It says more than one thing.' };
  };
  const readAny = (column: ClauseColumn, line: string, language: string | undefined): ReadLine => {
    const asText = column.text === null ? undefined : quotedLine(column, line, language);
    if (asText !== undefined) return read(column, asText);
    const sentence = read(column, line);
    const isQuestion = column.type === 'DecideClause' && 'problem' in sentence;
    return isQuestion ? read(column, plainText(quoted(line))) : sentence;
  };
  return (column, line, language) => {
    const result = readAny(column, withNames(column, line, known), language);
    if ('words' in result) return result;
    const named = column.type === 'Target' ? readAny(column, withRecordNames(line, known), language) : result;
    if ('words' in named) return named;
    return { problem: `“${line}” cannot be read. ${result.problem} Write ${column.hint}` };
  };
}

/** All clauses of the table may stand in a branch's change of a standard. */
const inAChange = (clause: Written): Written => branch('here', { clauses: [change('it', [clause])] });

/** What stands behind the clause there. */
const BEHIND = /^\s*\}\s*\}$/;

function onlyClauseIn({ elements: [branch] }: Document, text: string): ClauseLine | undefined {
  const [change] = isBranch(branch) ? branch.clauses : [];
  const [clause, ...more] = isOverride(change) ? change.clauses : [];
  return clause && more.length === 0 ? clauseOf(clause, text) : undefined;
}

/** As the formatter spaces them, and without what is not read back. */
function wordsOf({ said, whole, line, hasComment, column }: ClauseLine, text: string): ReadLine {
  if (said.end !== whole.end) return { problem: 'What stands in braces belongs into the file.' };
  if (hasComment || !BEHIND.test(text.slice(whole.end))) return { problem: 'A comment belongs into the file.' };
  const isText = column.text !== null || column.type === 'DecideClause';
  return { words: isText ? inOneLine(text.slice(said.start, said.end)) : line };
}

/** @param language that of the column, else what stands behind the text in square brackets */
function quotedLine({ language: shown }: ClauseColumn, line: string, language: string | undefined): string {
  const [, text = line, remark] = (shown === 'remark' && /^(.*\S) \[([\w-]+)\]$/.exec(line)) || [];
  const code = language ?? remark;
  return plainText(sentence(quoted(text), given(code, inLanguage)));
}
