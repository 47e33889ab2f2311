/** From an edited table to the texts of the files: every cell is taken over, or nothing at all. */

import type { CheckedService } from '../workspace/project.ts';
import { carryOut } from './applying.ts';
import { unreadableElements } from './broken.ts';
import { rowCells } from './cells.ts';
import type { CellChange, RefusedChange } from './changes.ts';
import type { EditedTable } from './edited-table.ts';
import { elementsIn, type Home, type TableElement } from './elements.ts';
import { newProblems } from './new-problems.ts';
import type { NewStandard } from './new-standards.ts';
import { type Wanted, wantedBy } from './wanted.ts';

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
  const wanted = wantedBy(
    tables.flatMap(({ rows }) => rows),
    elements,
  );
  return {
    taken: [...wanted.changes.map(takenOver), ...wanted.standards.map(added)],
    refusals: [...wanted.refusals, ...make(wanted, homes, today)],
    notes: [
      ...wanted.notes,
      ...wanted.there.map(({ row, id }) => `${row}: ${id} is in the files already.`),
      ...unreadColumns(tables),
    ],
  };
}

/**
 * Makes the changes, and looks at what has come of them, though something was refused: all that is wrong is said at once.
 * @returns what keeps them from being written
 */
function make(wanted: Wanted, homes: readonly Home[], today: string): RefusedChange[] {
  if (wanted.changes.length === 0 && wanted.standards.length === 0) return [];
  const before = check(homes, today);
  const refusals = carryOut(wanted, homes, brokenIn(before));
  const rowOf = (id: string): string => wanted.rows.get(id) ?? id;
  return [...refusals, ...newProblems(before, check(homes, today), elementsIn(homes), rowOf)];
}

const check = (homes: readonly Home[], today: string): { home: Home; services: CheckedService[] }[] =>
  homes.map((home) => ({ home, services: home.project.check({ today, settings: home.settings }) }));

function brokenIn(checked: ReturnType<typeof check>): (element: TableElement) => boolean {
  const isBroken = new Map(
    checked.map(({ home, services }) => [
      home,
      unreadableElements(
        home,
        services.flatMap(({ findings }) => findings),
      ),
    ]),
  );
  return (element) => isBroken.get(element.home)?.(element) ?? false;
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
