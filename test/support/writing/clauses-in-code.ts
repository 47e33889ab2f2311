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

/** How far a figure may go: a value of the model, which is called as the language has it. */
const DIRECTIONS: ReadonlySet<string> = new Set(['at least', 'at most']);

/**
 * The strings of a file that say something in the language, by their lines: those that can be read as a clause, an
 * element or a part of a target, and templates of which nothing but keywords is given.
 */
export function clausesInCode(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isExample(node)) return;
    if (saysSomething(node)) found.push(`${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What a rule shows of the language. */
const isExample = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) &&
  ['bad', 'good'].includes(node.name.getText()) &&
  ts.isStringLiteralLike(node.initializer);

function saysSomething(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node)) return /\s/.test(node.text) && canBeRead(node.text.trim());
  if (!ts.isTemplateExpression(node)) return false;
  const given = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
  // No word of the language has a backtick in it: with one, it is a message that quotes some.
  return !given.includes('`') && consistsOfKeywords(given);
}

/** A sentence of the language begins with a keyword, or has one behind a name. */
function canBeRead(text: string): boolean {
  const [first = '', second = ''] = text.split(/\s+/);
  const hasKeyword = KEYWORDS.has(first) || KEYWORDS.has(second);
  return hasKeyword && !DIRECTIONS.has(text) && SETTINGS.some((set) => errorsIn(set(text)).length === 0);
}

function consistsOfKeywords(text: string): boolean {
  const words = text.replace(/"[^"]*"/g, '').match(/[\p{L}/…-]+/gu) ?? [];
  // What something is put beside without a space is a part of a word.
  const given = words.filter((word) => word !== '…');
  return given.length > 0 && given.every((word) => KEYWORDS.has(word));
}
