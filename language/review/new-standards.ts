/** Rows that somebody added to the table: standards that no file has yet. */

import { serviceTitle } from '../documents/document/document.ts';
import { nameFrom } from '../syntax/names/name-from.ts';
import { ALL_QUOTES } from '../syntax/quotes.ts';
import { standardOfKind } from '../writing/standards.ts';
import { plainText, type Written } from '../writing/written.ts';
import { cellLines, inOneLine } from './cell-text.ts';
import type { RefusedChange } from './changes.ts';
import type { ClauseLine } from './clauses.ts';
import {
  BRANCH,
  type ClauseColumn,
  clauseLinesOf,
  clauseWith,
  columnNamed,
  ID,
  KIND,
  KIND_HINT,
  KINDS,
  NAME,
  REFERENCES,
  SERVICE,
  TITLE,
} from './columns.ts';
import { type EditedRow, isReadBack } from './edited-table.ts';
import type { TableElement } from './elements.ts';
import { formatter } from './formatted.ts';
import { type LineReader, problemOf } from './read-line.ts';

export interface NewStandard {
  readonly row: EditedRow;
  /** What it stands behind: the last element of its service. */
  readonly behind: TableElement;
  readonly name: string;
  readonly text: string;
}

interface Drafted {
  /** Null where it cannot be told what it is to be, or where it is in the files. */
  readonly standard: NewStandard | null;
  /** Why the row cannot be taken over. */
  readonly refusals: readonly RefusedChange[];
  readonly row: EditedRow;
  /** The ID of the standard in the files that the row is about, where there is one: most often it was taken over before. */
  readonly there: string | null;
}

/** A standard made of what can be read of a row, and all that is wrong with it; no name of a service is given twice. */
export function standardFrom(row: EditedRow, elements: readonly TableElement[], read: LineReader): Drafted {
  const cell = (heading: string): string => row.cells.get(heading) ?? '';
  const behind = homeOf(cell(SERVICE), elements);
  const kind = KINDS.find((it) => it === (cell(KIND) || 'standard'));
  const name = nameFrom(cell(NAME) || cell(TITLE) || cell('Statement'), '');
  const { clauses, refusals } = clausesFrom(row, read);
  const known = behind && knownAs(name, clauses, standardsBeside(behind, elements));
  const there = known?.id ?? null;
  if (known && refusals.length === 0 && saysTheSame(known, row, clauses))
    return { row, there, refusals: [], standard: null };
  const wrong = [
    ...(behind ? [] : [{ heading: SERVICE, reason: `say which service it is of: ${servicesIn(elements).join(', ')}` }]),
    ...(cell(BRANCH) === ''
      ? []
      : [{ heading: BRANCH, reason: 'a new standard of a branch alone is written in the file' }]),
    ...(kind ? [] : [{ heading: KIND, reason: KIND_HINT }]),
    ...(name === '' ? [{ heading: NAME, reason: 'give the new standard a name, such as answer-calls' }] : []),
    ...(known ? [takenBy(known, name)] : []),
  ].map(({ heading, reason }) => ({ row: row.place, heading, reason }));
  const isMade = behind && name !== '' && !known;
  const text = standardOfKind(kind ?? 'standard', name, {
    title: cell(TITLE) || undefined,
    clauses: clauses.length > 0 ? clauses : undefined,
  });
  const standard = isMade ? { row, behind, name, text: formatter()(plainText(text)).trimEnd() } : null;
  return { row, there, refusals: [...wrong, ...refusals], standard };
}

const standardsBeside = (behind: TableElement, elements: readonly TableElement[]): TableElement[] =>
  elements.filter((it) => it.service === behind.service && it.type === 'Standard');

/** The standard that has the name of a new one, or that another system knows by the same identifier. */
function knownAs(
  name: string,
  clauses: readonly Written[],
  standards: readonly TableElement[],
): TableElement | undefined {
  const references = new Set(clauses.map((clause) => inOneLine(plainText(clause))).filter(isReference));
  const isKnown = ({ column, line }: ClauseLine): boolean =>
    references.has(inOneLine(plainText(clauseWith(column, line))));
  return standards.find((it) => it.name === name) ?? standards.find(({ clauses: own }) => own.some(isKnown));
}

const isReference = (clause: string): boolean => clause.startsWith('reference ');

const OTHER_WAY = 'Give the new one another name, or edit its row in a new table';

function takenBy(known: TableElement, name: string): { heading: string; reason: string } {
  if (known.name === name)
    return { heading: NAME, reason: `there is a standard ${name} already, which says something else. ${OTHER_WAY}` };
  const reason = `the standard ${known.name} has this reference already. Edit its row in a new table, or leave the reference out`;
  return { heading: REFERENCES, reason };
}

/** Whether a standard of the files has all that a row says, and nothing that the row leaves out. */
function saysTheSame(
  { title, clauses: own }: TableElement,
  { cells }: EditedRow,
  clauses: readonly Written[],
): boolean {
  const said = own.map(({ column, line }) => inOneLine(plainText(clauseWith(column, line))));
  const written = clauses.map((clause) => inOneLine(plainText(clause)));
  return (
    (cells.get(TITLE) ?? '') === title &&
    written.every((clause) => said.some((it) => isSame(it, clause))) &&
    said.length === written.length
  );
}

/** The table shows texts without their quotes. */
const isSame = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (clause: string): string => clause.replace(QUOTE, '');
const QUOTE = new RegExp(`[${ALL_QUOTES}]`, 'g');

/** The last element of the service that a cell names; where there is but one, nobody need name it. */
function homeOf(service: string, elements: readonly TableElement[]): TableElement | undefined {
  if (service === '' && servicesIn(elements).length > 1) return undefined;
  const isMeant = (it: TableElement): boolean => [it.service.name, serviceTitle(it.service), ''].includes(service);
  const mine = elements.filter(isMeant);
  return mine.findLast(({ type, branch }) => type === 'Standard' && branch === null) ?? mine[0];
}

const servicesIn = (elements: readonly TableElement[]): string[] => [
  ...new Set(elements.map(({ service }) => serviceTitle(service))),
];

function clausesFrom(row: EditedRow, read: LineReader): { clauses: Written[]; refusals: RefusedChange[] } {
  const results = [...row.cells].flatMap(([heading, cell]) => {
    const { column, language } = (isReadBack(heading) && columnNamed(heading)) || {};
    if (!column) return [];
    return linesIn(column, cell).map((line) => ({ heading, column, result: read(column, line, language) }));
  });
  const refusals = results.flatMap(({ heading, column, result }) => {
    const reason = column.on.includes('Standard') ? problemOf(result) : 'a standard has no such clause';
    return reason === undefined ? [] : [{ row: row.place, heading, reason }];
  });
  const clauses = results.flatMap(({ column, result }) =>
    'words' in result ? [clauseWith(column, result.words)] : [],
  );
  return { clauses, refusals };
}

/** In brackets stands what is said for all: in a row that was copied, it holds for the new standard as well. */
const linesIn = (column: ClauseColumn, cell: string): readonly string[] =>
  clauseLinesOf(
    column,
    cellLines(cell).filter((line) => !(column.on.includes('Service') && /^\(.*\)$/.test(line))),
  );

/** Whether a row without an ID says anything of a standard. */
export const saysSomething = ({ cells }: EditedRow): boolean =>
  [...cells].some(([heading, cell]) => cell !== '' && heading !== ID && isReadBack(heading));
