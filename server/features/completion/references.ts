/** The names that a reference may mean, each with its definition. */
import { type AstNode, GrammarAST } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { type CaseRecord, isField, isMoment } from '../../../language/generated/ast.ts';
import { nearestFrame, type Option, valueRead } from '../../../language/syntax/expected/frames.ts';
import { terminalOf } from '../../../language/syntax/expected/walk.ts';
import { inQuotes } from '../../../language/syntax/quotes.ts';
import { definitionOf, typeOf } from '../../definitions.ts';
import { fieldsOf, momentsOf, type NamedNode, pauseNames } from '../../names.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { Setting } from './setting.ts';

export function referenceCandidates(option: Option, setting: Setting): Candidate[] {
  const { element } = option.step;
  if (!GrammarAST.isCrossReference(element)) return [];
  const rank = option.frame.rule === 'Override' ? RANK.possible : RANK.needed;
  const isQuoted = terminalOf(element) === 'STRING';
  return nodesFor(element.type.$refText, option, setting).map((node) => ({
    ...described(node),
    ...(isQuoted && { text: inQuotes(node.name) }),
    rank,
  }));
}

function described(node: NamedNode): Omit<Candidate, 'rank'> {
  const documentation = definitionOf(node);
  return {
    label: node.name,
    kind: KINDS[node.$type] ?? CompletionItemKind.Reference,
    ...remarkOf(node),
    ...(documentation !== undefined && { documentation }),
  };
}

const KINDS: Readonly<Record<string, CompletionItemKind>> = {
  Role: CompletionItemKind.Interface,
  CaseRecord: CompletionItemKind.Struct,
  Moment: CompletionItemKind.Event,
  Field: CompletionItemKind.Field,
};

function remarkOf(node: AstNode): { remark?: string } {
  if (isField(node)) return { remark: typeOf(node) };
  if (isMoment(node)) return { remark: 'moment' };
  return 'title' in node && typeof node.title === 'string' ? { remark: node.title } : {};
}

function nodesFor(type: string, option: Option, setting: Setting): NamedNode[] {
  switch (type) {
    case 'Moment':
      return momentsFor(option, setting);
    case 'Field':
      return recordsFor(option, setting).flatMap(fieldsOf);
    case 'Column':
      return recordsFor(option, setting).flatMap((record) => [...fieldsOf(record), ...momentsOf(record)]);
    case 'PausesClause':
      return recordsFor(option, setting).flatMap(pauseNames);
    case 'Step':
      return setting.names
        .steps(setting.expected.start)
        .filter((step) => step.name !== valueRead(option.frame, 'name'));
    case 'CaseRecord':
      return recordsWithWhatIsRead(option, setting);
    case 'Service':
      return setting.names.servicesAround().map((name) => ({ name, $type: 'Service' }));
    default:
      return setting.names.nodes(type);
  }
}

/** What a sentence is about: its own record, that of its procedure, or, while nobody knows, any. */
export function recordsFor({ frame }: Option, { names, document, expected }: Setting): CaseRecord[] {
  const pauses = nearestFrame(frame, ['PausesClause']);
  if (pauses) {
    const record = names.record(valueRead(pauses, 'record') ?? valueRead(pauses.parent, 'name'));
    return record ? [record] : [];
  }
  const holder = nearestFrame(frame, ['CaseMeasure', 'StatisticMeasure', 'Procedure', 'Branch']);
  const read = holder && holder.rule !== 'Branch' ? valueRead(holder, 'record') : undefined;
  const record = names.record(read ?? recordBehind(document.textDocument.getText(), expected.end));
  return record ? [record] : names.records();
}

/** `median time from … to … of calls`: the record is named later in the line. */
function recordBehind(text: string, offset: number): string | undefined {
  const line = text.slice(offset, offset + 200).split('\n', 1)[0] ?? '';
  return /\bof\s+([^\s{}"]+)/.exec(line)?.[1];
}

/** The moment that a case begins with is the likeliest start of a clock, and the least likely end of one. */
function momentsFor(option: Option, setting: Setting): NamedNode[] {
  const records = recordsFor(option, setting);
  const isStart = option.step.property === 'since';
  return records.flatMap((record) => {
    const [first, ...others] = momentsOf(record);
    if (!first) return [];
    return isStart ? [first, ...others] : [...others, first];
  });
}

/** In a statistic, the records that have the moments or the field named before. */
function recordsWithWhatIsRead({ frame }: Option, { names }: Setting): CaseRecord[] {
  const records = names.records();
  const statistic = nearestFrame(frame, ['StatisticMeasure']);
  if (!statistic || statistic !== frame) return records;
  const read = ['since', 'moment', 'field'].map((property) => valueRead(statistic, property));
  const fitting = records.filter((record) => {
    const columns = [...momentsOf(record), ...fieldsOf(record)].map((column) => column.name);
    return read.every((name) => name === undefined || columns.includes(name));
  });
  return fitting.length > 0 ? fitting : records;
}
