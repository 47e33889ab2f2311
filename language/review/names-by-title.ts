/** Names by what people call them: who edits a table writes “Head of calls” as well as `head-of-calls`. */
import { AREA_NAMES, PILLARS, STAGES } from '../model/vocabulary.ts';
import type { ClauseColumn } from './columns.ts';
import type { TableElement } from './elements.ts';

/** Names by titles, with small letters; a title that two of a kind have names neither. */
type ByTitle = ReadonlyMap<string, string>;

export interface NamesByTitle {
  readonly roles: ByTitle;
  readonly touchpoints: ByTitle;
  readonly records: ByTitle;
}

interface Named {
  readonly name: string;
  readonly title?: string | null | undefined;
}

export function namesByTitle(elements: readonly TableElement[]): NamesByTitle {
  const services = [...new Set(elements.map(({ service }) => service))];
  return {
    roles: byTitle(services.flatMap(({ roles }) => roles)),
    touchpoints: byTitle(services.flatMap(({ touchpoints }) => touchpoints)),
    records: byTitle(services.flatMap(({ records }) => records)),
  };
}

function byTitle(all: readonly Named[]): ByTitle {
  const names = new Map<string, Set<string>>();
  for (const { name, title } of all) {
    for (const key of [keyOf(name), ...(title ? [keyOf(title)] : [])])
      names.set(key, (names.get(key) ?? new Set()).add(name));
  }
  return new Map([...names].flatMap(([key, those]) => (those.size === 1 ? [[key, [...those][0] as string]] : [])));
}

/** “Time limits” is `time-limits`. */
const keyOf = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

const vocabulary = (names: readonly string[]): ByTitle => byTitle(names.map((name) => ({ name })));

const [AREAS_BY_TITLE, STAGES_BY_TITLE, PILLARS_BY_TITLE] = [AREA_NAMES, STAGES, PILLARS].map(vocabulary) as [
  ByTitle,
  ByTitle,
  ByTitle,
];

interface ListOfNames {
  /** What stands before the names. */
  readonly before: RegExp;
  readonly names: (known: NamesByTitle) => ByTitle;
}

/** Columns whose lines end with names. */
const LISTS: Readonly<Record<string, ListOfNames>> = {
  OwnerClause: { before: /^/, names: ({ roles }) => roles },
  ReportClause: { before: /^.*?\sto\s+/, names: ({ roles }) => roles },
  AtClause: { before: /^/, names: ({ touchpoints }) => touchpoints },
  AreaClause: { before: /^/, names: () => AREAS_BY_TITLE },
  DuringClause: { before: /^/, names: () => STAGES_BY_TITLE },
  PillarClause: { before: /^/, names: () => PILLARS_BY_TITLE },
};

/** A line with names where it has titles. */
export function withNames({ type }: ClauseColumn, line: string, known: NamesByTitle): string {
  const list = LISTS[type];
  const [before] = list?.before.exec(line) ?? [];
  if (list === undefined || before === undefined) return line;
  const names = list.names(known);
  const named = line
    .slice(before.length)
    .split(',')
    .map((part) => names.get(keyOf(part)) ?? part.trim());
  return before + named.join(', ');
}

/** The sentence of a target with names of records where it has their titles, but for what stands in quotes. */
export function withRecordNames(line: string, { records }: NamesByTitle): string {
  const titles = [...records.keys()].toSorted((a, b) => b.length - a.length).map(patternOf);
  if (titles.length === 0) return line;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${titles.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return line.replace(/("[^"]*")|([^"]+)/g, (_all, quoted: string | undefined, plain: string | undefined) =>
    quoted !== undefined ? quoted : (plain ?? '').replace(pattern, (title) => records.get(keyOf(title)) ?? title),
  );
}

const patternOf = (title: string): string =>
  title
    .split(' ')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('[\\s_-]+');
