/** The messages that client and server share beyond LSP. Types only: each side brings its own way of sending. */

/** What the client asks of the server. */
export interface ServerRequests {
  /** The compiled standards of the service that a file belongs to; without a file, of all services. */
  'yardstick/export': { params: { uri: string | null }; result: ExportResult };
  /** All rules, with how many findings each has in the workspace now. */
  'yardstick/rules': { params: Record<string, never>; result: RuleSummary[] };
  /** The page of a rule in Markdown, by its code or name; null where there is no such rule. */
  'yardstick/rulePage': { params: { rule: string }; result: string | null };
  /** The text of a file to begin with. */
  'yardstick/starter': { params: { name: string }; result: string };
  /** Checks everything again and waits for it. */
  'yardstick/check': { params: Record<string, never>; result: CheckSummary };
}

/** What the server asks of the client: files that only the editor can read. */
export interface ClientRequests {
  /** The text of a file; null where there is none. */
  'yardstick/readFile': { params: { uri: string }; result: string | null };
  /** The entries of a folder; null where there is none. */
  'yardstick/readFolder': { params: { uri: string }; result: FolderEntry[] | null };
  /** What stands at an address, if anything does. */
  'yardstick/stat': { params: { uri: string }; result: EntryKind | null };
}

/** The JSON, or the first of the places where syntax or names are broken, which refuse an export. */
export type ExportResult =
  | { readonly json: string; readonly services: number }
  | { readonly broken: Location; readonly brokenPlaces: number };

/** A place in a file, as LSP has it: lines and characters count from 0. */
export interface Location {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface RuleSummary {
  readonly code: string;
  readonly name: string;
  readonly criterion: string;
  readonly severity: string;
  readonly summary: string;
  readonly findings: number;
}

export interface CheckSummary {
  readonly files: number;
  readonly services: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export type EntryKind = 'file' | 'folder';

export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}
