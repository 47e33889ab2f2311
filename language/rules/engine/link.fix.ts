/** Names that nothing has: declared where their service would look for them. */
import type { Fix, WrittenEdit } from '../../editing/fix.ts';
import { fixWith, replacement } from '../../editing/fix-with.ts';
import { atStartOf, intoBlock, intoList, newElement } from '../../editing/insertion.ts';
import { withWordsBefore } from '../../editing/tokens.ts';
import { columnsNeeded } from '../../meaning/measures/needed-columns.ts';
import type { CaseRecord } from '../../model/schema.ts';
import type { Place } from '../../text/places.ts';
import { type Hole, hole, oneOf } from '../../writing/hole.ts';
import { step } from '../../writing/procedures.ts';
import * as records from '../../writing/records.ts';
import { role, service, touchpoints } from '../../writing/services.ts';
import { check, standard } from '../../writing/standards.ts';
import { suggested } from '../../writing/suggestions.ts';
import { range } from '../../writing/terminals.ts';
import { copied, value, type Written } from '../../writing/written.ts';
import type { FixContext } from './fixing.ts';
import type { LinkCase, UnknownName } from './link.ts';

export const mend = (found: LinkCase | undefined, context: FixContext): readonly Fix[] => {
  if (!found) return [];
  return found.kind === 'no service' ? beginService(found.place, context) : (DECLARE[found.of]?.(found, context) ?? []);
};

/** What declares a name of some kind: the words of the fix, and the edit, where it has a place. */
type Declare = (unknown: UnknownName, context: FixContext) => Fix[];

/** An element of its own at the end of the file. */
const element =
  (called: string, write: (name: string) => Written): Declare =>
  ({ name, place }, { sourceOf }) =>
    fixWith(`Declare the ${called} \`${name}\``, newElement(sourceOf(place.file), write(name)));

const aTitle = (): Hole => suggested('what it is called');

const DECLARE: Readonly<Record<string, Declare>> = {
  Role: element('role', (name) => role(name, aTitle())),
  CaseRecord: record,
  Standard: element('standard', (name) =>
    standard(name, { title: aTitle(), clauses: [check(suggested('what an observer can see'))] }),
  ),
  Touchpoint: touchpoint,
  Service: ({ name, place }, { sourceOf }) => {
    const head = withWordsBefore(sourceOf(place.file), place, 'part', 'of');
    const described = service(name, { title: aTitle(), clauses: [] });
    return head ? replacement(`Describe the service \`${name}\` here`, head, described) : [];
  },
  Moment: moment,
  Field: field,
  PausesClause: pauses,
  Column: (unknown, context) => [...field(unknown, context), ...moment(unknown, context)],
  Step: ({ name, procedure: called }, context) => {
    const procedure = context.service.procedures.find((it) => it.name === called);
    const edit = procedure && intoBlock(procedure.source, step(name, { title: aTitle() }), context);
    return fixWith(`Declare the step \`${name}\``, edit);
  },
  PeakClause: ({ name }, context) => {
    const [demand] = context.service.demands;
    const days = range(hole(context.today), hole(context.today));
    const edit = demand && intoBlock(demand.source, records.peak(copied(name), days), context);
    return fixWith(`Declare the peak ${name}`, edit);
  },
};

/** A record with what is said of its cases already. */
function record(unknown: UnknownName, context: FixContext): Fix[] {
  const { moments, fields } = columnsNeeded(unknown.name, context.service);
  const start = hole('received');
  const all = moments.length > 1 ? moments : [start, ...(moments.length > 0 ? moments : [hole('answered')])];
  const clauses = [
    records.moments(all),
    ...(fields.length > 0 ? [records.fields(fields.map(({ name, type }) => records.field(name, type)))] : []),
  ];
  const described = { title: aTitle(), from: suggested('file-or-system'), clauses };
  return element('record', (name) => records.record(name, described))(unknown, context);
}

function touchpoint({ name }: UnknownName, context: FixContext): Fix[] {
  const { declared, source } = context.service;
  return fixWith(
    `Declare the touchpoint \`${name}\` in the service`,
    declared ? intoBlock(source, touchpoints(name), context) : undefined,
  );
}

function moment(unknown: UnknownName, context: FixContext): Fix[] {
  const { name } = unknown;
  const record = recordOf(unknown, context);
  const edit = record && nextTo(record.moments, value(name), record, records.moments, context);
  return fixWith(`Add the moment \`${name}\` to ${record?.name}`, edit);
}

function field(unknown: UnknownName, context: FixContext): Fix[] {
  const { name } = unknown;
  const record = recordOf(unknown, context);
  const words = records.field(name, oneOf(['text', 'number', 'yes/no']));
  const edit = record && nextTo(record.fields, words, record, records.fields, context);
  return fixWith(`Add the field \`${name}\` to ${record?.name}`, edit);
}

function pauses(unknown: UnknownName, context: FixContext): Fix[] {
  const { name } = unknown;
  const record = recordOf(unknown, context);
  const clause = records.pauses(name, { from: hole('paused'), to: hole('resumed') });
  const edit = record && intoBlock(record.source, clause, context);
  return fixWith(`Add the pauses \`${name}\` to ${record?.name}`, edit);
}

/** Behind the last of its kind, or in a clause of its own. */
function nextTo(
  others: readonly { readonly source: Place }[],
  words: Written,
  record: CaseRecord,
  clause: (words: Written) => Written,
  context: FixContext,
): WrittenEdit | undefined {
  const last = others.at(-1);
  return last ? intoList(last.source, words) : intoBlock(record.source, clause(words), context);
}

/** The record that a column is to be of: the one that is named with it, or the only one that there is. */
function recordOf({ record }: UnknownName, { service: { records } }: FixContext): CaseRecord | undefined {
  if (record !== null) return records.find(({ name }) => name === record);
  return records.length === 1 ? records[0] : undefined;
}

/** A file that belongs to no service begins with one. */
function beginService({ file }: Place, { sourceOf }: FixContext): Fix[] {
  const begun = service(suggested('my-service'), { title: aTitle(), clauses: [] });
  return fixWith('Begin the file with its service', atStartOf(sourceOf(file), begun));
}
