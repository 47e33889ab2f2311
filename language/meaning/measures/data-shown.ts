/** What the data of a record show: asked by rules, answered by whoever can read data. */
import type { CaseRecord } from '../../model/schema.ts';

/** The port; undefined where nobody has looked: the data are elsewhere, of a kind that is not read, or not read yet. */
export type LookAtData = (record: CaseRecord) => DataShown | NotThere | undefined;

/** There is no file of the name that a record gives. */
export interface NotThere {
  /** The file, as messages name it. */
  readonly wanted: string;
  /** The files of data that lie in its place, as the record would name them: the nearest name first. */
  readonly others: readonly string[];
  /** Whether the first of these is most likely meant. */
  readonly isNear: boolean;
}

export interface DataShown {
  readonly files: readonly FileShown[];
  /** Whether all rows were looked at: of a large file the first are enough to tell its columns. */
  readonly isWhole: boolean;
  /** The different texts in a column; undefined where they are too many to be a list that somebody could choose from. */
  textsIn(column: string): ReadonlySet<string> | undefined;
  /** How the times in some columns are written; undefined where nothing stands in them. */
  timesIn(columns: readonly string[]): TimesShown | undefined;
}

export interface FileShown {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Some of the times in a few columns, and how they can be read. */
export interface TimesShown {
  readonly looked: number;
  /** Those that cannot be read as the record says, the first of them among them. */
  readonly unread: number;
  readonly example: string;
  /** The formats that read most of them, null for ISO 8601; several where nobody can tell which of them is meant. */
  readonly formats: readonly (string | null)[];
  /** Those that these do not read. */
  readonly unreadByThese: number;
}

export const isThere = (data: DataShown | NotThere): data is DataShown => 'files' in data;
