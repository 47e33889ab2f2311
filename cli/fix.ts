/** `check --fix`: makes the fixes for which nobody need be asked, or shows what they would change. */
import path from 'node:path';
import { mendedText } from '../language/reports/mended.ts';
import { howMany } from '../language/reports/pretty.ts';
import { visibleInLine } from '../language/text/visible.ts';
import { type MendedPlace, makeSafeFixes } from '../language/workspace/mending.ts';
import type { CheckCommandOptions } from './check-options.ts';
import { atHand, pathFromHere } from './checked.ts';
import { CLEAN, HAS_FINDINGS } from './exit-codes.ts';
import type { Loaded, LoadedWorkspace } from './load.ts';
import { shownPath } from './names.ts';
import { writeText } from './output.ts';
import { columnsOfStream, paintFor } from './paint.ts';
import { outputInPlace, patchOf, printPatch } from './replace-text.ts';
import { note } from './say.ts';
import { writeFiles } from './write-files.ts';

interface Mended {
  readonly workspace: LoadedWorkspace;
  /** The file within its workspace, and as seen from here. */
  readonly file: string;
  readonly seen: string;
  readonly before: string;
  readonly changes: readonly MendedPlace[];
}

/**
 * Mends the files that were asked about, and says what was done. What cannot be written stays as it is.
 * @returns what could not be written, one line each
 */
export async function makeFixes(loaded: Loaded, options: CheckCommandOptions, today: string): Promise<string[]> {
  const troubles: string[] = [];
  const done = (await mendAll(loaded, today)).filter(({ workspace: { project, root }, file, seen, before }) => {
    const trouble = written(path.join(root, file), before, project.textOf(file));
    if (trouble === undefined) return true;
    troubles.push(`${visibleInLine(seen)}: ${trouble}`);
    project.add(file, before);
    return false;
  });
  const stream = options.format === 'pretty' && options.out === undefined ? process.stdout : process.stderr;
  const how = { done: 'mended', paint: paintFor(stream), width: columnsOfStream(stream) } as const;
  stream.write(mendedText(done.flatMap(changesFromHere), how));
  return troubles;
}

/** Writes a changed text; returns what keeps it from being written. */
function written(file: string, before: string, text: string): string | undefined {
  const output = outputInPlace(file, before, text);
  if ('trouble' in output) return output.trouble;
  const trouble = writeFiles([output]);
  return trouble && `it cannot be written: ${trouble.reason}`;
}

/** Shows what would be changed, as a patch, and writes nothing; returns the exit code. */
export async function showFixes(loaded: Loaded, { out }: CheckCommandOptions, today: string): Promise<number> {
  const mended = await mendAll(loaded, today);
  const patch = mended.map(({ workspace: { project, root }, file, seen, before }) =>
    patchOf(path.join(root, file), seen, before, project.textOf(file)),
  );
  if (out === undefined) printPatch(patch.join(''));
  else writeText(out, patch.join(''));
  const where =
    out === undefined ? 'Nothing was written.' : `How, is written in ${shownPath(out)}; they are as they were.`;
  note(mended.length === 0 ? NOTHING : `${howMany(mended.length, 'file')} would change. ${where}\n`);
  return mended.length === 0 ? CLEAN : HAS_FINDINGS;
}

const NOTHING = 'Nothing would change: there is nothing to mend that needs no decision.\n';

/** Mends the texts in memory. */
async function mendAll({ workspaces }: Loaded, today: string): Promise<Mended[]> {
  const mended: Mended[] = [];
  for (const workspace of workspaces) {
    const { project, asked, settings, holidays, root } = workspace;
    const before = new Map([...asked].map((file) => [file, project.textOf(file)]));
    const known = await atHand(workspace);
    const changes = await makeSafeFixes(project, asked, { today, settings, holidays, ...known });
    for (const [file, mine] of Map.groupBy(changes, (change) => change.file)) {
      const seen = pathFromHere(file, root);
      mended.push({ workspace, file, seen, before: before.get(file) ?? '', changes: mine });
    }
  }
  return mended;
}

const changesFromHere = ({ seen, changes }: Mended): MendedPlace[] =>
  changes.map((change) => ({ ...change, file: seen }));
