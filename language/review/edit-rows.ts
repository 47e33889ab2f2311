/** From edited cells of a grid to the texts of the files. */
import type { Finding } from '../findings/finding.ts';
import { carryOut } from './applying.ts';
import { unreadableElements } from './broken.ts';
import type { RefusedChange } from './changes.ts';
import type { EditedRow } from './edited-table.ts';
import { elementsIn, type Home } from './elements.ts';
import { wantedBy } from './wanted.ts';

/**
 * Writes what can be taken over into the texts of a project. Cells that are refused are left as they are; what the new
 * text comes to, the next check says.
 * @param home made anew from the same files with each call: nothing is kept of a try that was refused in part
 * @param file the one that gets new standards
 * @param findings those of the service as it is
 */
export function editRows(
  home: () => Home,
  file: string,
  rows: readonly EditedRow[],
  findings: readonly Finding[],
): { home: Home; refusals: readonly RefusedChange[] } {
  const first = attempt(home(), file, rows, findings);
  if (first.refusals.length === 0) return first;
  const { home: after } = attempt(home(), file, without(first.refusals, rows), findings);
  return { home: after, refusals: first.refusals };
}

function attempt(home: Home, file: string, rows: readonly EditedRow[], findings: readonly Finding[]) {
  const wanted = wantedBy(rows, elementsIn([home]), file);
  const there = wanted.there.map(({ row, id }) => ({ row, heading: null, reason: `${id} says the same already` }));
  return {
    home,
    refusals: [...wanted.refusals, ...there, ...carryOut(wanted, [home], unreadableElements(home, findings))],
  };
}

/** A new standard is written whole or not at all. */
const without = (refusals: readonly RefusedChange[], rows: readonly EditedRow[]): EditedRow[] =>
  rows.flatMap((row) => {
    const mine = refusals.filter((it) => it.row === row.place);
    if (mine.length > 0 && (row.id === '' || mine.some(({ heading }) => !heading || !row.cells.has(heading))))
      return [];
    return [{ ...row, cells: new Map([...row.cells].filter(([it]) => !mine.some(({ heading }) => heading === it))) }];
  });
