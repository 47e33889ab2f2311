/** The standards of one file as a grid: cells to write in, with what was found in each. */

import { capital, plain } from '../documents/sentences/phrasing.ts';
import type { Finding } from '../findings/finding.ts';
import { contains, type Place } from '../text/places.ts';
import { type SourceText, sourcesFrom } from '../text/source-text.ts';
import type { CheckedService } from '../workspace/project.ts';
import { headingsOf, rowCells } from './cells.ts';
import { type Choices, choicesIn } from './choices.ts';
import { columnNamed, type ElementType, KIND, KIND_HINT, NAME, TITLE } from './columns.ts';
import { elementsOf, type Home, type TableElement } from './elements.ts';
import { findingsByElement } from './findings-by-element.ts';

interface GridColumn extends Choices {
  readonly heading: string;
  /** What may be written. */
  readonly hint: string;
  /** The elements that may say something there. */
  readonly on: readonly ElementType[];
  /** Whether a cell may hold several things, one in each line. */
  readonly many: boolean;
}

export interface GridRow {
  readonly id: string;
  readonly type: TableElement['type'];
  readonly label: string;
  readonly place: Place;
  /** By the headings of the columns; what stands in brackets is said for all. */
  readonly cells: ReadonlyMap<string, string>;
  readonly findings: readonly GridFinding[];
}

export interface GridFinding {
  readonly finding: Finding;
  /** The column of the clause that it is about; null where it is about the whole row. */
  readonly heading: string | null;
}

interface StandardsGrid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** @param service checked, with its findings @param file the one whose elements have rows */
export function gridOf(
  home: Home,
  service: Omit<CheckedService, 'files'> & { readonly files: readonly string[] },
  file: string,
): StandardsGrid {
  const elements = elementsOf([{ home, services: [service] }]);
  const headings = headingsOf(elements);
  const found = findingsByElement({ home, services: [service] }, elements);
  const source = sourcesFrom((it) => home.project.textOf(it))(file);
  return {
    columns: headings.filter((it) => it !== NAME).map((heading) => columnOf(heading, service, elements)),
    rows: elements
      .filter((element) => element.file === file)
      .map((element) => rowOf(element, headings, found.get(element) ?? [], source)),
  };
}

function columnOf(
  heading: string,
  { model }: Pick<CheckedService, 'model'>,
  elements: readonly TableElement[],
): GridColumn {
  const { column = HEADS[heading] } = columnNamed(heading) ?? {};
  if (!column) throw new Error(`there is no column ${heading}`);
  const { hint, on, many } = column;
  return { ...choicesIn(heading, model, elements), heading, hint, on, many };
}

/** What stands at the head of an element. */
const HEADS: Readonly<Record<string, Pick<GridColumn, 'hint' | 'on' | 'many'>>> = {
  [KIND]: { hint: KIND_HINT, on: ['Standard'], many: false },
  [TITLE]: { hint: 'what it is called', on: ['Service', 'Branch', 'Standard'], many: false },
};

function rowOf(
  element: TableElement,
  headings: readonly string[],
  findings: readonly Finding[],
  source: SourceText,
): GridRow {
  const { id, type, title, name, spans } = element;
  const cells = rowCells(element, headings);
  return {
    id,
    type,
    label: title || capital(plain(name)),
    place: source.place(spans.whole.start, spans.whole.end),
    cells,
    findings: findings.map((finding) => ({ finding, heading: headingOf(finding.place, element, source) })),
  };
}

function headingOf(place: Place, { clauses }: TableElement, source: SourceText): string | null {
  const clause = clauses.find(({ whole }) => contains(source.place(whole.start, whole.end), place));
  return clause?.heading ?? null;
}
