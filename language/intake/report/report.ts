/** What became of each row of the documents. */

import type { DocumentRead } from '../document-rows.ts';
import { type DraftNote, NOTE_KINDS, type NoteKind } from '../draft/draft.ts';
import type { NamedDraft, ServiceFile } from '../output/services.ts';
import { unpackedTexts, withName } from '../output/written-draft.ts';
import type { ImportedRow, RowHead, RowPlace } from '../rows.ts';
import type { DocumentReport } from './document-report.ts';

export interface ImportReport {
  readonly documents: readonly DocumentReport[];
  readonly totals: Totals;
  /** In the order of the documents. */
  readonly rows: readonly RowReport[];
  /** How many rows each kind of note was made about, and what it means. */
  readonly notes: readonly NoteCount[];
}

interface Totals {
  readonly rows: number;
  readonly standards: number;
  readonly targets: number;
  /** Standards with a question that only a person can answer. */
  readonly questions: number;
  readonly files: number;
}

export interface RowReport {
  readonly id: string | null;
  readonly place: RowPlace;
  /** Null where the row became no standard of its own. */
  readonly file: string | null;
  readonly standard: string | null;
  /** The sentences of the targets that were read, as the language has them; the first of them stands alone as well. */
  readonly target: string | null;
  readonly targets: readonly string[];
  /** What an observer is to see. */
  readonly checks: readonly string[];
  readonly questions: readonly string[];
  readonly notes: readonly DraftNote[];
}

interface NoteCount {
  readonly kind: NoteKind;
  readonly rows: number;
  readonly meaning: string;
}

export function reportOf(documents: readonly DocumentRead[], services: readonly ServiceFile[]): ImportReport {
  const byPlace = new Map(
    services.flatMap(({ path, standards }) => standards.map((it) => [it.draft.row.place, { path, ...it }] as const)),
  );
  const strays = new Map(services.flatMap(({ path, strays: rows }) => rows.map(({ place }) => [place, path] as const)));
  const idsShared = sharedIds(documents.flatMap(({ drafts }) => drafts.map(({ row }) => row)));
  const reportRow = (row: RowHead): RowReport => {
    const found = byPlace.get(row.place);
    const extra: DraftNote[] = idsShared.has(row.place)
      ? [{ kind: 'same-id', text: `${row.identifiers[0]?.id} stands at another row, too` }]
      : [];
    if (found) return standardReport(found, extra);
    return {
      ...bare(row),
      file: strays.get(row.place) ?? null,
      notes: [{ kind: 'no-statement', text: 'the cell of the statement is empty' }],
    };
  };
  const rows = documents.flatMap(({ drafts, strays, groups, repeats }) => [
    ...[...drafts.map(({ row }) => row), ...strays].map(reportRow),
    ...groups.map(groupReport),
    ...repeats.map(({ row, of }) => repeatReport(row, byPlace.get(of.place), of)),
  ]);
  return {
    documents: documents.map(({ report }) => report),
    totals: totalsOf(rows, services),
    rows: documents.flatMap(({ report }) => inOrder(rows.filter(({ place }) => place.document === report.name))),
    notes: countsOf(rows),
  };
}

const bare = (row: RowHead): RowReport => ({
  id: row.identifiers[0]?.id ?? null,
  place: row.place,
  file: null,
  standard: null,
  target: null,
  targets: [],
  checks: [],
  questions: [],
  notes: [],
});

function standardReport({ name, path, draft }: NamedDraft & { path: string }, extra: readonly DraftNote[]): RowReport {
  const { targets, checks, questions, notes } = unpackedTexts(draft);
  const sentences = targets.map((it) => withName(it, name));
  return {
    ...bare(draft.row),
    file: path,
    standard: name,
    target: sentences[0] ?? null,
    targets: sentences,
    checks,
    questions,
    notes: [...notes, ...extra],
  };
}

const groupReport = (row: ImportedRow): RowReport => ({
  ...bare(row),
  notes: [{ kind: 'group', text: `“${row.heading}” stands over the rows below it, and in their statements` }],
});

function repeatReport(
  row: ImportedRow,
  of: (NamedDraft & { path: string }) | undefined,
  first: ImportedRow,
): RowReport {
  const note: DraftNote = {
    kind: 'same-row',
    text: `the same as ${first.place.kind} ${first.place.number} in every cell`,
  };
  return { ...bare(row), file: of?.path ?? null, standard: of?.name ?? null, notes: [note] };
}

function sharedIds(rows: readonly RowHead[]): ReadonlySet<RowPlace> {
  const byId = Map.groupBy(
    rows.filter(({ place }) => place.kind === 'row'),
    (row) => row.identifiers[0]?.id,
  );
  return new Set(
    [...byId].flatMap(([id, same]) => (id !== undefined && same.length > 1 ? same.map(({ place }) => place) : [])),
  );
}

const inOrder = (rows: readonly RowReport[]): RowReport[] => {
  const tables = [...new Set(rows.map(({ place }) => place.table))];
  const rank = ({ place }: RowReport): number => (place.kind === 'row' ? tables.indexOf(place.table) : tables.length);
  return [...rows].sort((a, b) => rank(a) - rank(b) || a.place.number - b.place.number);
};

function totalsOf(rows: readonly RowReport[], services: readonly ServiceFile[]): Totals {
  const standards = rows.filter((row) => row.standard !== null && !row.notes.some(({ kind }) => kind === 'same-row'));
  return {
    rows: rows.length,
    standards: standards.length,
    targets: standards.filter((row) => row.target !== null).length,
    questions: standards.filter((row) => row.questions.length > 0).length,
    files: services.length,
  };
}

function countsOf(rows: readonly RowReport[]): NoteCount[] {
  const counts = new Map<NoteKind, number>();
  for (const { notes } of rows)
    for (const kind of new Set(notes.map((note) => note.kind))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = Object.keys(NOTE_KINDS) as NoteKind[];
  return kinds
    .filter((kind) => counts.has(kind))
    .map((kind) => ({ kind, rows: counts.get(kind) as number, meaning: NOTE_KINDS[kind] }));
}
