/** What commands write, and the notes that go with it. */
import { lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { prettyFindings } from '../language/reports/pretty.ts';
import { isBreaking } from '../language/workspace/problems.ts';
import type { CheckedService } from '../language/workspace/project.ts';
import { SETTINGS_FILE } from '../language/workspace/settings-file.ts';
import { UsageError } from './exit-codes.ts';
import type { LoadedWorkspace } from './load.ts';
import { asGiven, shownPath } from './names.ts';
import { uncoloured } from './paint.ts';
import { type NotWritten, type Output, writeFiles } from './write-files.ts';

/** @throws UsageError where a file exists that the user has not asked to replace */
export function refuseToReplace(file: string | undefined, force: boolean | undefined): void {
  if (file === undefined || force || !exists(file)) return;
  throw new UsageError(`${asGiven(file)} exists already. Name another file, or replace it with --force`);
}

/** Whether anything has the name, a link that leads nowhere among them. */
export function exists(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** @throws UsageError where a file is one of those that something is made from, by whatever name */
export function refuseOwnSource(file: string | undefined, sources: readonly string[]): void {
  const target = file === undefined ? undefined : identityOf(file);
  if (file === undefined || target === undefined) return;
  if (sources.some((source) => identityOf(source) === target))
    throw new UsageError(`${asGiven(file)} is one of the files that this is made from. Name another file`);
}

/** The files that were read in some workspaces, and the data that they name. */
export const sourcesOf = (workspaces: readonly LoadedWorkspace[]): string[] =>
  workspaces.flatMap(({ root, files, project, settings }) => {
    const records = project.models(settings).flatMap(({ model }) => model.records);
    const data = records.flatMap(({ from }) => from ?? []);
    return [SETTINGS_FILE, ...files, ...data].map((file) => path.join(root, file));
  });

/** What tells whether two names are of one file; undefined where there is none, or what is there is no file. */
function identityOf(file: string): string | undefined {
  try {
    const stats = statSync(file, { bigint: true });
    return stats.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** @throws UsageError where the file cannot be written */
export const writeText = (file: string, content: string | Uint8Array): void => writeAll([{ file, content }]);

/** @throws UsageError where one of the files cannot be written: then none is */
export function writeAll(outputs: readonly Output[]): void {
  const trouble = writeFiles(outputs);
  if (trouble) throw new UsageError(troubleText(trouble));
}

const troubleText = ({ file, reason, written }: NotWritten): string =>
  `${shownPath(file)} cannot be written: ${reason}. ${written.length === 0 ? 'Nothing was written' : `Only these were written: ${written.map(shownPath).join(', ')}`}`;

/** Any date will do where only syntax and names matter. */
const NO_MATTER_WHEN = '2000-01-01';

interface Compiled {
  readonly services: readonly CheckedService[];
  /** The places where syntax or names are broken, for people at a terminal; empty where there are none. */
  readonly broken: string;
}

/** The services of some workspaces, and what keeps them from being complete. */
export function compileWorkspaces(workspaces: readonly Pick<LoadedWorkspace, 'project' | 'settings'>[]): Compiled {
  const checked = workspaces.map(({ project, settings }) => {
    const services = project.check({ today: NO_MATTER_WHEN, settings });
    const breaking = services.flatMap((service) => service.findings).filter(isBreaking);
    const broken = prettyFindings(breaking, {
      textOf: (file) => project.textOf(file),
      paint: uncoloured,
      width: 100,
    });
    return { services, broken };
  });
  return { services: checked.flatMap((it) => it.services), broken: checked.map((it) => it.broken).join('') };
}
