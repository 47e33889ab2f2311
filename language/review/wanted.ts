/** What the rows of a table ask for, compared with what the files say; nothing is changed by it. */
import { type CellChange, changesIn, type RefusedChange } from './changes.ts';
import { NAME } from './columns.ts';
import type { EditedRow } from './edited-table.ts';
import type { TableElement } from './elements.ts';
import { match, missing } from './matching.ts';
import { namesByTitle } from './names-by-title.ts';
import { type NewStandard, standardFrom } from './new-standards.ts';
import { type LineReader, lineReader } from './read-line.ts';

export interface Wanted {
  readonly changes: readonly CellChange[];
  readonly standards: readonly NewStandard[];
  readonly line: LineReader;
  /** The file that gets new standards, where that is known. */
  readonly file: string | undefined;
  /** What cannot be done, whatever the rest of the file says. */
  readonly refusals: readonly RefusedChange[];
  /** What somebody should know, and nothing is done about. */
  readonly notes: readonly string[];
  /** Rows without an ID that are in the files as they are. */
  readonly there: readonly { readonly row: string; readonly id: string }[];
  /** What the row of each element is called, by the element's ID. */
  readonly rows: ReadonlyMap<string, string>;
}

/** @param file the one that gets new standards, where that is known */
export function wantedBy(edited: readonly EditedRow[], elements: readonly TableElement[], file?: string): Wanted {
  const { pairs, fresh, ...matched } = match(edited, elements);
  const known = namesByTitle(elements);
  const compared = pairs.map(({ row, element }) => changesIn(row, element, known));
  const line = lineReader(known);
  const drafts = fresh.map((row) => standardFrom(row, elements, line));
  const { standards, twice } = apart(drafts.flatMap(({ standard }) => standard ?? []));
  const alike = new Set(drafts.flatMap((draft) => draft.there ?? []));
  const there = drafts.flatMap(({ there: id, refusals, row }) =>
    id !== null && refusals.length === 0 ? [{ row: row.place, id }] : [],
  );
  return {
    changes: compared.flatMap((it) => it.changes),
    standards,
    line,
    file,
    refusals: [
      ...matched.refusals,
      ...compared.flatMap((it) => it.refusals),
      ...drafts.flatMap((draft) => draft.refusals),
      ...twice,
    ],
    notes: [...matched.notes, ...missing(pairs, alike, elements)],
    there,
    rows: new Map([
      ...pairs.map(({ row, element }) => [element.id, row.place] as const),
      ...standards.map(({ row, name, behind }) => [`${behind.service.name}/${name}`, row.place] as const),
    ]),
  };
}

/** Of new standards of one name in a service, the first. */
function apart(all: readonly NewStandard[]): { standards: NewStandard[]; twice: RefusedChange[] } {
  const idOf = ({ behind: { service }, name }: NewStandard): string => `${service.name}/${name}`;
  const first = new Map(all.toReversed().map((it) => [idOf(it), it]));
  const twice = all.filter((it) => first.get(idOf(it)) !== it);
  return {
    standards: [...new Set(all)].filter((it) => !twice.includes(it)),
    twice: twice.map((it) => ({
      ...{ row: it.row.place, heading: NAME },
      reason: `another new row makes a standard ${it.name} already. Give this one another name or title`,
    })),
  };
}
