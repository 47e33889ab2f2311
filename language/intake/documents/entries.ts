/** Values as YAML has them. */

export type Entry = Readonly<Record<string, unknown>>;

export const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** What a value says in one cell; of what is no scalar, nothing. */
export function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}

/** The entry under some keys, one in the other; an empty one where there is none. */
export function under(entry: Entry, ...keys: readonly string[]): Entry {
  const [key, ...rest] = keys;
  if (key === undefined) return entry;
  const value = entry[key];
  return isEntry(value) ? under(value, ...rest) : {};
}

/** The entries of the list under a key. */
export const listOf = (entry: Entry, key: string): Entry[] => {
  const value = entry[key];
  return Array.isArray(value) ? value.filter(isEntry) : [];
};
