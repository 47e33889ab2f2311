import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import {
  isFieldsClause,
  isKeyClause,
  isMomentsClause,
  isNoClause,
  isPausesClause,
  isPeakClause,
  isTimesClause,
  isTypicalClause,
  isYesClause,
} from '../../generated/ast.ts';
import { isDate } from '../../quantities/calendar.ts';
import type { CaseRecord, Demand, FieldType, Peak, Role } from '../schema.ts';
import { conditionOf } from './conditions.ts';
import { decisionsOf, waiversOf } from './notes.ts';
import { lengthOf, numberOf } from './quantities.ts';
import type { TreeReader } from './tree-reader.ts';

/** The name, title and place of whatever has a name. */
export function namedOf(reader: TreeReader, node: AstNode & { name: string; title?: string }) {
  return {
    name: node.name ?? '',
    title: node.title ?? null,
    nameSource: reader.property(node, 'name'),
    titleSource: node.title === undefined ? null : reader.property(node, 'title'),
    source: reader.source(node),
  };
}

export function roleOf(reader: TreeReader, node: ast.Role): Role {
  return { ...namedOf(reader, node), people: numberOf(node.people) };
}

export function recordOf(reader: TreeReader, node: ast.CaseRecord): CaseRecord {
  const clauses: readonly AstNode[] = node.clauses ?? [];
  return {
    ...namedOf(reader, node),
    from: node.source ?? null,
    key: keyOf(reader, reader.once(clauses, isKeyClause)),
    moments: clauses.filter(isMomentsClause).flatMap((it) => it.moments.map((moment) => columnOf(reader, moment))),
    fields: clauses
      .filter(isFieldsClause)
      .flatMap((it) => it.fields.map((field) => ({ ...columnOf(reader, field), type: typeOf(field.type) }))),
    pauses: clauses.filter(isPausesClause).flatMap((clause) => pauseOf(reader, clause)),
    times: timesOf(reader, reader.once(clauses, isTimesClause)),
    yesWords: clauses.filter(isYesClause).flatMap((clause) => clause.words),
    noWords: clauses.filter(isNoClause).flatMap((clause) => clause.words),
    decisions: decisionsOf(reader, clauses),
    waivers: waiversOf(reader, clauses),
  };
}

const keyOf = (reader: TreeReader, clause: ast.KeyClause | undefined): CaseRecord['key'] =>
  clause?.name ? columnOf(reader, clause) : null;

function pauseOf(reader: TreeReader, clause: ast.PausesClause): CaseRecord['pauses'] {
  const [from, to] = [reader.ref(clause.begins), reader.ref(clause.ends)];
  if (!from || !to) return [];
  const places = { nameSource: reader.property(clause, 'name'), source: reader.source(clause) };
  return [{ name: clause.name ?? '', record: reader.ref(clause.record), from, to, ...places }];
}

function timesOf(reader: TreeReader, clause: ast.TimesClause | undefined): CaseRecord['times'] {
  if (!clause) return null;
  return { format: clause.format ?? null, zone: reader.word(clause, 'zone'), source: reader.source(clause) };
}

function columnOf(reader: TreeReader, node: ast.Moment | ast.Field | ast.KeyClause) {
  const name = node.name ?? '';
  return { name, column: node.column ?? name, source: reader.source(node) };
}

function typeOf(node: ast.FieldType | undefined): FieldType | null {
  if (node?.kind) return { kind: node.kind };
  const [from, to] = [numberOf(node?.from), numberOf(node?.to)];
  return from === null || to === null ? null : { kind: 'range', from, to };
}

export function demandOf(reader: TreeReader, node: ast.Demand): Demand[] {
  const record = reader.ref(node.record);
  if (!record) return [];
  const clauses: readonly AstNode[] = node.clauses ?? [];
  const typical = reader.once(clauses, isTypicalClause);
  return [
    {
      record,
      filter: conditionOf(reader, node.filter),
      typical: typical ? loadOf(reader, typical) : null,
      peaks: clauses.filter(isPeakClause).flatMap((clause) => peakOf(reader, clause)),
      decisions: decisionsOf(reader, clauses),
      source: reader.source(node),
    },
  ];
}

function peakOf(reader: TreeReader, clause: ast.PeakClause): Peak[] {
  const yearly = clause.yearlyFrom !== undefined;
  const from = yearly ? clause.yearlyFrom : clause.from;
  const to = (yearly ? clause.yearlyTo : clause.to) ?? from;
  if (!from || !to || !(yearly || (isDate(from) && isDate(to)))) return [];
  const nameSource = reader.property(clause, 'name');
  return [{ name: clause.name ?? '', nameSource, from, to, yearly, ...loadOf(reader, clause) }];
}

function loadOf(reader: TreeReader, clause: ast.TypicalClause | ast.PeakClause): NonNullable<Demand['typical']> {
  const part = <T>(read: (part: ast.DemandPart) => T | null): T | null =>
    (clause.parts ?? []).map(read).find((it) => it !== null) ?? null;
  return {
    rate: part(({ amount, period }) => {
      const cases = numberOf(amount);
      return cases === null || !period ? null : { cases, per: period };
    }),
    handling: part(({ handling }) => lengthOf(reader, handling)),
    staff: part(({ staff }) => numberOf(staff)),
    patience: part(({ patience }) => lengthOf(reader, patience)),
    source: reader.source(clause),
  };
}
