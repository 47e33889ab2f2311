/** From what a user names to the files of a workspace. */
import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS_FILE } from '../language/workspace/settings.ts';
import { UsageError } from './exit-codes.ts';
import { filesBelow } from './find-files.ts';
import { asGiven } from './names.ts';

export const EXTENSION = '.standards';

/** A workspace, and those of its files that the user asked about; all paths are absolute. */
export interface Selection {
  readonly root: string;
  readonly files: readonly string[];
  /** Whether single files were named, so that their services' other files are needed too. */
  readonly partial: boolean;
}

/**
 * The workspaces of some files, folders and patterns: each the folder of the nearest yardstick.json,
 * else the folder named.
 * @throws UsageError where a path does not exist, or matches nothing
 */
export function selectWorkspaces(named: readonly string[]): Selection[] {
  const selections = new Map<string, { files: Set<string>; partial: boolean }>();
  for (const name of named.length > 0 ? named : ['.']) {
    for (const { root, files, partial } of select(name)) {
      const before = selections.get(root) ?? { files: new Set(), partial: true };
      for (const file of files) before.files.add(file);
      selections.set(root, { files: before.files, partial: before.partial && partial });
    }
  }
  return [...selections].map(([root, { files, partial }]) => ({ root, files: [...files].sort(), partial }));
}

function select(name: string): Selection[] {
  const absolute = path.resolve(name);
  if (existsSync(absolute)) return [statSync(absolute).isDirectory() ? folder(absolute, name) : file(absolute, name)];
  if (!/[*?{[]/.test(name)) throw new UsageError(`there is no file or folder ${asGiven(name)}`);
  const matches = globSync(name.replaceAll('\\', '/')).filter((match) => match.endsWith(EXTENSION));
  if (matches.length === 0) throw new UsageError(`no ${EXTENSION} file matches ${asGiven(name)}`);
  return matches.map((match) => file(path.resolve(match), match));
}

function folder(absolute: string, name: string): Selection {
  const settings = folderWithSettings(absolute);
  const files = standardsIn(absolute);
  if (files.length === 0) {
    const place = name === '.' ? 'this folder' : asGiven(name);
    throw new UsageError(`there is no ${EXTENSION} file in ${place}. Start one with: yardstick init`);
  }
  return { root: settings ?? absolute, files, partial: settings !== undefined && settings !== absolute };
}

function file(absolute: string, name: string): Selection {
  if (!absolute.endsWith(EXTENSION)) throw new UsageError(`${asGiven(name)} is no ${EXTENSION} file`);
  const folder = path.dirname(absolute);
  return { root: folderWithSettings(folder) ?? folder, files: [absolute], partial: true };
}

export const standardsIn = (folder: string): string[] => filesBelow(folder, EXTENSION);

function folderWithSettings(from: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, SETTINGS_FILE))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}
