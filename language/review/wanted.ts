/** What the rows of a table ask for, compared with what the files say; nothing is changed by it. */
import { type CellChange, changesIn, type RefusedChange } from './changes.ts';
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
  /** What cannot be done, whatever the rest of the file says. */
  readonly refusals: readonly RefusedChange[];
  /** What somebody should know, and nothing is done about. */
  readonly notes: readonly string[];
  /** What the row of each element is called, by the element's ID. */
  readonly rows: ReadonlyMap<string, string>;
}

export function wantedBy(edited: readonly EditedRow[], elements: readonly TableElement[]): Wanted {
  const { pairs, fresh, ...matched } = match(edited, elements);
  const compared = pairs.map(({ row, element }) => changesIn(row, element));
  const line = lineReader(namesByTitle(elements));
  const drafts = fresh.map((row) => standardFrom(row, elements, line));
  const standards = drafts.flatMap(({ standard }) => standard ?? []);
  const alike = new Set(drafts.flatMap((draft) => draft.there ?? []));
  const there = drafts.flatMap(({ there, refusals, row }) =>
    there !== null && refusals.length === 0 ? [`${row.place}: ${there} is in the files already.`] : [],
  );
  return {
    changes: compared.flatMap((it) => it.changes),
    standards,
    line,
    refusals: [
      ...matched.refusals,
      ...compared.flatMap((it) => it.refusals),
      ...drafts.flatMap((draft) => draft.refusals),
    ],
    notes: [...matched.notes, ...missing(pairs, alike, elements), ...there],
    rows: new Map([
      ...pairs.map(({ row, element }) => [element.id, row.place] as const),
      ...standards.map(({ row, name, behind }) => [`${behind.service.name}/${name}`, row.place] as const),
    ]),
  };
}
