/** Which column of a table holds what: as its headings say, as what stands in it shows, or as the user does. */
import type { PeriodUnit } from '../../quantities/calendar.ts';
import type { Row, Table } from '../documents/document.ts';
import { guessedLanguage } from '../texts/language.ts';
import type { ColumnDraft } from './column-draft.ts';
import { type Contents, contentsOf, isMostly } from './contents.ts';
import { type Field, REPEATED, TRANSLATED } from './fields.ts';
import { withHeadings } from './heading-rows.ts';
import { isSure, isThreshold, type Known, meaningOf, statisticIn } from './headings.ts';
import { withIdentifiers } from './identifiers.ts';
import { columnOf, type Mapping, type MappingEntry } from './mapping.ts';
import { unturned } from './matrix.ts';
import { withSharesBeside } from './shares-beside.ts';
import { withUnits } from './unit-column.ts';
import { unitIn } from './units.ts';
import { latest, yearIn } from './years.ts';

export interface Column {
  /** Counted from 0. */
  readonly index: number;
  readonly heading: string;
  /** Null where Yardstick has no place for it: its cells are kept as comments. */
  readonly field: Field | null;
  readonly language: string | null;
  readonly period: PeriodUnit | null;
  /** The words of the heading that make lengths of time of bare numbers. */
  readonly unit: string | null;
  /** What the figures below are the average or the median of. */
  readonly statistic: 'average' | 'median' | null;
}

/** A table whose columns are known. */
export interface KnownTable {
  readonly columns: readonly Column[];
  /** The rows below the headings. */
  readonly rows: readonly Row[];
  /** The columns whose texts together say what a row is about, where the statement alone says too little. */
  readonly labels: readonly number[];
  /** What stands alone in a row above the headings. */
  readonly title: string | null;
  /** The other rows above them, in words. */
  readonly above: readonly string[];
}

/** The columns of a table; undefined where none holds statements, or nothing in it is promised. */
export function knownTable(table: Table, mapping: Mapping): KnownTable | undefined {
  const language = guessedLanguage(table.rows.slice(0, 100).flatMap(({ cells }) => cells));
  const measured = withUnits(withHeadings(table, language, mapping), language, mapping);
  const { headings, rows, ...rest } = unturned(measured, language, mapping);
  const width = Math.max(headings.length, ...rows.slice(0, 100).map(({ cells }) => cells.length));
  const named = Array.from({ length: width }, (_, at) => headings[at] ?? '');
  const drafts = assign(named, rows, language, mapping);
  const isRead = drafts.some(({ field }) => field === 'statement') && (mapping.entries.length > 0 || promises(drafts));
  if (!isRead) return undefined;
  return { columns: drafts.map(columnFrom), labels: labelsAmong(drafts), rows, ...rest };
}

const columnFrom = ({ index, heading, field, language, meaning, unit }: ColumnDraft): Column => ({
  index,
  heading,
  field,
  language,
  period: meaning?.period ?? null,
  unit,
  statistic: statisticIn(heading),
});

function assign(headings: readonly string[], rows: readonly Row[], language: string, mapping: Mapping): ColumnDraft[] {
  const told = new Map(mapping.entries.map((entry) => [columnOf(headings, entry.column), entry] as const));
  const read = headings.map((heading, index) => columnDraft(index, heading, told.get(index), rows, language));
  const spoken = new Set(mapping.entries.map(({ field }) => field));
  const free = read.map((it) => (it.isTold ? it : { ...it, field: freeField(it, spoken) }));
  const identified = spoken.has('id') ? free : withIdentifiers(free);
  const fitting = withoutThresholds(byYear(mostFitting(identified)));
  return withStatement(spoken.has('target') ? fitting : withSharesBeside(fitting), spoken.has('statement'));
}

/** @param told what the user says about the column */
function columnDraft(
  index: number,
  heading: string,
  told: MappingEntry | undefined,
  rows: readonly Row[],
  language: string,
): ColumnDraft {
  const meaning = meaningOf(heading);
  return {
    ...{ index, heading, meaning, known: meaning?.field ?? null },
    field: told?.field ?? null,
    language: told ? told.language : (meaning?.language ?? null),
    contents: contentsOf(rows, index, language),
    unit: unitIn(heading, language) ?? null,
    isTold: told !== undefined,
  };
}

/** A field of which the user has named the columns has no others. */
function freeField(column: ColumnDraft, spoken: ReadonlySet<Field>): Field | null {
  const field = fieldOf(column);
  return field !== null && spoken.has(field) ? null : field;
}

/** What the heading says, where it agrees with what stands below it. */
function fieldOf(column: ColumnDraft): Field | null {
  const { known, contents, unit } = column;
  const isLength = isMostly(contents, 'length') || (unit !== null && isMostly(contents, 'number', 'length'));
  if (isLength && !isOfFigures(column)) return 'limit';
  if (isOften(column)) return 'limit';
  if (isOfBoth(column)) return 'target';
  if (known === null || NO_FIELDS.has(known)) return null;
  if (known === 'statement' || known === 'title') return namingField(known, contents);
  if (isOfShares(column)) return null;
  const isFigure = known === 'target' || known === 'limit';
  return isFigure && isWords(column) ? null : (known as Field);
}

/** “Every 30 minutes”, whatever stands above it: what is reviewed each month is no promise to anybody. */
const isOften = ({ known, contents }: ColumnDraft): boolean =>
  known === null && isMostly(contents, 'rhythm') && contents.frequent > 0;

/** “Share decided in time”: a word for time above shares says nothing, nor does one for those in time, known by chance. */
const isOfShares = ({ known, meaning, contents }: ColumnDraft): boolean =>
  (known === 'limit' || (known === 'met' && (meaning?.fit ?? 0) <= HALF)) && isMostly(contents, 'share');

/** “95%” and “2 days” one below the other are what is asked for, whatever stands above them; results are of one kind. */
const isOfBoth = ({ known, contents }: ColumnDraft): boolean =>
  known === null && isMostly(contents, 'share', 'length') && contents.counts.share > 0 && contents.counts.length > 0;

/** Whether a heading says what the lengths of time below it are; one of which a word is known by chance says nothing. */
const isOfFigures = ({ known, meaning }: ColumnDraft): boolean =>
  known !== null && (FIGURES.has(known) || (known === 'other' && (meaning?.fit ?? 0) > HALF));

const FIGURES = new Set<Known>(['target', 'limit', 'performance', 'volume', 'met', 'period', 'id', 'service-id']);
const HALF = 0.5;

const NO_FIELDS = new Set<Known>(['other', 'tier', 'detail']);

/** What is called a standard may be the figure that it asks for. */
function namingField(known: 'statement' | 'title', contents: Contents): Field | null {
  if (isMostly(contents, 'share')) return 'target';
  return isMostly(contents, 'number') ? null : known;
}

/** Whether nothing below a heading that may mean several things is a figure; codes such as P1 are none. */
function isWords({ heading, contents: { counts, codes, digits, filled } }: ColumnDraft): boolean {
  const isOfCodes = codes === filled && counts.number === 0;
  const figures = (isOfCodes ? 0 : digits) + counts.share + counts.length;
  return figures === 0 && counts.text + counts.rhythm > 0 && counts.nothing === 0 && filled > 1 && !isSure(heading);
}

/** Of the columns that mean the same, the one whose heading says it best; of equals, the first. */
function mostFitting(columns: readonly ColumnDraft[]): ColumnDraft[] {
  const best = new Map<string, ColumnDraft>();
  const keyOf = ({ field, language }: ColumnDraft): string =>
    field !== null && TRANSLATED.has(field) ? `${field} ${language ?? ''}` : `${field}`;
  const isOne = ({ field, isTold }: ColumnDraft): boolean => field !== null && !REPEATED.has(field) && !isTold;
  for (const column of columns.filter(isOne)) {
    const before = best.get(keyOf(column));
    if (!before || fitOf(column) > fitOf(before)) best.set(keyOf(column), column);
  }
  return columns.map((it) => (isOne(it) && best.get(keyOf(it)) !== it && !isYearly(it) ? { ...it, field: null } : it));
}

const fitOf = ({ meaning, contents }: ColumnDraft): number => (contents.filled === 0 ? 0 : (meaning?.fit ?? 0));

const isYearly = ({ field, heading }: ColumnDraft): boolean => field === 'performance' && yearIn(heading) !== undefined;

/** Targets and limits both say what is asked for. */
const isAlike = (a: Field | null, b: Field | null): boolean =>
  a === b || (a === 'target' && b === 'limit') || (a === 'limit' && b === 'target');

/** Of figures for several years, those of the last one. */
function byYear(columns: readonly ColumnDraft[]): ColumnDraft[] {
  const isOld = (it: ColumnDraft): boolean => {
    if (it.isTold || (it.field !== 'target' && it.field !== 'limit' && it.field !== 'performance')) return false;
    const year = yearIn(it.heading);
    const others = columns
      .filter(({ field }) => isAlike(field, it.field))
      .flatMap(({ heading }) => yearIn(heading) ?? []);
    return year !== undefined && latest(others) !== year;
  };
  const kept = columns.map((it) => (isOld(it) ? { ...it, field: null } : it));
  const results = kept.filter(({ field }) => field === 'performance');
  return kept.map((it) =>
    it.field === 'performance' && it !== results.at(-1) && !it.isTold ? { ...it, field: null } : it,
  );
}

/** Beside targets, a threshold says from where on something is done about it. */
function withoutThresholds(columns: readonly ColumnDraft[]): ColumnDraft[] {
  const isOne = ({ field, heading, isTold }: ColumnDraft): boolean =>
    field === 'target' && !isTold && isThreshold(heading);
  const hasOthers = columns.some((it) => it.field === 'target' && !isOne(it));
  return columns.map((it) => (hasOthers && isOne(it) ? { ...it, field: null } : it));
}

/** A table without a column of statements: what its rows are called stands for them. */
function withStatement(columns: readonly ColumnDraft[], isTold: boolean): ColumnDraft[] {
  if (isTold || columns.some(({ field }) => field === 'statement')) return [...columns];
  const chosen = statementAmong(columns) ?? columns.find(isOfNames);
  if (!chosen) return [...columns];
  return columns.map((it) => (it === chosen ? { ...it, field: 'statement' } : it));
}

/** “Reply in 5 days” below “What we promise” is what is promised, where nothing else is. */
const isOfNames = ({ known, contents: { worded, counts }, isTold }: ColumnDraft): boolean =>
  !isTold && known !== null && NAMING.has(known) && worded * 2 > counts.length;

const NAMING = new Set<Known>(['statement', 'title', 'service']);

function statementAmong(columns: readonly ColumnDraft[]): ColumnDraft | undefined {
  const isText = (it: ColumnDraft): boolean =>
    !it.isTold &&
    it.contents.filled > 0 &&
    it.contents.length > 1 &&
    !isMostly(it.contents, 'share', 'length', 'rhythm', 'number', 'answer');
  const texts = columns.filter(isText);
  const withField = (field: Field | null): ColumnDraft | undefined => texts.find((it) => it.field === field);
  const named = withField('title') ?? withField('service');
  if (named && named.contents.distinct * 2 > named.contents.filled) return named;
  const unknown = texts.filter(({ known }) => known === null);
  const distinct = unknown.filter(({ contents }) => contents.distinct * 3 > contents.filled * 2);
  const longest = distinct.reduce<ColumnDraft | undefined>(
    (best, it) => (it.contents.length > (best?.contents.length ?? 0) * 1.5 ? it : best),
    undefined,
  );
  const tier = columns.find(({ known, contents }) => known === 'tier' && contents.filled > 0);
  const detail = texts.find(({ known }) => known === 'detail');
  return (
    longest ??
    named ??
    withField('area') ??
    withField('organisation') ??
    detail ??
    tier ??
    unknown[0] ??
    withField(null)
  );
}

/** Whether a table holds anything that may be a target, or names its statements. */
function promises(columns: readonly ColumnDraft[]): boolean {
  const statement = columns.find(({ field }) => field === 'statement');
  if (statement?.known === 'statement') return true;
  return columns.some(({ field, contents }) => (field === 'target' || field === 'limit') && contents.filled > 0);
}

/** Where statements are but labels, the level before them and what explains them belong to them. */
function labelsAmong(columns: readonly ColumnDraft[]): number[] {
  const at = columns.findIndex(({ field }) => field === 'statement');
  const statement = columns[at];
  const promised = columns.findIndex(({ field, isTold }) => (field === 'limit' || field === 'target') && !isTold);
  if (!statement || promised < 0 || isMostly(statement.contents, 'length')) return [at];
  const isLabel = ({ index, known, contents, field }: ColumnDraft): boolean =>
    index < promised &&
    contents.filled > 0 &&
    (field === null ? isTold(known) || isExtra(index) : isCode(field, contents));
  const isTold = (known: Known | null): boolean => known === 'tier' || known === 'detail';
  const isLimit =
    columns[promised]?.field === 'limit' ||
    columns.some(({ field, contents }) => field === 'limit' && contents.filled > 0);
  const isCode = (field: Field, { length }: Contents): boolean => field === 'area' && isLimit && length <= LONGEST_CODE;
  const isShort = statement.contents.length < SHORT;
  const isExtra = (index: number): boolean => isShort && index === at + 1 && columns[index]?.known === null;
  const title = columns.find(({ index, field }) => field === 'title' && index < promised && isShort);
  return columns.filter((it) => it === statement || it === title || isLabel(it)).map(({ index }) => index);
}

/** Categories are often numbers. */
const LONGEST_CODE = 3;

/** In characters: shorter statements are labels. */
const SHORT = 16;
