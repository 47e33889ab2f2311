/** Where code holds pieces of the language in plain strings. */
import ts from 'typescript';
import { StandardsGrammar } from '../../../language/generated/grammar.ts';
import { errorsIn } from '../formatting/format.ts';
import { keywordsIn } from '../keywords.ts';

const KEYWORDS = new Set(keywordsIn(StandardsGrammar()).filter((keyword) => /^\p{L}/u.test(keyword)));

/** Where a clause, an element or a part of a target can stand. */
const SETTINGS: readonly ((piece: string) => string)[] = [
  (it) => it,
  (it) => `service s "S" { ${it} }`,
  (it) => `standard s "S" { ${it} }`,
  (it) => `record s "S" { ${it} }`,
  (it) => `demand s { ${it} }`,
  (it) => `procedure s "S" { ${it} }`,
  (it) => `branch b "B" { ${it} }`,
  (it) => `branch b "B" { s { ${it} } }`,
  (it) => `standard s "S" { target at least 90% per month { ${it} } }`,
  (it) => `standard s "S" { target at least 90% ${it} }`,
  (it) => `standard s "S" { verify by survey ${it} }`,
  (it) => `standard s "S" { target ${it} }`,
  (it) => `record s "S" ${it}`,
  (it) => `procedure s "S" { step t "T" ${it} }`,
];

/** What may stand where code puts a value into a template. */
const VALUES: readonly string[] = ['x', '5', '5 minutes', '2026-01-01', 'month', 'within 5 minutes'];

/** How far a figure may go: a value of the model, which is called as the language has it. */
const DIRECTIONS: ReadonlySet<string> = new Set(['at least', 'at most']);

/** The strings of a file that can be read as a clause, an element or a part of a target, by their lines. */
export function clausesInCode(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (saysSomething(node)) found.push(`${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function saysSomething(node: ts.Node): boolean {
  const [bare = '', ...filled] = textsOf(node).map((text) => text.trim());
  if (!hasKeyword(bare) || DIRECTIONS.has(bare)) return false;
  return [bare, ...filled].some((text) => /\s/.test(text) && SETTINGS.some((set) => errorsIn(set(text)).length === 0));
}

/** A sentence of the language begins with a keyword, or has one behind a name. */
const hasKeyword = (text: string): boolean =>
  text
    .split(/\s+/)
    .slice(0, 2)
    .some((word) => KEYWORDS.has(word));

/** What a string says; a template with each of the values for what is put into it, the first of them a name. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return [];
  const { head, templateSpans } = node;
  return VALUES.map((value) => head.text + templateSpans.map(({ literal }) => value + literal.text).join(''));
}
