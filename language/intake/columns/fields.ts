/** What a column of a table may hold for Yardstick. */

export const FIELDS = [
  'statement',
  'title',
  'id',
  'organisation',
  'service',
  'target',
  'limit',
  'performance',
  'volume',
  'met',
  'channel',
  'period',
  'area',
  'owner',
  'source',
] as const;

export type Field = (typeof FIELDS)[number];

/** Columns of which a table may have one for each language. */
export const TRANSLATED: ReadonlySet<Field> = new Set<Field>(['statement', 'title', 'organisation', 'service']);
