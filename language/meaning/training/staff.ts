/** A list of staff: who has which role, since when, and what they were trained in last. */
import { nearest } from '../../lexicon/nearest.ts';
import type { Role, Standard } from '../../model/schema.ts';
import { isDate } from '../../quantities/calendar.ts';

/** The columns of a list, in any order. The first two have to be there, and one of the dates. */
export const STAFF_COLUMNS = ['name', 'role', 'began', 'standard', 'trained'] as const;
type StaffColumn = (typeof STAFF_COLUMNS)[number];

/** The rows of a file below the one that names its columns. */
interface StaffRows {
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly (readonly string[])[];
  /** The number of a row, as whoever opens the file counts. */
  readonly numberOf: (index: number) => number;
}

export interface StaffMember {
  readonly name: string;
  readonly roles: readonly string[];
  /** The day on which they began; null where nobody says it. */
  readonly began: string | null;
  /** When they were trained last in everything, and in single standards by name. */
  readonly trained: string | null;
  readonly trainedIn: ReadonlyMap<string, string>;
}

/** What the names in a list may stand for. */
interface Known {
  readonly roles: readonly Role[];
  readonly standards: readonly Standard[];
  /** Nobody was trained on a later day. */
  readonly today: string;
}

/** Who is in a list, or what keeps it from being read: a sentence with the line for each fault. */
type StaffRead = { readonly staff: readonly StaffMember[] } | { readonly faults: readonly string[] };

export function readStaff({ columns, rows, numberOf }: StaffRows, known: Known): StaffRead {
  const places = new Map([...columns].map(([name, at]) => [name.trim().toLowerCase(), at]));
  const missing = missingColumns(places);
  if (missing !== undefined)
    return { faults: [`${missing}. There is ${[...columns.keys()].filter(Boolean).join(', ')}.`] };
  const faults: string[] = [];
  const entries = rows.flatMap((cells, index) => {
    const cell = (column: StaffColumn): string => cells[places.get(column) ?? -1]?.trim() ?? '';
    if (STAFF_COLUMNS.every((it) => cell(it) === '')) return [];
    const read = entryIn(cell, numberOf(index), known);
    if ('faults' in read) faults.push(...read.faults);
    return 'faults' in read ? [] : [read];
  });
  const staff = [...Map.groupBy(entries, ({ name }) => name).values()].map((of) => memberOf(of, faults));
  return faults.length > 0 ? { faults } : { staff };
}

function missingColumns(places: ReadonlyMap<string, number>): string | undefined {
  for (const column of ['name', 'role'] as const) if (!places.has(column)) return `No column is called “${column}”`;
  return places.has('began') || places.has('trained') ? undefined : 'No column is called “began” or “trained”';
}

interface Entry {
  readonly line: number;
  readonly name: string;
  readonly role: string;
  readonly began: string | null;
  readonly trained: string | null;
  /** Null for all standards. */
  readonly standard: string | null;
}

function entryIn(cell: (column: StaffColumn) => string, line: number, known: Known): Entry | { faults: string[] } {
  const faults: string[] = [];
  const fault = (text: string): null => {
    faults.push(`Line ${line}: ${text}${text.endsWith('?') ? '' : '.'}`);
    return null;
  };
  const named = <T extends Named>(column: 'role' | 'standard', of: readonly T[]): string | null => {
    const found = elementNamed(cell(column), of);
    return found ? found.name : fault(unknownText(column, cell(column), of));
  };
  const date = (column: 'began' | 'trained'): string | null => {
    const text = cell(column);
    const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text)?.[0] ?? '';
    if (text === '') return null;
    return isDate(day) ? day : fault(`“${text}” under “${column}” is no date such as 2026-04-30`);
  };
  const name = cell('name') || fault('nobody is named');
  const role = cell('role') === '' ? fault('no role is named') : named('role', known.roles);
  const standard = cell('standard') === '' ? null : named('standard', known.standards);
  const [began, trained] = [date('began'), date('trained')];
  if (trained !== null && trained > known.today) fault(`${trained} under “trained” has not come yet`);
  if (cell('standard') !== '' && cell('trained') === '') fault('a standard is named, and no day under “trained”');
  return faults.length > 0 || name === null || role === null
    ? { faults }
    : { line, name, role, began, trained, standard };
}

interface Named {
  readonly name: string;
  readonly title: string | null;
}

function elementNamed<T extends Named>(text: string, of: readonly T[]): T | undefined {
  const wanted = text.toLowerCase();
  const own = wanted.slice(wanted.lastIndexOf('/') + 1);
  return of.find(({ name }) => name.toLowerCase() === own) ?? of.find(({ title }) => title?.toLowerCase() === wanted);
}

/** So many names are listed. */
const MOST_LISTED = 12;

function unknownText(what: string, text: string, of: readonly Named[]): string {
  const meant = nearest(
    text,
    of.flatMap(({ name, title }) => (title ? [name, title] : [name])),
  );
  const more = of.length > MOST_LISTED ? ' …' : '';
  const there =
    of.length > 0
      ? `There is ${of
          .slice(0, MOST_LISTED)
          .map(({ name }) => name)
          .join(', ')}${more}`
      : 'There is none';
  return `there is no ${what} “${text}”. ${meant === undefined ? there : `Did you mean “${meant}”?`}`;
}

/** All rows of one name are one person: each tells a role that they have, or something that they were trained in. */
function memberOf(entries: readonly Entry[], faults: string[]): StaffMember {
  const [first] = entries as [Entry];
  const dated = entries.filter(({ began }) => began !== null);
  for (const { began, line } of dated)
    if (began !== dated[0]?.began)
      faults.push(
        `Line ${line}: ${first.name} began on ${began}, and on ${dated[0]?.began} in line ${dated[0]?.line}. Write two names where it is two people.`,
      );
  const latest = (days: readonly (string | null)[]): string | null =>
    days.reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
  const began = dated[0]?.began ?? null;
  const trained = latest(entries.filter(({ standard }) => standard === null).map((it) => it.trained));
  if (began === null && trained === null)
    faults.push(`Line ${first.line}: nothing says when ${first.name} began, or was trained in everything.`);
  const single = Map.groupBy(
    entries.filter(({ standard }) => standard !== null),
    ({ standard }) => standard ?? '',
  );
  return {
    ...{ name: first.name, roles: [...new Set(entries.map(({ role }) => role))], began, trained },
    trainedIn: new Map([...single].map(([name, of]) => [name, latest(of.map((it) => it.trained)) ?? ''])),
  };
}
