/**
 * Groups of expressions, by their names. An engine that knows the names makes an object of all of them for each match, two
 * where it tells their places, and a unit alone has twenty: so the names are kept beside the expression.
 */
import type { Offsets } from '../text/offsets.ts';

/** What the groups hold that have matched. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The names of an expression's groups, each at its number. */
export type GroupNames = readonly (string | undefined)[];

/** The source of an expression whose groups have numbers alone, and the names that they had. */
export function withoutNames(source: string): { source: string; names: GroupNames } {
  const names: (string | undefined)[] = [undefined];
  const bare = source.replace(GROUP, (found, name: string | undefined) => {
    if (name === undefined && found !== '(') return found;
    names.push(name);
    return '(';
  });
  return { source: bare, names };
}

/** The beginning of a group that is kept, with its name if it has one; and what may look like one. */
const GROUP = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?<(\w+)>|\((?!\?)/g;

export function groupsOf(match: RegExpExecArray, names: GroupNames): Groups {
  const groups: Record<string, string> = {};
  for (let at = 1; at < names.length; at++) {
    const [name, words] = [names[at], match[at]];
    if (name !== undefined && words !== undefined) groups[name] = words;
  }
  return groups;
}

/** Where a group stands, which may have its name in several alternatives. */
export function placeOfGroup(group: string, match: RegExpExecArray, names: GroupNames): Offsets | undefined {
  const number = names.findIndex((name, at) => name === group && match[at] !== undefined);
  const [start, end] = match.indices?.[number] ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}
