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
  /** What the preview shows of the service that a file belongs to; null where the file is unknown. */
  'yardstick/preview': { params: { uri: string; document: PreviewTab }; result: Preview | null };
  /** A document about the service of a file, in a format to keep. */
  'yardstick/render': { params: RenderParams; result: RenderResult };
  /** What staff and customers are given that is no tab of the preview: a quiz, cards, who is to be trained, what has changed. */
  'yardstick/handout': { params: HandoutParams; result: RenderResult };
  /** What each role is due to be told with a month. */
  'yardstick/reports': { params: ReportsParams; result: ReportsResult };
  /** What has changed in the service of a file since some texts were its files, in Markdown; null where the file is unknown. */
  'yardstick/changes': { params: ChangesParams; result: string | null };
  /** A snippet for a standard that covers something which nothing covers yet. */
  'yardstick/newStandard': { params: { covers: Covers }; result: string };
  /** Files of standards made of a document that the user has; nothing is written. */
  'yardstick/import': { params: ImportParams; result: ImportResult };
  /** What can be done in `yardstick.json` about what is told there. */
  'yardstick/settingsActions': { params: SettingsActionsParams; result: SettingsChange[] };
  /** The children of a node in the tree of the side bar; of none, the roots. */
  'yardstick/outline': { params: OutlineParams; result: OutlineNode[] };
  /** What mends all that a rule finds and that needs no decision, in all files. */
  'yardstick/mendRule': { params: { code: string }; result: TextChange[] };
  /** The standards of a file as a table to write in; null where the file is unknown. */
  'yardstick/table': { params: { uri: string }; result: StandardsTable | null };
  /** The edits that bring edited cells into their file. Nothing is written. */
  'yardstick/editTable': { params: EditTableParams; result: EditTableResult };
  /** Checks everything again and waits for it. */
  'yardstick/check': { params: Record<string, never>; result: CheckSummary };
}

/** What the server asks of the client: files that only the editor can read. */
export interface ClientRequests {
  /** The bytes of a file, in Base64; null where there is none. */
  'yardstick/readFile': { params: { uri: string }; result: string | null };
  /** The entries of a folder; null where there is none. */
  'yardstick/readFolder': { params: { uri: string }; result: FolderEntry[] | null };
  /** What stands at an address, if anything does. */
  'yardstick/stat': { params: { uri: string }; result: EntryKind | null };
  /** The size of a file in bytes; null where there is none. */
  'yardstick/size': { params: { uri: string }; result: number | null };
  /** The files below a folder that a pattern such as `calls-*.csv` stands for, in the order of their names. */
  'yardstick/findFiles': { params: { uri: string; pattern: string }; result: string[] };
}

/** What the server tells the client without being asked. */
export interface ServerNotifications {
  /** The service of a file has been measured again. */
  'yardstick/measured': { uri: string };
}

/** The JSON, or what refuses an export. */
export type ExportResult = { readonly json: string; readonly services: number } | Refusal;

/** What a file holds: a text, or its bytes in Base64. */
export type FileContent = { readonly text: string } | { readonly base64: string };

export type RenderResult = FileContent | Refusal | Refused;

/** Why nothing is made, in a sentence. */
export interface Refused {
  readonly refused: string;
}

/** The first of the places where syntax or names are broken, and how many there are. */
export interface Refusal {
  readonly broken: Location;
  readonly brokenPlaces: number;
}

/** The documents of a service: each is a tab of the preview, and can be exported. */
export type PreviewTab =
  | 'checklist'
  | 'metrics'
  | 'coverage'
  | 'handbook'
  | 'charter'
  | 'scorecard'
  | 'visits'
  | 'results';

export interface RenderParams {
  readonly uri: string;
  readonly document: PreviewTab;
  readonly format: RenderFormat;
}

export interface SettingsActionsParams {
  readonly uri: string;
  /** The codes of the rules that tell something there. */
  readonly codes: readonly string[];
}

/** A text for a place in the settings, and what it is for. */
export interface SettingsChange {
  readonly title: string;
  readonly range: Location['range'];
  readonly newText: string;
}

/** Standards as a table: a row for each block that has one in a table for review, in the order of the file. */
export interface StandardsTable {
  readonly columns: readonly StandardsColumn[];
  readonly rows: readonly StandardsRow[];
}

export interface StandardsColumn {
  readonly heading: string;
  /** What may be written there, for people. */
  readonly hint: string;
  /** The rows that may say something there. */
  readonly on: readonly StandardsRow['type'][];
  /** Whether a cell may hold several things, one in each line. */
  readonly many: boolean;
  /** What people choose from. */
  readonly values: readonly string[];
  /** Whether nothing else may be written. */
  readonly isAll: boolean;
  /** Whether a cell may hold several of the values, with commas between. */
  readonly isList: boolean;
}

export interface StandardsRow {
  readonly id: string;
  readonly type: 'Service' | 'Branch' | 'Standard' | 'Override';
  readonly label: string;
  readonly range: Location['range'];
  /** By the headings of the columns. What stands in brackets is said for all. */
  readonly cells: Readonly<Record<string, string>>;
  readonly findings: readonly RowFinding[];
}

export interface RowFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** The column that it is about; null where it is about the whole row. */
  readonly heading: string | null;
}

export interface EditTableParams {
  readonly uri: string;
  readonly rows: readonly RowEdit[];
}

/** The edited cells of a row by their headings; without an ID, those of a new standard. */
export interface RowEdit {
  readonly id: string;
  /** By which whoever asks knows a new standard again. */
  readonly draft?: string;
  readonly cells: Readonly<Record<string, CellEdit>>;
}

interface CellEdit {
  /** What the cell said when it was edited. Where the file says something else by now, the edit is refused. */
  readonly before: string;
  readonly text: string;
}

export interface EditTableResult {
  /** In each file from the last to the first. */
  readonly edits: readonly TextChange[];
  /** Cells that were not taken over, by the place of their row among those that were sent. */
  readonly refused: readonly { readonly row: number; readonly heading: string | null; readonly reason: string }[];
}

/** What the tree of the side bar begins with. */
export type Grouping = 'service' | 'rule' | 'area' | 'owner' | 'touchpoint';

export interface OutlineParams {
  readonly by: Grouping;
  /** The `id` of the node whose children are asked for. */
  readonly of: readonly string[];
}

export interface OutlineNode {
  readonly id: readonly string[];
  readonly label: string;
  readonly description: string;
  readonly icon:
    | Exclude<Grouping, 'rule'>
    | 'standard'
    | 'guideline'
    | 'prohibition'
    | 'target'
    | 'error'
    | 'warning'
    | 'info';
  readonly at: Location | null;
  readonly hasChildren: boolean;
  /** Of a rule: whether some of what it finds can be mended without a decision. */
  readonly isSafe?: boolean;
  /** What a standard that is begun there is about. */
  readonly covers?: Covers;
}

export interface TextChange extends Location {
  readonly newText: string;
}

export type RenderFormat = 'md' | 'html' | 'csv' | 'xlsx' | 'docx';

export type HandoutParams = {
  readonly uri: string;
  readonly format: RenderFormat | 'anki' | 'ics';
} & Handout;

export type Handout =
  | { readonly document: 'quiz' | 'cards' }
  /** The list of staff: its name tells the format. */
  | { readonly document: 'training'; readonly staff: { readonly name: string; readonly base64: string } }
  | ({ readonly document: 'refresher' } & Then)
  | ({ readonly document: 'notice'; readonly reader: 'staff' | 'customers' } & Then);

/** What the standards said before. */
export interface Then {
  /** What the older version is called. */
  readonly since: string;
  /**
   * The files that said something else then, `yardstick.json` among them; without a text, they were not there. All others
   * were as they are.
   */
  readonly before: readonly { readonly uri: string; readonly text: string | null }[];
}

export interface ReportsParams {
  readonly uri: string;
  /** Such as `2026-06`. */
  readonly month: string;
  readonly format: 'html' | 'docx' | 'md';
}

/** A report for each role. */
export type ReportsResult =
  | { readonly reports: readonly { readonly role: string; readonly content: FileContent }[] }
  | Refusal
  | Refused;

export interface ChangesParams extends Then {
  readonly uri: string;
  readonly reader: 'staff' | 'customers';
}

export interface Preview {
  /** What stands between the tags of a body, and what says how it looks. */
  readonly html: string;
  readonly style: string;
  /** Where the text cannot be read just now; the preview shows the standards as they were before. */
  readonly unreadable: readonly Location[];
  /** The files that `data-source` names in the HTML (`file:line:column`), with their addresses. */
  readonly files: Readonly<Record<string, string>>;
}

export interface ImportParams {
  /** The document's file name, which tells its format. */
  readonly name: string;
  /** Its bytes. */
  readonly base64: string;
  /** The heading of the column that holds the statements, where the user has said so. */
  readonly statements?: string | undefined;
  readonly encoding?: string | undefined;
  /** The month in which a fiscal year begins, from 1 to 12. */
  readonly yearBegins?: number | undefined;
}

export type ImportResult = ImportedFiles | ImportRefusal;

export interface ImportedFiles {
  /** Paths have forward slashes, and begin at the folder that the user chooses. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly standards: number;
  readonly questions: number;
  /** What became of every row, for people. */
  readonly report: string;
  /** Whether years such as 2023-2024 were found, and nobody has said when they begin. */
  readonly isYearOpen: boolean;
}

/** Why a document cannot be imported, and what the user may say so that it can. */
export interface ImportRefusal {
  readonly problem: string;
  /** Headings, of which one may be that of the statements. */
  readonly columns?: readonly string[];
  readonly encodings?: readonly { readonly encoding: string; readonly sample: string }[];
}

/** Names of an area, a stage, a touchpoint and a pillar. */
export type Covers = Readonly<Partial<Record<'area' | 'stage' | 'touchpoint' | 'pillar', string>>>;

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

/** What a link leads to, an editor does not say. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}
