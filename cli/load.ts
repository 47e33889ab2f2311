/** Reads workspaces into projects. */
import path from 'node:path';
import type { Results } from '../language/measure/results/schema.ts';
import type { HolidayCalendar } from '../language/quantities/holidays.ts';
import { NO_STOPWATCH, type Stopwatch } from '../language/rules/engine/stopwatch.ts';
import type { Project } from '../language/workspace/project.ts';
import type { Settings } from '../language/workspace/settings.ts';
import { SETTINGS_FILE } from '../language/workspace/settings-file.ts';
import { DISK } from './disk.ts';
import { UsageError } from './exit-codes.ts';
import { shownPath } from './names.ts';
import { type Selection, selectWorkspaces, standardsFilesIn } from './paths.ts';
import { newProject } from './prepared/ready-project.ts';
import { progress } from './progress.ts';
import { readText, readWithin } from './read-text.ts';

export interface LoadedWorkspace {
  readonly project: Project;
  readonly root: string;
  readonly settings: Settings;
  /** What stands in its file of settings, where it has one. */
  readonly settingsText?: string;
  /** The public holidays that its services keep. */
  readonly holidays: HolidayCalendar;
  /** What has been measured, where somebody says in which file: else that in its folder counts. */
  readonly results?: Results;
  /** All files that were read, relative to the workspace. */
  readonly files: readonly string[];
  /** Those of them that the user asked about. */
  readonly asked: ReadonlySet<string>;
}

export interface Loaded {
  readonly workspaces: readonly LoadedWorkspace[];
  /** What could not be read, one line each. */
  readonly troubles: readonly string[];
}

/**
 * Loads what some paths name, and the other files of the same services.
 * @throws UsageError where a path does not exist or the settings are wrong
 */
export async function load(
  paths: readonly string[],
  maxMegabytes: number,
  watch: Stopwatch = NO_STOPWATCH,
): Promise<Loaded> {
  const { selections, refused } = await selectWorkspaces(paths);
  const troubles = refused.map(({ address, trouble }) => `${shownPath(address)}: ${trouble}`);
  const workspaces: LoadedWorkspace[] = [];
  for (const selection of selections) {
    workspaces.push(await loadWorkspace(selection, maxMegabytes, troubles, watch));
  }
  return { workspaces, troubles };
}

async function loadWorkspace(
  selection: Selection,
  maxMegabytes: number,
  troubles: string[],
  watch: Stopwatch,
): Promise<LoadedWorkspace> {
  const { root } = selection;
  const { settings, settingsText } = await settingsOf(root, maxMegabytes);
  const texts = new Map<string, string>();
  const read = (file: string, report: boolean): void => {
    const result = watch.time('reading files', () => readText(file, maxMegabytes));
    if ('text' in result) texts.set(relative(root, file), result.text);
    else if (report) troubles.push(`${shownPath(file)}: ${result.trouble}`);
  };
  for (const file of selection.files) read(file, true);
  const asked = new Set(texts.keys());
  if (selection.partial) await readSiblings(selection, texts, read);
  const project = watch.time('parsing', () => projectOf(texts));
  const holidays = await project.holidays(settings);
  return {
    project,
    root,
    settings,
    ...(settingsText !== undefined && { settingsText }),
    holidays,
    files: [...texts.keys()],
    asked,
  };
}

/** The other files of the services that the named files belong to. */
async function readSiblings(
  { root, files }: Selection,
  texts: Map<string, string>,
  read: (file: string, report: boolean) => void,
): Promise<void> {
  const asked = new Set(texts.keys());
  for (const file of await standardsFilesIn(root)) if (!files.includes(file)) read(file, false);
  leaveOutStrangers(texts, asked);
}

/** Takes away the files that are of no service that a file which was asked about is of. */
export function leaveOutStrangers(texts: Map<string, string>, asked: ReadonlySet<string>): void {
  const wanted = new Set([...asked].flatMap((file) => servicesMentioned(texts.get(file) ?? '')));
  for (const [file, text] of texts) {
    if (!asked.has(file) && !servicesMentioned(text).some((service) => wanted.has(service))) texts.delete(file);
  }
}

/** The services that a text declares or is part of, and perhaps some more: found without parsing it. */
const servicesMentioned = (text: string): string[] =>
  [...text.matchAll(/\b(?:service|part\s+of)\s+([^\s"{]+)/g)].map((match) => match[1] as string);

function projectOf(texts: ReadonlyMap<string, string>): Project {
  const project = newProject();
  const step = progress('Reading', texts.size);
  for (const [file, text] of texts) {
    project.add(file, text);
    step();
  }
  return project;
}

async function settingsOf(
  root: string,
  maxMegabytes: number,
): Promise<Pick<LoadedWorkspace, 'settings' | 'settingsText'>> {
  const file = path.join(root, SETTINGS_FILE);
  if (DISK.kindOf(file) === undefined) return { settings: {} };
  const result = readWithin(root, file, maxMegabytes);
  if ('trouble' in result) throw new UsageError(`${shownPath(file)}: ${result.trouble}`);
  const { readSettings } = await import('../language/workspace/settings-schema.ts');
  const { settings, problems, notes } = readSettings(result.text);
  if (problems.length > 0) throw new UsageError(problems.map((problem) => `${shownPath(file)}: ${problem}`).join('\n'));
  for (const note of notes) process.stderr.write(`yardstick: ${shownPath(file)}: ${note}\n`);
  return { settings, settingsText: result.text };
}

const relative = (root: string, file: string): string => path.relative(root, file).split(path.sep).join('/');
