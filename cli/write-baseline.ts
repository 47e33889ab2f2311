/** `measure --write-baseline`: shows how the standards would change, and changes them once somebody has said so. */
import { createInterface } from 'node:readline/promises';
import { edited } from '../language/editing/fix.ts';
import type { Results } from '../language/measure/results/schema.ts';
import { howMany } from '../language/reports/pretty.ts';
import { sourcesFrom } from '../language/text/source-text.ts';
import { baselinesOf } from '../language/workspace/baselines.ts';
import { type ChangedFile, changedFiles, printPatches, writeChanged } from './changed-files.ts';
import { CLEAN } from './exit-codes.ts';
import type { LoadedWorkspace } from './load.ts';
import { note } from './say.ts';

/**
 * Writes baselines and best results into the files of standards; returns the exit code.
 * @param isAgreed whether nobody need be asked
 * @throws UsageError where a file cannot be written: then none was
 */
export async function writeBaselines(
  results: Results,
  workspaces: readonly LoadedWorkspace[],
  isAgreed: boolean,
): Promise<number> {
  const files = workspaces.flatMap((workspace) => changedIn(results, workspace));
  printPatches(files);
  if (files.length === 0) {
    note('Nothing would change: the standards say already what can be measured.\n');
    return CLEAN;
  }
  if (!isAgreed && !(await agrees(files.length))) {
    note('Nothing was written. Write it with --yes.\n');
    return CLEAN;
  }
  writeChanged(files);
  note(`Wrote ${howMany(files.length, 'file')}.\n`);
  return CLEAN;
}

function changedIn(results: Results, workspace: LoadedWorkspace): ChangedFile[] {
  const { project, asked } = workspace;
  const sourceOf = sourcesFrom((file) => project.textOf(file));
  const services = project.models(workspace.settings).map(({ model }) => model);
  const { edits, left } = baselinesOf(results, services, sourceOf);
  for (const it of left) note(`Left as it is: ${it}\n`);
  const before = new Map([...asked].map((file) => [file, project.textOf(file)]));
  return changedFiles(workspace, before, (file) => edited(sourceOf(file), edits));
}

/** Asks whoever sits at the terminal; where nobody does, nobody agrees. */
async function agrees(files: number): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question(`Write ${howMany(files, 'file')}? [y/N] `);
  asking.close();
  return /^y(es)?$/i.test(answer.trim());
}
