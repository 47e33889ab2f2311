import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import {
  isFieldsClause,
  isKeyClause,
  isMomentsClause,
  isNoClause,
  isPeakClause,
  isTimesClause,
  isTypicalClause,
  isYesClause,
} from '../../generated/ast.ts';
import { isDate } from '../../quantities/calendar.ts';
import type { CaseRecord, Demand, FieldType, Peak, Role } from '../schema.ts';
import { decisionsOf, waiversOf } from './notes.ts';
import { lengthOf, numberOf } from './quantities.ts';
import type { Reading } from './reading.ts';

/** The name, title and place of whatever has a name. */
export function namedOf(reading: Reading, node: AstNode & { name: string; title?: string }) {
  return {
    name: node.name ?? '',
    title: node.title ?? null,
    nameSource: reading.property(node, 'name'),
    titleSource: node.title === undefined ? null : reading.property(node, 'title'),
    source: reading.source(node),
  };
}

export function roleOf(reading: Reading, node: ast.Role): Role {
  return { ...namedOf(reading, node), people: numberOf(node.people) };
}

export function recordOf(reading: Reading, node: ast.CaseRecord): CaseRecord {
  const clauses: readonly AstNode[] = node.clauses ?? [];
  return {
    ...namedOf(reading, node),
    from: node.source ?? null,
    key: keyOf(reading, reading.once(clauses, isKeyClause)),
    moments: clauses.filter(isMomentsClause).flatMap((it) => it.moments.map((moment) => columnOf(reading, moment))),
    fields: clauses
      .filter(isFieldsClause)
      .flatMap((it) => it.fields.map((field) => ({ ...columnOf(reading, field), type: typeOf(field.type) }))),
    times: timesOf(reading, reading.once(clauses, isTimesClause)),
    yesWords: clauses.filter(isYesClause).flatMap((clause) => clause.words),
    noWords: clauses.filter(isNoClause).flatMap((clause) => clause.words),
    decisions: decisionsOf(reading, clauses),
    waivers: waiversOf(reading, clauses),
  };
}

const keyOf = (reading: Reading, clause: ast.KeyClause | undefined): CaseRecord['key'] =>
  clause?.name ? columnOf(reading, clause) : null;

function timesOf(reading: Reading, clause: ast.TimesClause | undefined): CaseRecord['times'] {
  if (!clause) return null;
  return { format: clause.format ?? null, zone: reading.word(clause, 'zone'), source: reading.source(clause) };
}

function columnOf(reading: Reading, node: ast.Moment | ast.Field | ast.KeyClause) {
  const name = node.name ?? '';
  return { name, column: node.column ?? name, source: reading.source(node) };
}

function typeOf(node: ast.FieldType | undefined): FieldType | null {
  if (node?.kind) return { kind: node.kind };
  const [from, to] = [numberOf(node?.from), numberOf(node?.to)];
  return from === null || to === null ? null : { kind: 'range', from, to };
}

export function demandOf(reading: Reading, node: ast.Demand): Demand[] {
  const record = reading.ref(node.record);
  if (!record) return [];
  const clauses: readonly AstNode[] = node.clauses ?? [];
  const typical = reading.once(clauses, isTypicalClause);
  return [
    {
      record,
      typical: typical ? loadOf(reading, typical) : null,
      peaks: clauses.filter(isPeakClause).flatMap((clause) => peakOf(reading, clause)),
      decisions: decisionsOf(reading, clauses),
      source: reading.source(node),
    },
  ];
}

function peakOf(reading: Reading, clause: ast.PeakClause): Peak[] {
  const { from, to = from } = clause;
  if (!from || !isDate(from) || !isDate(to)) return [];
  const nameSource = reading.property(clause, 'name');
  return [{ name: clause.name ?? '', nameSource, from, to, ...loadOf(reading, clause) }];
}

function loadOf(reading: Reading, clause: ast.TypicalClause | ast.PeakClause): NonNullable<Demand['typical']> {
  const part = <T>(read: (part: ast.DemandPart) => T | null): T | null =>
    (clause.parts ?? []).map(read).find((it) => it !== null) ?? null;
  return {
    rate: part(({ amount, period }) => {
      const cases = numberOf(amount);
      return cases === null || !period ? null : { cases, per: period };
    }),
    handling: part(({ handling }) => lengthOf(reading, handling)),
    staff: part(({ staff }) => numberOf(staff)),
    patience: part(({ patience }) => lengthOf(reading, patience)),
    source: reading.source(clause),
  };
}
