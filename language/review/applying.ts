/** Makes the edits of changed cells in the texts of a project. */

import { type Edit, edited, plainEdit } from '../editing/fix.ts';
import { atEndOf } from '../editing/insertion.ts';
import { comparePlaces } from '../text/places.ts';
import { SourceText, sourcesFrom } from '../text/source-text.ts';
import { copied, type Written } from '../writing/written.ts';
import { BROKEN } from './broken.ts';
import type { CellChange, RefusedChange } from './changes.ts';
import { elementsIn, type Home, type TableElement } from './elements.ts';
import type { NewStandard } from './new-standards.ts';
import type { LineReader } from './read-line.ts';
import { clausesInto, rewritingOf } from './rewriting.ts';
import type { Wanted } from './wanted.ts';

/** Clauses that wait for a place in the block of an element. */
type Waiting = ReadonlyMap<string, readonly Written[]>;

/**
 * Makes all changes that can be made, so that what comes of them can be found wrong along with those that cannot.
 * @param isBroken whether nobody knows where the clauses of an element end
 */
export function carryOut(
  { changes, standards, line, file }: Wanted,
  homes: readonly Home[],
  isBroken: (element: TableElement) => boolean,
): RefusedChange[] {
  const { waiting, refusals } = rewrite(
    changes.filter(({ element }) => !isBroken(element)),
    line,
  );
  const broken = changes.filter(({ element }) => isBroken(element));
  insert(waiting, () => elementsIn(homes));
  append(standards, file);
  return [...broken.map(({ row, heading }) => ({ row, heading, reason: BROKEN })), ...refusals];
}

/** Edits what is there, file by file. */
function rewrite(changes: readonly CellChange[], line: LineReader): { waiting: Waiting; refusals: RefusedChange[] } {
  const waiting = new Map<string, Written[]>();
  const refusals: RefusedChange[] = [];
  for (const [home, ofHome] of Map.groupBy(changes, ({ element }) => element.home)) {
    const sourceOf = sourcesFrom((file) => home.project.textOf(file));
    const edits = ofHome.flatMap((change) => {
      const { id, file } = change.element;
      const { edits, clauses, problems } = rewritingOf(change, sourceOf(file), line);
      refusals.push(...problems.map((reason) => ({ row: change.row, heading: change.heading, reason })));
      if (clauses.length > 0) waiting.set(id, [...(waiting.get(id) ?? []), ...clauses]);
      return edits;
    });
    makeEdits(home, edits);
  }
  return { waiting, refusals };
}

function makeEdits({ project }: Home, edits: readonly Edit[]): void {
  for (const [file, mine] of Map.groupBy(edits, ({ place }) => place.file)) {
    project.add(file, edited(new SourceText(file, project.textOf(file)), mine));
  }
}

/** Adds clauses to blocks, in rounds: an edit that takes in a whole block leaves what is within it to the next one. */
function insert(all: Waiting, read: () => readonly TableElement[]): void {
  let left = new Map(all);
  while (left.size > 0) {
    const edits = insertions(left, read());
    if (edits.length === 0) return;
    const chosen = apart(edits);
    for (const [home, mine] of Map.groupBy(chosen, (it) => it.home))
      makeEdits(
        home,
        mine.map(({ edit }) => edit),
      );
    left = new Map([...left].filter(([id]) => !chosen.some((it) => it.id === id)));
  }
}

interface Insertion {
  readonly id: string;
  readonly home: Home;
  readonly edit: Edit;
}

function insertions(waiting: Waiting, elements: readonly TableElement[]): Insertion[] {
  return elements.flatMap((element) => {
    const clauses = waiting.get(element.id);
    if (!clauses) return [];
    const { id, home, file } = element;
    const edit = clausesInto(element, clauses, new SourceText(file, home.project.textOf(file)));
    return edit ? [{ id, home, edit }] : [];
  });
}

/** Of edits that touch each other, the first. */
function apart(insertions: readonly Insertion[]): Insertion[] {
  const chosen: Insertion[] = [];
  for (const it of [...insertions].sort((a, b) => comparePlaces(a.edit.place, b.edit.place))) {
    const last = chosen.findLast(({ home }) => home === it.home)?.edit.place;
    const isBehind =
      !last || last.file !== it.edit.place.file || comparePlaces({ ...last, start: last.end }, it.edit.place) < 0;
    if (isBehind) chosen.push(it);
  }
  return chosen;
}

/** New standards stand at the end of a file, else of the one that has the others. */
function append(standards: readonly NewStandard[], into: string | undefined): void {
  for (const { behind, text } of standards) {
    const [home, file] = [behind.home, into ?? behind.file];
    const source = new SourceText(file, home.project.textOf(file));
    makeEdits(home, [plainEdit(atEndOf(source, copied(text)))]);
  }
}
