/** What a column of a table may hold for Yardstick. */

export const FIELDS = [
  'statement',
  'title',
  'id',
  'organisation',
  'service',
  'service-id',
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

/** Columns of which a table may have several: response and resolution, last year's targets and this year's. */
export const REPEATED: ReadonlySet<Field> = new Set<Field>(['target', 'limit']);
