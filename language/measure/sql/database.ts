/** A database, as the measuring needs it. Hosts bring one along. */
import type { Dialect } from './dialect.ts';
import type { Lookup } from './lookup.ts';

export interface Database {
  readonly dialect: Dialect;
  readonly run: (sql: string) => Promise<void>;
  /** The rows of a query, each by the names of its columns. */
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Makes the table of a calendar that queries join. */
  readonly load: (table: Lookup) => Promise<void>;
}
