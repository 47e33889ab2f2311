/**
 * A document before it has a format: sections with paragraphs, lines, facts, tables, cards and
 * pictures. It is made from the model alone, and every writer says the same of it in its own way.
 */
import type { Source } from '../../model/schema.ts';

export const DOCUMENTS = ['checklist', 'metrics', 'coverage', 'handbook', 'charter'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

/** Markdown, a page, a spreadsheet. */
export const FORMATS = ['md', 'html', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Files of office programs: they are bytes, not text. */
export const OFFICE_FORMATS = ['xlsx', 'docx'] as const;
export type OfficeFormat = (typeof OFFICE_FORMATS)[number];

/** Words, their language where it is the author's choice, and the place in the source that they come from. */
export interface Phrase {
  readonly text: string;
  readonly language: string | null;
  readonly source: Source | null;
}

/** What a spreadsheet says of one line, card, cell or note: texts by the document's columns. */
export type SheetRow = Readonly<Record<string, string>>;

export interface OutputDocument {
  /** What it is called among documents of other kinds. */
  readonly name: string;
  readonly title: string;
  /** That of the program's own words in it; English, where nothing is said. */
  readonly language?: string;
  /** What a reader should know before the first section. */
  readonly intro: string;
  /** What a table of contents with page numbers is called, in a file for an office program; without it, there is none. */
  readonly contents?: string;
  /** The columns of the spreadsheet. */
  readonly columns: readonly string[];
  /** Those of them that nobody reads but a program. */
  readonly forPrograms?: readonly string[];
  /** Those that hold numbers, and those that hold times such as `2026-07-01T09:00:00+02:00`, or days. */
  readonly numbers?: readonly string[];
  readonly times?: readonly string[];
  /** How a workbook parts the rows; without it, they stand on one sheet. */
  readonly sheets?: readonly Sheet[];
  readonly blocks: readonly DocumentBlock[];
  readonly sections: readonly Section[];
}

/** The rows of some kinds, and what is said of them. */
export interface Sheet {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly columns: readonly string[];
}

/** An `id` is a name among siblings: the path of names leads to an element. */
export interface Section {
  readonly id: string;
  readonly title: Phrase;
  /** A word or two about the whole section: how many people have a role, that a guideline is recommended. */
  readonly remark: string | null;
  /** Whether it begins a new page on paper. */
  readonly newPage: boolean;
  /** Whether it is closed until somebody wants to read it; on paper it is open. */
  readonly isFolded?: boolean;
  readonly blocks: readonly DocumentBlock[];
  readonly sections: readonly Section[];
}

export type DocumentBlock = Paragraph | Blanks | Lines | Facts | DocumentTable | Card | Picture | Chart | Curve | Note;

/** What several phrases say in several languages, the first one first. */
interface Paragraph {
  readonly kind: 'paragraph';
  readonly phrases: readonly Phrase[];
}

/** What is filled in by hand: "Date: ______". */
export interface Blanks {
  readonly kind: 'blanks';
  readonly labels: readonly string[];
}

export interface Lines {
  readonly kind: 'lines';
  readonly lines: readonly DocumentLine[];
}

/** One thing to do, say or observe; in several languages, one phrase in each. */
export interface DocumentLine {
  readonly id: string;
  readonly label: string;
  /** Whether it has a box to tick. */
  readonly tick: boolean;
  readonly phrases: readonly Phrase[];
  /** What belongs to the line: who, how long, after what. */
  readonly details: readonly string[];
  /** One for each phrase. */
  readonly rows: readonly SheetRow[];
}

export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly term: string;
  readonly phrases: readonly Phrase[];
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  /** Those of them that hold numbers, which stand one below the other, and times, which stay in one line. */
  readonly numbers?: readonly string[];
  readonly times?: readonly string[];
  readonly rows: readonly TableRow[];
  /** Whether a small screen shows the cells of a row one below the other. */
  readonly isStacked?: boolean;
  /** What the spreadsheet says beyond what is shown. */
  readonly also?: readonly SheetRow[];
}

export interface TableRow {
  /** What the header belongs to, where that is to be read first. */
  readonly title?: string;
  readonly header: Phrase;
  /** The names of the sections, and of the card in them, that say more of it. */
  readonly leadsTo?: readonly string[];
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly text: string;
  /** In place of the text: several things, one below the other, each in its language. */
  readonly phrases?: readonly Phrase[];
  /** How good it is what the text says. */
  readonly tone?: Tone | null;
  /** Figures beside the text, as bars without a scale; null where there is none. */
  readonly bars?: readonly (number | null)[];
  /** What the text counts. */
  readonly items: readonly Phrase[];
  /** From 0, nothing, to 4, much; null where the cell is no part of a heat map. */
  readonly heat: 0 | 1 | 2 | 3 | 4 | null;
  /** The clauses that a standard needs to be counted here, such as `area` and `flow`. */
  readonly covers: Readonly<Partial<Record<'area' | 'stage' | 'touchpoint' | 'pillar', string>>>;
  readonly row: SheetRow | null;
}

export interface Card {
  readonly kind: 'card';
  readonly id: string;
  readonly title: Phrase;
  readonly blocks: readonly DocumentBlock[];
  readonly row: SheetRow;
}

/** A few values on one scale. It adds nothing to the words beside it. */
export interface Picture {
  readonly kind: 'picture';
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly from: number;
  readonly to: number;
  readonly ends: readonly [string, string];
  /** The part of the scale where the target is met. */
  readonly good: { readonly from: number; readonly to: number };
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly shape: 'target' | 'now' | 'best' | 'ceiling' | 'allowance';
  readonly value: number;
  readonly label: string;
}

export type Tone = 'good' | 'bad' | 'open';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A scale, and the places on it that have a label, its ends among them. */
export interface Axis extends Span {
  readonly steps: readonly { readonly value: number; readonly label: string }[];
}

/** Figures, one after the other in time. It adds nothing to the table below it. */
export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly shape: 'bars' | 'points';
  readonly axis: Axis;
  /** What is asked for. */
  readonly aim: { readonly value: number; readonly label: string } | null;
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly name: string;
  readonly value: number | null;
  readonly verdict: 'met' | 'missed' | null;
  /** Whether it cannot change any more. */
  readonly final: boolean;
  /** What chance leaves open. */
  readonly interval: Span | null;
  /** What cases that are still open leave open. */
  readonly range: Span | null;
  /** Within which it is as figures of its kind always are. */
  readonly usual: Span | null;
}

/** The share of cases within each limit, in steps: of all up to that of `at`, `share` percent. */
export interface Curve {
  readonly kind: 'curve';
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly across: Axis;
  readonly up: Axis;
  readonly steps: readonly { readonly at: number; readonly share: number }[];
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  /** One for each step. */
  readonly rows: readonly SheetRow[];
}

/** Something about its section or card that is open, accepted or different. */
export interface Note {
  readonly kind: 'note';
  readonly tone: 'question' | 'accepted' | 'difference' | 'gap';
  readonly label: string;
  readonly phrase: Phrase;
  readonly row: SheetRow;
}

/** Words of the program itself. */
export const said = (text: string, source: Source | null = null): Phrase => ({ text, language: null, source });

/** A cell that says several things, one below the other. @param row what the spreadsheet says of its line */
export const phrasesCell = (phrases: readonly Phrase[], row: SheetRow | null = null): Cell => ({
  ...textCell(phrases.map(({ text }) => text).join(' '), row),
  phrases,
});

/** A cell of a table that is no map. @param row what the spreadsheet says of its line */
export const textCell = (text: string, row: SheetRow | null = null): Cell => ({
  text,
  items: [],
  heat: null,
  covers: {},
  row,
});
