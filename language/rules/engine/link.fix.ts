/** Names that nothing has: declared where their service would look for them. */
import type { Edit, Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { atEndOf, behind, intoBlock } from '../../editing/insertion.ts';
import { blank, choice } from '../../editing/snippet.ts';
import { columnsNeeded } from '../../meaning/measures/needed-columns.ts';
import type { CaseRecord } from '../../model/schema.ts';
import type { Place } from '../../text/places.ts';
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
  (called: string, text: (name: string) => string): Declare =>
  ({ name, place }, { sourceOf }) =>
    fixWith(`Declare the ${called} \`${name}\``, atEndOf(sourceOf(place.file), text(name)));

const title = (number: number): string => `"${blank(number, 'what it is called')}"`;

const DECLARE: Readonly<Record<string, Declare>> = {
  Role: element('role', (name) => `role ${name} ${title(1)}`),
  CaseRecord: record,
  Standard: element(
    'standard',
    (name) => `standard ${name} ${title(1)} {\n  check "${blank(2, 'what an observer can see')}"\n}`,
  ),
  Touchpoint: touchpoint,
  Service: ({ name, place }, { sourceOf }) => {
    const source = sourceOf(place.file);
    const start = /part\s+of\s+$/.exec(source.text.slice(0, source.offset(place.start)))?.index;
    const head = start === undefined ? undefined : { ...place, start: source.place(start).start };
    return fixWith(
      `Describe the service \`${name}\` here`,
      head && { place: head, text: `service ${name} ${title(1)} { }` },
    );
  },
  Moment: moment,
  Field: field,
  Column: (unknown, context) => [...field(unknown, context), ...moment(unknown, context)],
  Step: ({ name, procedure: called }, context) => {
    const procedure = context.service.procedures.find((it) => it.name === called);
    const edit = procedure && intoBlock(procedure.source, `step ${name} ${title(1)}`, context);
    return fixWith(`Declare the step \`${name}\``, edit);
  },
  PeakClause: ({ name }, context) => {
    const [demand] = context.service.demands;
    const day = context.today;
    const edit = demand && intoBlock(demand.source, `peak ${name} ${blank(1, day)}..${blank(2, day)}`, context);
    return fixWith(`Declare the peak ${name}`, edit);
  },
};

/** A record with what is said of its cases already. */
function record(unknown: UnknownName, context: FixContext): Fix[] {
  const { name } = unknown;
  const { moments, fields } = columnsNeeded(name, context.service);
  const start = blank(3, 'received');
  const known = moments.length > 1 ? moments : [start, ...(moments.length > 0 ? moments : [blank(4, 'answered')])];
  const clauses = [`moments ${known.join(', ')}`, ...(fields.length > 0 ? [`fields  ${fields.join(', ')}`] : [])];
  const head = `record ${name} ${title(1)} from "${blank(2, 'file-or-system')}"`;
  return element('record', () => `${head} {\n  ${clauses.join('\n  ')}\n}`)(unknown, context);
}

function touchpoint({ name }: UnknownName, context: FixContext): Fix[] {
  const { declared, source } = context.service;
  return fixWith(
    `Declare the touchpoint \`${name}\` in the service`,
    declared ? intoBlock(source, `touchpoints ${name}`, context) : undefined,
  );
}

function moment(unknown: UnknownName, context: FixContext): Fix[] {
  const { name } = unknown;
  const record = recordOf(unknown, context);
  const edit = record && nextTo(record.moments, name, record, `moments ${name}`, context);
  return fixWith(`Add the moment \`${name}\` to ${record?.name}`, edit);
}

function field(unknown: UnknownName, context: FixContext): Fix[] {
  const { name } = unknown;
  const record = recordOf(unknown, context);
  const words = `${name}: ${choice(1, ['text', 'number', 'yes/no'])}`;
  const edit = record && nextTo(record.fields, words, record, `fields ${words}`, context);
  return fixWith(`Add the field \`${name}\` to ${record?.name}`, edit);
}

/** Behind the last of its kind, or in a clause of its own. */
function nextTo(
  others: readonly { readonly source: Place }[],
  words: string,
  record: CaseRecord,
  clause: string,
  context: FixContext,
): Edit | undefined {
  const last = others.at(-1);
  return last ? behind(last.source, `, ${words}`) : intoBlock(record.source, clause, context);
}

/** The record that a column is to be of: the one that is named with it, or the only one that there is. */
function recordOf({ record }: UnknownName, { service: { records } }: FixContext): CaseRecord | undefined {
  if (record !== null) return records.find(({ name }) => name === record);
  return records.length === 1 ? records[0] : undefined;
}

/** A file that belongs to no service begins with one. */
function beginService({ file }: Place, { sourceOf }: FixContext): Fix[] {
  const source = sourceOf(file);
  const head = `service ${blank(1, 'my-service')} "${blank(2, 'what it is called')}" { }`;
  return fixWith('Begin the file with its service', {
    place: source.place(0),
    text: `${head}${source.lineEnd.repeat(2)}`,
  });
}
