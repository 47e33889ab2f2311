/** What is declared, in a few words: for whoever meets its name elsewhere. */
import { type AstNode, AstUtils } from 'langium';
import * as ast from '../language/generated/ast.ts';
import { fieldsOf, momentsOf } from './names.ts';

/** A definition in Markdown; undefined for what has no name. The tree may lack parts that its types promise. */
export function definitionOf(node: AstNode): string | undefined {
  if (!('name' in node) || typeof node.name !== 'string') return undefined;
  const title = 'title' in node && typeof node.title === 'string' && node.title !== '' ? `: ${node.title}` : '';
  const [what, ...sentences] = describe(node);
  const head = `**${node.name}**, ${what}${title || '.'}`;
  return [/[.!?]$/.test(head) ? head : `${head}.`, ...sentences.filter(Boolean)].join('\n\n');
}

function describe(node: AstNode): string[] {
  if (ast.isRole(node)) return ['a role', node.people ? `${node.people} people have it.` : ''];
  if (ast.isCaseRecord(node)) return describeRecord(node);
  if (isOfRecord(node)) return describeOfRecord(node);
  if (ast.isTouchpoint(node)) return describeTouchpoint(node);
  if (ast.isStandard(node)) return [`a ${node.kind}`, ...statementsOf(node)];
  if (ast.isPeakClause(node)) return ['a busy season', node.from ? `${node.from} to ${node.to ?? node.from}.` : ''];
  if (ast.isStep(node)) return ['a step', ...node.parts.map((part) => part.$cstNode?.text ?? '')];
  const element = ELEMENTS[node.$type];
  return [element ?? 'a name'];
}

const ELEMENTS: Readonly<Record<string, string>> = {
  Service: 'a service',
  Procedure: 'a procedure',
  Branch: 'a branch',
  Target: 'a target',
};

function describeRecord(record: ast.CaseRecord): string[] {
  const moments = momentsOf(record).map((it) => it.name);
  const fields = fieldsOf(record).map((it) => `${it.name} (${typeOf(it)})`);
  return [
    'a record of cases',
    record.source ? `Data: ${record.source}.` : 'It does not say where its data is.',
    moments.length > 0 ? `Moments: ${moments.join(', ')}.` : '',
    fields.length > 0 ? `Fields: ${fields.join(', ')}.` : '',
  ];
}

const isOfRecord = (node: AstNode): node is ast.Moment | ast.Field | ast.KeyClause | ast.PausesClause =>
  ast.isMoment(node) || ast.isField(node) || ast.isKeyClause(node) || ast.isPausesClause(node);

function describeOfRecord(node: ast.Moment | ast.Field | ast.KeyClause | ast.PausesClause): string[] {
  if (ast.isMoment(node)) return describeMoment(node);
  if (ast.isField(node)) return [`a field${ofRecord(node)}: ${typeOf(node)}`, columnOf(node)];
  if (ast.isKeyClause(node)) return [`the key${ofRecord(node)}`, 'It tells one case from another.', columnOf(node)];
  return [`pauses${ofRecord(node)}`, stretchOf(node)];
}

function describeMoment(moment: ast.Moment): string[] {
  const record = AstUtils.getContainerOfType(moment, ast.isCaseRecord);
  const isFirst = record !== undefined && momentsOf(record)[0] === moment;
  return [`a moment${ofRecord(moment)}`, isFirst ? 'A case begins here.' : '', columnOf(moment)];
}

function stretchOf({ record, begins, ends }: ast.PausesClause): string {
  const where = record ? `, in ${record.$refText}` : '';
  return `From ${begins?.$refText ?? '…'} to ${ends?.$refText ?? '…'}${where}.`;
}

function describeTouchpoint(touchpoint: ast.Touchpoint): string[] {
  const clause = AstUtils.getContainerOfType(touchpoint, ast.isTouchpointsClause);
  if (clause?.always) return ['a touchpoint', 'Customers can use it at any time.'];
  const hours = clause?.hours?.$cstNode?.text;
  return ['a touchpoint', hours ? `Somebody is there: \`${hours}\`.` : 'Customers reach it while you are open.'];
}

const statementsOf = (standard: ast.Standard): string[] =>
  standard.clauses
    .filter(ast.isStatementClause)
    .slice(0, 1)
    .map((statement) => `“${statement.text ?? ''}”`);

function ofRecord(node: AstNode): string {
  const record = AstUtils.getContainerOfType(node, ast.isCaseRecord);
  return record?.name ? ` of ${record.name}` : '';
}

export function typeOf({ type }: ast.Field): string {
  if (type?.kind) return type.kind;
  return type?.from && type.to ? `${type.from} to ${type.to}` : 'of no type yet';
}

const columnOf = ({ column }: ast.Moment | ast.Field | ast.KeyClause): string =>
  column ? `Its column is called “${column}”.` : '';
