/** Standards as they were at a revision of a git repository, read by the git that is installed. Nothing is written. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isDate } from '../language/quantities/calendar.ts';
import { textIn, tooLarge } from '../language/workspace/files/reading.ts';
import { EXTENSION, isLeftOut, isStandards, nearestAbove, pathBelow } from '../language/workspace/files/walk.ts';
import { Project } from '../language/workspace/project.ts';
import type { Settings } from '../language/workspace/settings.ts';
import { SETTINGS_FILE } from '../language/workspace/settings-file.ts';
import { UsageError } from './exit-codes.ts';
import { type LoadedWorkspace, leaveOutStrangers } from './load.ts';
import { asGiven } from './names.ts';
import { note } from './say.ts';

interface Then {
  readonly workspaces: readonly Pick<LoadedWorkspace, 'project' | 'settings' | 'asked'>[];
  /** What could not be read, one line each. */
  readonly troubles: readonly string[];
}

/** A file of the tree that belongs to a revision. */
interface Blob {
  /** From the root of the repository, which is `/`. */
  readonly address: string;
  readonly id: string;
  readonly bytes: number;
}

/**
 * The workspaces that a folder had at a revision.
 * @param name a revision, such as `HEAD~1`, or a day, for the last one before it, of this folder; or that of another folder or
 *   file: `HEAD~1:desks/phone`
 * @throws UsageError where there is no git, no repository or no such revision
 */
export async function workspacesAt(name: string, maxMegabytes: number): Promise<Then> {
  const { commit, place } = placeIn(name);
  const blobs = blobsIn(commit);
  const folders = blobs
    .filter(({ address }) => path.posix.basename(address) === SETTINGS_FILE)
    .map(({ address }) => path.posix.dirname(address));
  // The other files of its service lie beside a file.
  const folder = isStandards(place) ? path.posix.dirname(place) : place;
  const top = nearestAbove(folder, folders) ?? folder;
  const isAsked = ({ address }: Blob): boolean => pathBelow(place, address) !== undefined;
  const standards = blobs.filter(({ address }) => isStandards(address) && isRead(address, top));
  if (!standards.some(isAsked))
    note(`There are no ${EXTENSION} files in ${asGiven(name)}: all that is there now is new.\n`);
  const large = standards.filter(({ bytes }) => tooLarge(bytes, maxMegabytes));
  const troubles = large
    .filter(isAsked)
    .map((it) => `${shown(name, it)}: ${tooLarge(it.bytes, maxMegabytes)}, or allow it with --max-size`);
  if (troubles.length > 0) return { workspaces: [], troubles };
  const byRoot = Map.groupBy(
    standards.filter((it) => !large.includes(it)),
    ({ address }) => nearestAbove(address, folders) ?? top,
  );
  const workspaces: Then['workspaces'][number][] = [];
  for (const [root, files] of byRoot) {
    if (!files.some(isAsked)) continue;
    const texts = new Map<string, string>();
    contentsOf(files).forEach((bytes, index) => {
      const file = files[index] as Blob;
      const read = textIn(bytes);
      if ('text' in read) texts.set(path.posix.relative(root, file.address), read.text);
      else if (isAsked(file)) troubles.push(`${shown(name, file)}: ${read.trouble}`);
    });
    const asked = new Set(files.filter(isAsked).map(({ address }) => path.posix.relative(root, address)));
    leaveOutStrangers(texts, asked);
    const project = new Project();
    for (const [file, text] of texts) project.add(file, text);
    const said = blobs.find(({ address }) => address === path.posix.join(root, SETTINGS_FILE));
    workspaces.push({ project, settings: said ? await settingsIn(said, name, maxMegabytes) : {}, asked });
  }
  return { workspaces, troubles };
}

/**
 * What a workspace said then for all its services. An old version may say what is no longer understood: it is compared all
 * the same, and nobody can mend it.
 */
async function settingsIn(file: Blob, name: string, maxMegabytes: number): Promise<Settings> {
  const trouble = tooLarge(file.bytes, maxMegabytes);
  const read = trouble === undefined ? textIn(contentsOf([file])[0] as Uint8Array) : { trouble };
  const { readSettings } = await import('../language/workspace/settings-schema.ts');
  const { settings, problems } = 'text' in read ? readSettings(read.text) : { settings: {}, problems: [read.trouble] };
  for (const problem of problems) note(`${shown(name, file)} does not count: ${problem}\n`);
  return settings;
}

const shown = (name: string, { address }: Blob): string => asGiven(`${name}: ${address.slice(1)}`);

/** Whether a file would be read if it lay on the disk. */
const isRead = (address: string, top: string): boolean => pathBelow(top, address)?.split('/').some(isLeftOut) === false;

/** Where a revision is looked at: paths of git begin at the root of the repository, and `./` at this folder. */
function placeIn(name: string): { commit: string; place: string } {
  const [, revision = name, named] = /^([^:]*):(.*)$/.exec(name) ?? [];
  const prefix = textOf(git(['rev-parse', '--show-prefix'], () => noRepository(name))).trim();
  const commit = commitOf(revision || 'HEAD', name);
  const isFromHere = named === undefined || named.startsWith('.');
  const below = path.posix.join(isFromHere ? prefix : '', named ?? '.').replace(/\/$/, '');
  if (below.split('/')[0] === '..') throw new UsageError(`${asGiven(name)} lies outside of this git repository`);
  return { commit, place: path.posix.join('/', below) };
}

/** @param name how it was asked for */
function commitOf(revision: string, name: string): string {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const found = asked(verify);
  // A tag may be called like a date.
  if (found.status !== 0 && isDate(revision)) return lastBefore(revision);
  return textOf(
    answered(found, () => `${asGiven(name)} is no file, no folder and no revision of this git repository`),
  ).trim();
}

/** The last commit of this branch before a day begins, by the clock of whoever asks. What was merged later counts from then on. */
function lastBefore(date: string): string {
  const list = ['rev-list', '-1', '--first-parent', '--format=%cs', `--before=${date} 00:00:00`, 'HEAD'];
  const said = textOf(git(list, (why) => `git cannot list the commits before ${date}: ${why}`));
  const [, commit, day] = /^commit (\w+)\n(\S+)/.exec(said) ?? [];
  if (commit === undefined)
    throw new UsageError(`there is no commit before ${date} in the history of this git repository`);
  note(`Before ${date}, the last commit is ${commit.slice(0, 8)} of ${day}.\n`);
  return commit;
}

const noRepository = (name: string): string =>
  `there is no file or folder ${asGiven(name)}, and this folder is in no git repository of which it could be a revision`;

/** All files of a revision; links and submodules are none. */
function blobsIn(commit: string): Blob[] {
  const args = ['ls-tree', '-r', '-z', '-l', '--full-tree', '--end-of-options', commit];
  const lines = textOf(git(args, (said) => `git cannot list the files of a revision: ${said}`)).split('\0');
  return lines.flatMap((line) => {
    const [, mode, id = '', bytes, file = ''] = /^(\d+) blob (\w+) +(\d+)\t(.*)$/s.exec(line) ?? [];
    return mode?.startsWith('100') ? [{ address: `/${file}`, id, bytes: Number(bytes) }] : [];
  });
}

/** The contents of some files, all asked for at once. */
function contentsOf(blobs: readonly Blob[]): Uint8Array[] {
  if (blobs.length === 0) return [];
  const ids = blobs.map(({ id }) => `${id}\n`).join('');
  const all = git(['cat-file', '--batch'], (said) => `git cannot read the files of a revision: ${said}`, ids);
  let at = 0;
  return blobs.map(({ bytes }) => {
    // A line about each file, its bytes, and the end of a line.
    const begin = all.indexOf(NEW_LINE, at) + 1;
    at = begin + bytes + 1;
    return all.subarray(begin, begin + bytes);
  });
}

const NEW_LINE = 10;
const LARGEST_ANSWER = 1 << 30;

interface Answer {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** Asks git, and takes no refusal. @param failure what to say where it refuses, made of what it said */
const git = (args: readonly string[], failure: (said: string) => string, input = ''): Buffer =>
  answered(asked(args, input), failure);

/** What git answers. It is asked without a shell, takes no lock, and fetches nothing; paths are names, not patterns. */
function asked(args: readonly string[], input = ''): Answer {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_LITERAL_PATHSPECS: '1' };
  const { error, ...answer } = spawnSync('git', args, {
    input,
    env,
    maxBuffer: LARGEST_ANSWER,
    windowsHide: true,
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new UsageError(
      'git is not installed, or is not found: only files, folders and compiled JSON can be compared',
    );
  if (error) throw new UsageError(`git does not answer: ${error.message}`);
  return answer;
}

/** @throws UsageError where it has refused. Somebody else's repository is not read: what git says of it tells what to do. */
function answered({ status, stdout, stderr }: Answer, failure: (said: string) => string): Buffer {
  const said = textOf(stderr).trim();
  if (status !== 0) throw new UsageError(/dubious ownership/.test(said) ? said : failure(said));
  return stdout;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
