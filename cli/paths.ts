/** From what a user names to the files of a workspace. */
import { existsSync, globSync, lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  EXTENSION,
  findAt,
  isStandards,
  LEADS_OUT,
  pathBelow,
  type RefusedFile,
} from '../language/workspace/files/walk.ts';
import { SETTINGS_FILE } from '../language/workspace/settings-file.ts';
import { DISK, toAddress } from './disk.ts';
import { UsageError } from './exit-codes.ts';
import { asGiven, shownPath } from './names.ts';

/** A workspace, and those of its files that the user asked about; all paths are absolute. */
export interface Selection {
  readonly root: string;
  readonly files: readonly string[];
  /** Whether it may have other files too, which may be of the same services. */
  readonly partial: boolean;
}

interface Selected {
  readonly selections: readonly Selection[];
  readonly refused: readonly RefusedFile[];
}

/**
 * The workspaces of some files, folders and patterns: each the folder of the nearest yardstick.json,
 * else the folder named.
 * @throws UsageError where a path does not exist, or matches nothing
 */
export async function selectWorkspaces(named: readonly string[]): Promise<Selected> {
  const byRoot = new Map<string, { files: Set<string>; partial: boolean }>();
  const refused: RefusedFile[] = [];
  for (const name of named.length > 0 ? named : ['.']) {
    const selected = await select(name);
    refused.push(...selected.refused);
    for (const { root, files, partial } of selected.selections) {
      const before = byRoot.get(root) ?? { files: new Set(), partial: true };
      for (const file of files) before.files.add(file);
      byRoot.set(root, { files: before.files, partial: before.partial && partial });
    }
  }
  const selections = [...byRoot].map(([root, { files, partial }]) => ({ root, files: [...files].sort(), partial }));
  return { selections, refused };
}

async function select(name: string): Promise<Selected> {
  if (existsSync(name)) return statSync(name).isDirectory() ? folder(name) : file(name);
  if (!/[*?{[]/.test(name)) throw new UsageError(`there is no file or folder ${asGiven(name)}`);
  const matches = globSync(name.replaceAll('\\', '/')).filter(isStandards);
  if (matches.length === 0) throw new UsageError(`no ${EXTENSION} file matches ${asGiven(name)}`);
  const each = matches.map(file);
  return { selections: each.flatMap((it) => it.selections), refused: each.flatMap((it) => it.refused) };
}

/** A folder, with the workspaces below it. One behind a link is what the link leads to. */
async function folder(name: string): Promise<Selected> {
  const address = toAddress(lstatSync(name).isSymbolicLink() ? realpathSync(name) : name);
  const settings = folderWithSettings(address);
  const root = settings ?? address;
  const { standards, refused, outside } = await findAt(address, root, DISK);
  if (standards.length + refused.length === 0) throw new UsageError(nothingIn(name, outside));
  const selections = [...Map.groupBy(standards, ({ workspace }) => workspace)].map(([workspace, files]) => ({
    root: workspace,
    files: files.map((it) => it.address),
    partial: workspace === root && root !== address,
  }));
  return { selections, refused };
}

function nothingIn(name: string, [link]: readonly string[]): string {
  const place = name === '.' ? 'this folder' : asGiven(name);
  const behind = link === undefined ? '' : ` (${shownPath(link)} is a link that leads out of it)`;
  return `there is no ${EXTENSION} file in ${place}${behind}. Start one with: yardstick init`;
}

/** A file of standards that is reached by a link counts under its own name, one of another name under that of the link. */
function file(name: string): Selected {
  if (!isStandards(name)) throw new UsageError(`${asGiven(name)} is no ${EXTENSION} file`);
  const address = toAddress(name);
  const root = workspaceOf(address);
  const real = toAddress(realpathSync(name));
  const path = pathBelow(toAddress(realpathSync(root)), real);
  if (path === pathBelow(root, address)) return selected(address, root);
  if (isStandards(real)) return selected(real, workspaceOf(real));
  return path === undefined ? { selections: [], refused: [{ address, trouble: LEADS_OUT }] } : selected(address, root);
}

const selected = (file: string, root: string): Selected => ({
  selections: [{ root, files: [file], partial: true }],
  refused: [],
});

/** The files of a workspace, without those of the workspaces in it. */
export async function standardsFilesIn(root: string): Promise<string[]> {
  const { standards } = await findAt(root, root, DISK);
  return standards.filter(({ workspace }) => workspace === root).map(({ address }) => address);
}

function workspaceOf(file: string): string {
  const folder = path.posix.dirname(file);
  return folderWithSettings(folder) ?? folder;
}

function folderWithSettings(from: string): string | undefined {
  for (let folder = from; ; folder = path.posix.dirname(folder)) {
    const kind = DISK.kindOf(DISK.join(folder, SETTINGS_FILE));
    if (kind !== undefined && kind !== 'folder') return folder;
    if (path.posix.dirname(folder) === folder) return undefined;
  }
}
