/** `import --update`: brings an edited table of standards back into their files. All of it is written, or nothing. */
import { UnreadableDocument } from '../language/intake/documents/document.ts';
import { readDocument } from '../language/intake/documents/read-document.ts';
import { mendedText } from '../language/reports/mended.ts';
import { howMany } from '../language/reports/pretty.ts';
import { cellPlace } from '../language/review/changes.ts';
import { type EditedTable, editedTable } from '../language/review/edited-table.ts';
import { type Update, update } from '../language/review/update.ts';
import { localDate } from '../language/workspace/local-date.ts';
import { type ChangedFile, changedFiles, printPatches, writeChanged } from './changed-files.ts';
import { homeOf } from './checked.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { bytesOf } from './import.ts';
import { load } from './load.ts';
import { shownPath } from './names.ts';
import { columnsOfStream, paintFor } from './paint.ts';
import { note } from './say.ts';

interface UpdateOptions {
  /** The folder in which the files of standards are. */
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly encoding?: string;
  readonly maxSize: number;
}

/**
 * Updates standards from edited tables; returns the exit code.
 * @throws UsageError where a table or a file of standards cannot be read
 */
export async function updateFiles(tables: readonly string[], options: UpdateOptions): Promise<number> {
  const edited = await Promise.all(tables.map((table) => tableFrom(table, options)));
  const { workspaces, troubles } = await load([options.out ?? '.'], options.maxSize);
  if (troubles.length > 0) throw new UsageError(troubles.join('\nyardstick: '));
  const texts = workspaces.map(({ project, asked }) => new Map([...asked].map((it) => [it, project.textOf(it)])));
  const homes = workspaces.map(homeOf);
  const result = update(homes, edited, localDate());
  for (const remark of result.notes) note(`${remark}\n`);
  if (result.refusals.length > 0) return refuse(result);
  const files = workspaces.flatMap((workspace, at) =>
    changedFiles(workspace, texts[at] ?? new Map(), (it) => workspace.project.textOf(it)),
  );
  return options.dryRun ? show(files) : write(files, result);
}

async function tableFrom(file: string, { encoding, maxSize }: UpdateOptions): Promise<EditedTable> {
  const name = shownPath(file);
  try {
    return editedTable(name, await readDocument({ name, bytes: bytesOf(file, maxSize) }, encoding));
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new UsageError(`${name}: ${error.message}`);
    throw error;
  }
}

function refuse({ refusals }: Update): number {
  for (const refusal of refusals) note(`${cellPlace(refusal)}: ${ended(refusal.reason)}\n`);
  note(`${howMany(refusals.length, 'cell')} cannot be taken over, and nothing was written.\n`);
  return TROUBLE;
}

const ended = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`);

/** Shows what would change as a patch. */
function show(files: readonly ChangedFile[]): number {
  printPatches(files);
  note(files.length === 0 ? NOTHING : `${howMany(files.length, 'file')} would change. Nothing was written.\n`);
  return files.length === 0 ? CLEAN : HAS_FINDINGS;
}

const NOTHING = 'The table says what the files say: there is nothing to change.\n';

/** @throws UsageError where a file cannot be written */
function write(files: readonly ChangedFile[], { taken }: Update): number {
  writeChanged(files);
  const changes = taken.map(({ home, file, id, heading, ...texts }) => ({
    ...{ ...texts, file: home.seen(file), rule: `${id.slice(id.indexOf('/') + 1)} ${heading}` },
  }));
  const said = mendedText(changes, {
    done: 'changed',
    paint: paintFor(process.stdout),
    width: columnsOfStream(process.stdout),
  });
  process.stdout.write(files.length === 0 ? NOTHING : said);
  return CLEAN;
}
