/** What people choose from in the cells of a column: words of the language, names of the service, lines that others have. */

import type { ServiceModel } from '../model/service-model.ts';
import { AREA_NAMES, PILLARS, STAGES } from '../model/vocabulary.ts';
import { columnNamed, KIND, KINDS } from './columns.ts';
import type { TableElement } from './elements.ts';

export interface Choices {
  readonly values: readonly string[];
  /** Whether nothing else may be written. */
  readonly isAll: boolean;
  /** Whether a cell may hold several of them, with commas between. */
  readonly isList: boolean;
}

type Names = (service: ServiceModel) => readonly string[];

/** Columns of names, by the type of their clauses. */
const NAMES: Readonly<Record<string, Names>> = {
  AreaClause: () => AREA_NAMES,
  DuringClause: () => STAGES,
  PillarClause: () => PILLARS,
  AtClause: ({ touchpoints }) => touchpoints.map(({ name }) => name),
  OwnerClause: ({ roles }) => roles.map(({ name }) => name),
  OnlyClause: peaksOf,
  ExceptClause: peaksOf,
};

const LISTS: ReadonlySet<string> = new Set(['DuringClause', 'AtClause']);

function peaksOf({ demands }: ServiceModel): readonly string[] {
  return demands.flatMap(({ peaks }) => peaks.map(({ name }) => name));
}

/** A list of more lines than that helps nobody to choose. */
const MOST_LINES = 40;

/** @param elements those of one service */
export function choicesIn(heading: string, service: ServiceModel, elements: readonly TableElement[]): Choices {
  if (heading === KIND) return { values: KINDS, isAll: true, isList: false };
  const { column } = columnNamed(heading) ?? {};
  const names = column && NAMES[column.type];
  if (names) return { values: names(service), isAll: true, isList: LISTS.has(column.type) };
  return { values: column && column.text === null ? linesIn(heading, elements) : [], isAll: false, isList: false };
}

/** The lines of a column that the service has already, the most frequent first. */
function linesIn(heading: string, elements: readonly TableElement[]): string[] {
  const lines = elements.flatMap(({ clauses }) =>
    clauses.filter((it) => it.heading === heading).map(({ line }) => line),
  );
  const counts = Map.groupBy(lines, (line) => line);
  return [...counts]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_LINES)
    .map(([line]) => line);
}
