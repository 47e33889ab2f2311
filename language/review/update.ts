/** From an edited table to the texts of the files: every cell is taken over, or nothing at all. */

import { SYNTAX } from '../rules/engine/fundamental.ts';
import { contains } from '../text/places.ts';
import { SourceText } from '../text/source-text.ts';
import type { CheckedService } from '../workspace/project.ts';
import { append, apply } from './applying.ts';
import { rowCells } from './cells.ts';
import { type CellChange, changesIn, type RefusedChange } from './changes.ts';
import type { EditedTable } from './edited-table.ts';
import { elementsIn, type Home, type TableElement } from './elements.ts';
import { match, missing } from './matching.ts';
import { namesByTitle } from './names-by-title.ts';
import { newProblems } from './new-problems.ts';
import { type NewStandard, standardFrom } from './new-standards.ts';
import { type LineReader, lineReader } from './read-line.ts';

/** What a cell said, and what it says now. */
interface TakenOver {
  readonly home: Home;
  readonly file: string;
  readonly id: string;
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

export interface Update {
  readonly taken: readonly TakenOver[];
  /** Why nothing may be written; empty where all is well. */
  readonly refusals: readonly RefusedChange[];
  /** What somebody should know, and nothing was done about. */
  readonly notes: readonly string[];
}

/**
 * Brings edited tables into the texts of some workspaces: their projects hold the new texts afterwards, which are of
 * no use where something was refused.
 * @param today the day of the run, as an ISO date
 */
export function update(homes: readonly Home[], tables: readonly EditedTable[], today: string): Update {
  const elements = elementsIn(homes);
  const { pairs, fresh, ...matched } = match(
    tables.flatMap(({ rows }) => rows),
    elements,
  );
  const compared = pairs.map(({ row, element }) => changesIn(row, element));
  const changes = compared.flatMap((it) => it.changes);
  const line = lineReader(namesByTitle(elements));
  const drafts = fresh.map((row) => standardFrom(row, elements, line));
  const standards = drafts.flatMap(({ standard }) => standard ?? []);
  const early = [
    ...matched.refusals,
    ...compared.flatMap((it) => it.refusals),
    ...drafts.flatMap((draft) => draft.refusals),
  ];
  const alike = new Set(drafts.flatMap((draft) => draft.there ?? []));
  const there = drafts.flatMap(({ there, refusals, row }) =>
    there !== null && refusals.length === 0 ? [`${row.place}: ${there} is in the files already.`] : [],
  );
  const rows = new Map([
    ...pairs.map(({ row, element }) => [element.id, row.place] as const),
    ...standards.map(({ row, name, behind }) => [`${behind.service.name}/${name}`, row.place] as const),
  ]);
  return {
    taken: [...changes.map(takenOver), ...standards.map(added)],
    refusals: [...early, ...make({ homes, today, changes, standards, line }, (id) => rows.get(id) ?? id)],
    notes: [...matched.notes, ...missing(pairs, alike, elements), ...there, ...unreadColumns(tables)],
  };
}

interface Wanted {
  readonly homes: readonly Home[];
  readonly today: string;
  readonly changes: readonly CellChange[];
  readonly standards: readonly NewStandard[];
  readonly line: LineReader;
}

/**
 * Makes the changes, and looks at what has come of them, though something was refused: all that is wrong is said at once.
 * @returns what keeps them from being written
 */
function make({ homes, today, changes, standards, line }: Wanted, rowOf: (id: string) => string): RefusedChange[] {
  if (changes.length === 0 && standards.length === 0) return [];
  const before = check(homes, today);
  const isBroken = brokenIn(before);
  const refusals = [
    ...changes.filter(({ element }) => isBroken(element)).map(({ place }) => ({ place, reason: BROKEN })),
    ...apply(
      changes.filter(({ element }) => !isBroken(element)),
      () => elementsIn(homes),
      line,
    ),
  ];
  append(standards);
  return [...refusals, ...newProblems(before, check(homes, today), elementsIn(homes), rowOf)];
}

const BROKEN = 'there is a syntax error in this block of the file. Mend it first: yardstick check';

const check = (homes: readonly Home[], today: string): { home: Home; services: CheckedService[] }[] =>
  homes.map((home) => ({ home, services: home.project.check({ today, settings: home.settings }) }));

/** Whether an element has a syntax error in it, so that nobody knows where its clauses end. */
function brokenIn(checked: ReturnType<typeof check>): (element: TableElement) => boolean {
  const errors = checked.flatMap(({ home, services }) =>
    services.flatMap(({ findings }) =>
      findings.filter(({ code }) => code === SYNTAX.code).map(({ place }) => ({ home, place })),
    ),
  );
  if (errors.length === 0) return () => false;
  return ({ home, file, spans: { whole } }) => {
    const place = new SourceText(file, home.project.textOf(file)).place(whole.start, whole.end);
    return errors.some((error) => error.home === home && contains(place, error.place));
  };
}

function takenOver({ element, heading, lines }: CellChange): TakenOver {
  const { home, file, id } = element;
  const own = { ...element, inherited: [] };
  return { home, file, id, heading, before: rowCells(own, [heading]).get(heading) ?? '', after: lines.join('\n') };
}

const added = ({ behind: { home, file, service }, name, text }: NewStandard): TakenOver => ({
  ...{ home, file, id: `${service.name}/${name}`, heading: 'new', before: '', after: text },
});

function unreadColumns(tables: readonly EditedTable[]): string[] {
  const names = [...new Set(tables.flatMap(({ unknown }) => unknown))];
  if (names.length === 0) return [];
  return [`The table has columns that are not its own, and nothing was read from them: ${names.join(', ')}.`];
}
