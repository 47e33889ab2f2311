/** The standards of a file as a table in the editor, and the edited table as edits of the text. */
import { diffLines } from 'diff';
import { URI } from 'langium';
import { editRows } from '../../language/review/edit-rows.ts';
import type { Home } from '../../language/review/elements.ts';
import { type GridFinding, type GridRow, gridOf } from '../../language/review/grid.ts';
import { marksOf } from '../../language/review/marks.ts';
import { plainWords } from '../../language/text/plain-words.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { Project } from '../../language/workspace/project.ts';
import type {
  EditTableParams,
  EditTableResult,
  RowFinding,
  StandardsRow,
  StandardsTable,
  TextChange,
} from '../../protocol/messages.ts';
import type { KnownService } from '../findings/findings.ts';
import { toRange } from '../lsp-values.ts';
import type { Services } from '../services.ts';

export function standardsTable({ uri }: { uri: string }, services: Services): StandardsTable | null {
  const known = services.workspace.Findings.knownOf(URI.parse(uri));
  if (!known) return null;
  const { columns, rows } = gridOf(homeOf(known, services), known.checked, fileOf(uri, known));
  return { columns, rows: rows.map(rowOf) };
}

/** What can be taken over becomes edits; the rest is refused cell by cell. */
export function editTable({ uri, rows }: EditTableParams, services: Services): EditTableResult {
  const known = services.workspace.Findings.knownOf(URI.parse(uri));
  if (!known) return { edits: [], refused: rows.map((_, row) => ({ row, heading: null, reason: GONE })) };
  const edited = rows.map(({ id, cells }, at) => ({
    ...{ place: String(at), id },
    state: marksOf(new Map(Object.entries(cells).map(([heading, { before }]) => [heading, before]))),
    cells: new Map(Object.entries(cells).map(([heading, { text }]) => [heading, text])),
  }));
  const { home, refusals } = editRows(
    () => homeOf(known, services),
    fileOf(uri, known),
    edited,
    known.checked.findings,
  );
  return {
    edits: [...known.uris].flatMap(([path, uri]) =>
      changesOf(textOf(uri, services), home.project.textOf(path)).map((change) => ({ uri, ...change })),
    ),
    refused: refusals.map(({ row, heading, reason }) => ({ row: Number(row), heading, reason: plainWords(reason) })),
  };
}

const GONE = 'The file is not known any more.';

/** The path by which the service knows a file. */
const fileOf = (uri: string, { uris }: KnownService): string =>
  [...uris].find(([, it]) => URI.parse(it).toString() === URI.parse(uri).toString())?.[0] ?? '';

function homeOf({ uris }: KnownService, services: Services): Home {
  const project = new Project();
  for (const [path, uri] of uris) project.add(path, textOf(uri, services));
  return { project, settings: {}, seen: (file) => file };
}

const textOf = (uri: string, { shared }: Services): string =>
  shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText() ?? '';

const rowOf = ({ id, type, label, place, cells, findings }: GridRow): StandardsRow => ({
  ...{ id, type, label },
  range: toRange(place),
  cells: Object.fromEntries(cells),
  findings: findings.map(findingOf),
});

const findingOf = ({ finding: { code, severity, message }, heading }: GridFinding): RowFinding => ({
  ...{ code, severity, heading },
  message: plainWords(message),
});

/** What has changed in a text, line by line, from the last change to the first. */
function changesOf(before: string, after: string): Omit<TextChange, 'uri'>[] {
  if (before === after) return [];
  const source = new SourceText('', before);
  const changes: Omit<TextChange, 'uri'>[] = [];
  let at = 0;
  let open: { start: number; end: number; text: string } | undefined;
  const close = (): void => {
    if (open) changes.unshift({ range: toRange(source.place(open.start, open.end)), newText: open.text });
    open = undefined;
  };
  for (const { value, added, removed } of diffLines(before, after)) {
    if (!added && !removed) close();
    else {
      open ??= { start: at, end: at, text: '' };
      if (added) open.text += value;
      else open.end += value.length;
    }
    if (!added) at += value.length;
  }
  close();
  return changes;
}
