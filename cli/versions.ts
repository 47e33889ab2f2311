/** One of two versions of standards: in files, compiled, or at a revision of a git repository. */
import path from 'node:path';
import type { ServiceModel } from '../language/model/service-model.ts';
import { isDate } from '../language/quantities/calendar.ts';
import { localDate } from '../language/workspace/local-date.ts';
import { UsageError } from './exit-codes.ts';
import { type LoadedWorkspace, load } from './load.ts';
import { asGiven, shownPath } from './names.ts';
import { compileWorkspaces, exists, sourcesOf } from './output.ts';
import { readText } from './read-text.ts';
import { workspacesAt } from './revisions.ts';
import { complain } from './say.ts';

/** One of the versions. */
interface Version {
  readonly services: readonly ServiceModel[];
  /** Where syntax or names are broken, so that something may be missing; empty where they are not. */
  readonly broken: string;
  /** The files that it is made from. */
  readonly sources: readonly string[];
}

/**
 * A file or folder that there is comes first; anything else is a revision.
 * @param other the other version: what lies in it is no part of this one, unless this one lies in it as well
 */
export async function versionOf(
  name: string,
  other: string,
  { maxSize }: { readonly maxSize: number },
): Promise<Version | undefined> {
  if (exists(name) && path.extname(name) === '.json') return compiledVersion(name, maxSize);
  if (!isPath(name)) return versionAt(name, maxSize);
  const { workspaces, troubles } = await load([name], maxSize);
  if (isTroubled(troubles)) return undefined;
  const [own, others] = [path.resolve(name), path.resolve(other)];
  for (const workspace of workspaces) leaveOut(workspace, others, isInside(own, others));
  const { services, broken } = compileWorkspaces(workspaces);
  return { services: services.map(({ model }) => model), broken, sources: sourcesOf(workspaces) };
}

/**
 * What is meant by `--since`: a revision that names no place is that of the files that it is held against.
 * @throws UsageError where it seems to be a day, and there is none, or it is still to come
 */
export function sinceNamed(since: string, now: string): string {
  if (LIKE_A_DAY.test(since) && !isDate(since) && !exists(since))
    throw new UsageError(
      `there is no day ${asGiven(since)}. --since takes a date such as 2026-06-01, or a git revision`,
    );
  if (isDate(since) && since > localDate())
    throw new UsageError(`${since} is still to come: nothing has changed since`);
  if (isPath(since) || since.includes(':') || !exists(now)) return since;
  return `${since}:./${path.relative('', now).split(path.sep).join('/')}`;
}

const LIKE_A_DAY = /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}[./]\d{1,2}[./]\d{4}$|^(yesterday|today)$/;

/**
 * The files of the other version: the two may lie in one workspace, and speak of one service.
 * @param keepsAsked whether what was asked about stays all the same
 */
function leaveOut({ project, root, files, asked }: LoadedWorkspace, other: string, keepsAsked: boolean): void {
  for (const file of files) {
    const isOther = isInside(path.resolve(root, file), other);
    if (isOther && !(keepsAsked && asked.has(file))) project.remove(file);
  }
}

const isInside = (address: string, folder: string): boolean =>
  address === folder || address.startsWith(folder + path.sep);

async function versionAt(name: string, maxSize: number): Promise<Version | undefined> {
  const { workspaces, troubles } = await workspacesAt(name, maxSize);
  if (isTroubled(troubles)) return undefined;
  const compiled = workspaces.map((workspace) => {
    const { services, broken } = compileWorkspaces([workspace]);
    const asked = services.filter(({ files }) => files.some((file) => workspace.asked.has(file)));
    return { services: asked.map(({ model }) => model), broken };
  });
  return {
    services: compiled.flatMap(({ services }) => services),
    broken: compiled.map(({ broken }) => broken).join(''),
    sources: [],
  };
}

function isTroubled(troubles: readonly string[]): boolean {
  for (const trouble of troubles) complain(trouble);
  return troubles.length > 0;
}

/**
 * Patterns are paths as well, and a file of standards that is not there is no revision. Behind `@` or `^` a brace is that
 * of a revision, such as `HEAD@{1}`.
 */
const isPath = (name: string): boolean =>
  exists(name) || /[*?[]|(?<![@^])\{/.test(name) || /^[^:]*\.standards$/.test(name);

async function compiledVersion(file: string, maxSize: number): Promise<Version | undefined> {
  const result = readText(file, maxSize);
  if ('trouble' in result) {
    complain(`${shownPath(file)}: ${result.trouble}`);
    return undefined;
  }
  const { Compiled } = await import('../language/model/schema.ts');
  const parsed = Compiled.safeParse(jsonIn(file, result.text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(
      `${asGiven(file)} holds no compiled standards: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}. “yardstick export” writes them`,
    );
  }
  const services = parsed.data.services.map(({ coverage: _c, holidayDates: _h, ...it }) => ({
    ...it,
    declared: true,
    repeats: [],
  }));
  return { services, broken: '', sources: [file] };
}

function jsonIn(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${asGiven(file)} is no JSON`);
  }
}
