/** The rows of a record, as a host has read them from one of its files. */
export interface RecordFile {
  /** As people know it: a path relative to the workspace. */
  readonly name: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
  /** The position of each column in a row, by its heading. */
  readonly columns: ReadonlyMap<string, number>;
  /** Without the headings; none where a database holds them. */
  readonly rows: readonly (readonly string[])[];
  /** The number of a row, as whoever opens the file counts. @param index from 0 for the first of `rows` */
  readonly numberOf: (index: number) => number;
  /** Whether cells that hold a date, and no text, stand here in ISO 8601, whatever the record says of its texts. */
  readonly hasDates?: boolean;
  /** How its letters are stored, where that is not UTF-8: a label of the Encoding Standard. */
  readonly encoding?: string;
  /** Whether there are more rows in the file than these, which stand at its beginning. */
  readonly isBeginning?: boolean;
  /** How many rows it has, where a database holds them. */
  readonly held?: number;
}
