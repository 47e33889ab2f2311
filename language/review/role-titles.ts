/** Roles by their titles: who edits a table writes “Head of calls” as well as `head-of-calls`. */
import type { ClauseColumn } from './columns.ts';
import type { Element } from './elements.ts';

/** The names of the roles of some services by their titles; a title that two roles have names neither. */
export function rolesByTitle(elements: readonly Element[]): ReadonlyMap<string, string> {
  const services = new Set(elements.map(({ service }) => service));
  const names = new Map<string, Set<string>>();
  for (const { name, title } of [...services].flatMap(({ roles }) => roles)) {
    if (!title) continue;
    const key = keyOf(title);
    names.set(key, (names.get(key) ?? new Set()).add(name));
  }
  return new Map([...names].flatMap(([title, all]) => (all.size === 1 ? [[title, [...all][0] as string]] : [])));
}

const keyOf = (title: string): string => title.trim().toLowerCase();

/** Columns whose lines end with roles, and what stands before them. */
const BEFORE: Readonly<Record<string, RegExp>> = { OwnerClause: /^/, ReportClause: /^.*?\sto\s+/ };

/** A line with names where it has titles of roles. */
export function withNames({ type }: ClauseColumn, line: string, roles: ReadonlyMap<string, string>): string {
  const [before] = BEFORE[type]?.exec(line) ?? [];
  if (before === undefined) return line;
  const named = line
    .slice(before.length)
    .split(',')
    .map((part) => roles.get(keyOf(part)) ?? part.trim());
  return before + named.join(', ');
}
