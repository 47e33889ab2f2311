import { type Finding, SEVERITIES } from '../language/findings/finding.ts';
import { isDate } from '../language/quantities/calendar.ts';
import { howMany } from '../language/reports/pretty.ts';
import { NO_STOPWATCH, PartTimes, type Stopwatch } from '../language/rules/engine/stopwatch.ts';
import { localDate } from '../language/workspace/local-date.ts';
import type { CheckCommandOptions } from './check-options.ts';
import { checkPage } from './check-page.ts';
import { type CheckedWorkspace, checkWorkspace, findingsTold, type ToldFindings } from './checked.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { type Loaded, type LoadedWorkspace, load } from './load.ts';
import { asGiven, shownPath } from './names.ts';
import { refuseOwnSource, refuseToReplace, sourcesOf, writeText } from './output.ts';
import { paintFor, uncoloured } from './paint.ts';
import { complain, note } from './say.ts';

/** Prints the findings in some files, folders or patterns; returns the exit code. */
export async function checkPaths(paths: readonly string[], options: CheckCommandOptions): Promise<number> {
  const today = options.today ?? localDate();
  if (!isDate(today))
    throw new UsageError(`there is no day ${asGiven(today)}. --today takes a date such as 2026-07-01`);
  refuseNonsense(options);
  refuseToReplace(options.out, options.force);
  const times = options.timing ? new PartTimes() : undefined;
  const watch = times ?? NO_STOPWATCH;
  const loaded = await loadWith(options.results, await load(paths, options.maxSize, watch));
  const others = [options.baseline, options.results].filter((it) => it !== undefined);
  refuseOwnSource(options.out, [...sourcesOf(loaded.workspaces), ...others]);
  if (options.fix || options.updateBaseline) refuseToWriteWithout(loaded.troubles);
  // Before anything is mended.
  if (options.fix && options.baseline !== undefined)
    (await import('./baseline.ts')).baselineIn(options.baseline, options);
  if (options.dryRun) return (await import('./fix.ts')).showFixes(loaded, options, today);
  const troubles = options.fix ? await (await import('./fix.ts')).makeFixes(loaded, options, today) : loaded.troubles;

  const checked = await checkAll(loaded.workspaces, today, watch);
  const { isNew, note: leftOut } =
    options.baseline === undefined
      ? ALL_NEW
      : await (await import('./baseline.ts')).knownIn(checked, options.baseline, options);
  const told = checked.map((workspace) => ({ workspace, findings: findingsTold(workspace, isNew) }));
  await watch.timeOf('writing the report', () => tell(told, troubles, leftOut, options));
  if (times) process.stderr.write((await import('./timing.ts')).timesText(times.taken));
  for (const trouble of troubles) complain(trouble);
  if (troubles.length > 0) return TROUBLE;
  return told.some(({ findings }) => findings.some(failsBy(options))) ? HAS_FINDINGS : CLEAN;
}

/** One after the other, so that none is timed while another one waits. */
async function checkAll(
  workspaces: readonly LoadedWorkspace[],
  today: string,
  watch: Stopwatch,
): Promise<CheckedWorkspace[]> {
  const checked: CheckedWorkspace[] = [];
  for (const workspace of workspaces) checked.push(await checkWorkspace(workspace, today, watch));
  return checked;
}

/** The workspaces with the results in a file. @throws UsageError where it holds none */
async function loadWith(file: string | undefined, loaded: Loaded): Promise<Loaded> {
  if (file === undefined) return loaded;
  const results = await (await import('./results-at-hand.ts')).resultsOfFile(file);
  return { ...loaded, workspaces: loaded.workspaces.map((it) => ({ ...it, results })) };
}

/** @throws UsageError where an option has no meaning without another, or beside it */
function refuseNonsense({ fix, dryRun, baseline, updateBaseline, format }: CheckCommandOptions): void {
  if (dryRun && !fix) throw new UsageError('--dry-run shows what --fix would change. Write both');
  if (dryRun && format !== 'pretty')
    throw new UsageError('--dry-run shows a patch, and no findings. Leave --format away');
  if (updateBaseline && baseline === undefined) {
    throw new UsageError('--update-baseline writes the file of --baseline. Say which: --baseline known.json');
  }
}

/** @throws UsageError where a file could not be read: what is written may depend on it */
function refuseToWriteWithout(troubles: readonly string[]): void {
  if (troubles.length === 0) return;
  throw new UsageError(
    `${troubles.join('\nyardstick: ')}\nNothing was written: the other files may need what stands there.`,
  );
}

/** Without a baseline. */
const ALL_NEW = { isNew: (): boolean => true, note: '' };

/** Whether a finding makes the run fail. */
const failsBy =
  ({ failOn }: CheckCommandOptions) =>
  ({ severity }: Finding): boolean =>
    failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);

/** Writes what is found, and a note on what a baseline leaves out, where and as it was asked for. */
async function tell(
  told: readonly ToldFindings[],
  troubles: readonly string[],
  leftOut: string,
  options: CheckCommandOptions,
): Promise<void> {
  const { format, out } = options;
  if (format === 'pretty') {
    const paint = out === undefined ? paintFor(process.stdout) : uncoloured;
    write(checkPage(told, paint, options.sort, options.baseline !== undefined) + leftOut, out, told);
    return;
  }
  const { reportIn } = await import('./reports.ts');
  write(await reportIn(format, told, troubles, failsBy(options)), out, told);
  note(leftOut);
}

function write(text: string, out: string | undefined, told: readonly ToldFindings[]): void {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  writeText(out, text);
  const findings = told.flatMap((it) => it.findings);
  note(`Wrote ${howMany(findings.length, 'finding')} to ${shownPath(out)}.\n`);
}
