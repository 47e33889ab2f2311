/** What changed between two versions of standards: in files, compiled, or at revisions of a git repository. */
import path from 'node:path';
import { amendmentNotice } from '../language/documents/amendments/notice.ts';
import type { ReaderOfChanges } from '../language/documents/amendments/readers.ts';
import { toldChanges } from '../language/documents/amendments/told.ts';
import { languageFor } from '../language/documents/document/document.ts';
import type { Format, OfficeFormat } from '../language/documents/document/tree.ts';
import { changesJson } from '../language/exchange/changes-json.ts';
import { changesBetween } from '../language/history/changes.ts';
import type { ToldChanges } from '../language/history/schema.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import type { Paint } from '../language/reports/pretty.ts';
import { changesText } from './changes-text.ts';
import { refuseToPrint, writeDocument } from './document-output.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { languageAsked } from './language-asked.ts';
import { type LoadedWorkspace, load } from './load.ts';
import { asGiven, shownPath } from './names.ts';
import { compileWorkspaces, exists, refuseOwnSource, refuseToReplace, sourcesOf, writeText } from './output.ts';
import { columnsOfStream, paintFor, uncoloured } from './paint.ts';
import { readText } from './read-text.ts';
import { workspacesAt } from './revisions.ts';
import { complain, note } from './say.ts';

interface DiffOptions {
  readonly format: 'pretty' | 'json' | Format | OfficeFormat;
  readonly for: ReaderOfChanges;
  readonly failOn: 'loosened' | 'never';
  /** That of the notice. */
  readonly language?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
}

/** One of the versions. */
interface Version {
  readonly services: readonly ServiceModel[];
  /** Where syntax or names are broken, so that something may be missing; empty where they are not. */
  readonly broken: string;
  /** The files that it is made from. */
  readonly sources: readonly string[];
}

/** Tells what changed from one version to another; returns the exit code. @throws UsageError where one cannot be read */
export async function diffVersions(before: string, after: string, options: DiffOptions): Promise<number> {
  refuseToPrint('changes', options.format, options.out);
  refuseToReplace(options.out, options.force);
  const versions = [await versionOf(before, after, options), await versionOf(after, before, options)] as const;
  const [old, now] = versions;
  if (!old || !now) return TROUBLE;
  refuseOwnSource(options.out, [...old.sources, ...now.sources]);
  // What programs read is the same for everybody.
  const reader = options.format === 'json' ? 'staff' : options.for;
  const language = languageOf([...now.services, ...old.services], options);
  const isOnly = options.language !== undefined;
  const told = toldChanges(changesBetween(old.services, now.services), { before, after }, reader, language, isOnly);
  await write(told, language, options);
  const broken = old.broken + now.broken;
  if (broken !== '') {
    note(`${broken}What stands in the places above may be missing from the changes, or be told as dropped or new.\n`);
    return TROUBLE;
  }
  return options.failOn === 'loosened' && told.loosened > 0 ? HAS_FINDINGS : CLEAN;
}

/**
 * A file or folder that there is comes first; anything else is a revision.
 * @param other the other version: what lies in it is no part of this one, unless this one lies in it as well
 */
async function versionOf(name: string, other: string, { maxSize }: DiffOptions): Promise<Version | undefined> {
  if (exists(name) && path.extname(name) === '.json') return compiledVersion(name, maxSize);
  if (!isPath(name)) return versionAt(name, maxSize);
  const { workspaces, troubles } = await load([name], maxSize);
  if (isTroubled(troubles)) return undefined;
  const [own, others] = [path.resolve(name), path.resolve(other)];
  for (const workspace of workspaces) leaveOut(workspace, others, isInside(own, others));
  const { services, broken } = compileWorkspaces(workspaces);
  return { services: services.map(({ model }) => model), broken, sources: sourcesOf(workspaces) };
}

/** The files of the other version: the two may lie in one workspace, and speak of one service. */
/** @param keepsAsked whether what was asked about stays all the same */
function leaveOut({ project, root, files, asked }: LoadedWorkspace, other: string, keepsAsked: boolean): void {
  for (const file of files) {
    const isOther = isInside(path.resolve(root, file), other);
    if (isOther && !(keepsAsked && asked.has(file))) project.remove(file);
  }
}

const isInside = (address: string, folder: string): boolean =>
  address === folder || address.startsWith(folder + path.sep);

function versionAt(name: string, maxSize: number): Version | undefined {
  const { workspaces, troubles } = workspacesAt(name, maxSize);
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

/**
 * A notice is in the first language of the service, unless another one is asked for; what terminals and programs are told is English.
 * @throws UsageError where no service has it, or nothing is made that depends on it
 */
function languageOf(services: readonly ServiceModel[], { format, language }: DiffOptions): string {
  if (format !== 'pretty' && format !== 'json')
    return languageFor({ language: languageAsked(services, language) }, services);
  if (language === undefined) return 'en';
  throw new UsageError('--language is for a notice. Say as what: --format html, docx or md');
}

async function write(told: ToldChanges, language: string, options: DiffOptions): Promise<void> {
  const { format, out } = options;
  if (format !== 'pretty' && format !== 'json') {
    await writeDocument(amendmentNotice(told, options.for, language), format, out);
    return;
  }
  const text = (width: number, paint: Paint): string =>
    format === 'json' ? changesJson(told) : changesText(told, options.for, width, paint);
  if (out === undefined) {
    process.stdout.write(text(columnsOfStream(process.stdout), paintFor(process.stdout)));
    return;
  }
  writeText(out, text(100, uncoloured));
  note(`Wrote ${shownPath(out)}.\n`);
}
