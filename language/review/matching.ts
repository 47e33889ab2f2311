/** Which row of a table is which element of the files. */
import type { RefusedChange } from './changes.ts';
import { ID } from './columns.ts';
import { type EditedRow, isReadBack } from './edited-table.ts';
import type { TableElement } from './elements.ts';
import { markOf, readMarks } from './marks.ts';
import { saysSomething } from './new-standards.ts';

interface Matched {
  readonly pairs: readonly { readonly row: EditedRow; readonly element: TableElement }[];
  /** Rows without an ID. */
  readonly fresh: readonly EditedRow[];
  readonly refusals: readonly RefusedChange[];
  readonly notes: readonly string[];
}

export function match(rows: readonly EditedRow[], elements: readonly TableElement[]): Matched {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const first = new Map<string, EditedRow>();
  const pairs: { row: EditedRow; element: TableElement }[] = [];
  const refusals: RefusedChange[] = [];
  const notes: string[] = [];
  for (const row of rows.filter(({ id }) => id !== '')) {
    const element = byId.get(row.id);
    const before = first.get(row.id);
    first.set(row.id, before ?? row);
    if (before) refusals.push({ row: row.place, heading: ID, reason: twice(row.id, before) });
    else if (element) pairs.push({ row, element });
    else if (isEdited(row)) refusals.push({ row: row.place, heading: ID, reason: unknown(row.id) });
    else notes.push(`${row.place}: there is no ${row.id} in the files any more. The row was passed over.`);
  }
  return { pairs, fresh: rows.filter((row) => row.id === '' && saysSomething(row)), refusals, notes };
}

const twice = (id: string, { place }: EditedRow): string =>
  `${id} stands in ${place} too. If this is a new standard, leave its ${ID} empty and give it a name of its own`;

const unknown = (id: string): string =>
  `there is no ${id} in the files. Copy the ID from a new table; for a new standard, leave it empty`;

function isEdited({ cells, state }: EditedRow): boolean {
  const marks = readMarks(state);
  return [...cells].some(([heading, cell]) => isReadBack(heading) && !marks.has(markOf(heading, cell)));
}

/**
 * A note about the elements of the services in the table that have no row in it.
 * @param alike the IDs of elements that rows without an ID are about
 */
export function missing(
  pairs: Matched['pairs'],
  alike: ReadonlySet<string>,
  elements: readonly TableElement[],
): string[] {
  const services = new Set(pairs.map(({ element }) => element.service));
  const found = new Set(pairs.map(({ element }) => element));
  const isLost = (it: TableElement): boolean => services.has(it.service) && !found.has(it) && !alike.has(it.id);
  const lost = elements.filter(isLost).map(({ id }) => id);
  if (lost.length === 0) return [];
  const names = lost.slice(0, 5).join(', ') + (lost.length > 5 ? ` and ${lost.length - 5} more` : '');
  return [`No row of the table is about ${names}. Nothing was taken out: do that in the files.`];
}
