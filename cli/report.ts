/** Writes for each role what it is due to be told, as the standards say. Nothing is sent. */
import path from 'node:path';
import { contentIn } from '../language/documents/content.ts';
import { isToldOf, serviceTitle } from '../language/documents/document/document.ts';
import { periodWords, roleReport } from '../language/documents/role-report/role-report.ts';
import { listed } from '../language/documents/sentences/phrasing.ts';
import {
  PERIODS_SUCH_AS,
  REPORT_UNITS,
  type ReportPart,
  type ReportPeriod,
  reportPeriod,
  reportsDue,
} from '../language/meaning/reports-due.ts';
import { ALL_DAYS } from '../language/measure/measure-service.ts';
import type { Results } from '../language/measure/results/schema.ts';
import { type CompiledWorkspaces, loadCompiled } from './compiled.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { measured } from './measured.ts';
import { refuseOwnSource, sourcesOf } from './output.ts';
import { type Due, laterLine, nothingKnown, type RoleWritten, reportNames, whatWasWritten } from './report-lines.ts';
import type { ReportOptions } from './report-options.ts';
import { resultsOfFile } from './results-at-hand.ts';
import { note } from './say.ts';
import type { Output } from './write-files.ts';
import { refuseTaken, writeInFolders } from './write-in-folders.ts';

/**
 * Writes the reports that fall due when a period ends; returns the exit code.
 * @throws UsageError where nobody says for which period, no standard says to whom, or nothing can be told
 */
export async function writeReports(paths: readonly string[], options: ReportOptions): Promise<number> {
  const period = periodAsked(options);
  if (options.results !== undefined && options.now !== undefined)
    throw new UsageError('--results are as of the time at which they were measured. Leave --now away');
  const compiled = await loadCompiled(paths, { maxSize: options.maxSize });
  if (!compiled) return TROUBLE;
  if (compiled.broken !== '') {
    note(`${compiled.broken}Nothing was written: syntax or names are broken in the places above.\n`);
    return HAS_FINDINGS;
  }
  const due = compiled.services.map(({ model }) => ({ service: model, ...reportsDue(model, period) }));
  refuseSilence(due);
  refuseAlike(due);
  const names = reportNames(due.filter(tells).map(({ service }) => service));
  const laterText = laterLine(due, period, names);
  if (due.every(({ reports }) => reports.length === 0)) {
    note(`Nobody is due a report for ${periodWords(period)}. ${laterText}`);
    return CLEAN;
  }
  const results = await resultsByDays(due, compiled, options);
  const written = due.flatMap(({ service, reports }) =>
    reports.map((it) => ({ service, ...roleReport(service, it, period, (part) => resultsFor(part, results)) })),
  );
  const asOf = [...results.values()][0]?.asOf ?? '';
  if (written.every(({ told }) => told === 0)) throw new UsageError(nothingKnown(written, period, asOf, names));
  const folder = options.out ?? path.join('reports', period.name);
  const isOne = new Set(written.map(({ service }) => service)).size === 1;
  const files = await Promise.all(
    written.map((it) => filesOf(it, path.join(folder, ...(isOne ? [] : [it.service.name]), it.role), asOf, options)),
  );
  write(files.flat(), compiled, options);
  note(`${whatWasWritten(written, period, { folder, asOf, names })}${laterText}`);
  return CLEAN;
}

/** @throws UsageError where none is asked for, or one that there is not */
function periodAsked(options: ReportOptions): ReportPeriod {
  const unit = REPORT_UNITS.find((it) => options[it] !== undefined);
  if (!unit) throw new UsageError('say for which period: --month 2026-06, or --week, --quarter, --year or --day');
  const text = options[unit] ?? '';
  const period = reportPeriod(unit, text);
  if (period) return period;
  throw new UsageError(`--${unit} takes a ${unit} such as ${PERIODS_SUCH_AS[unit]}, not “${text}”`);
}

const tells = ({ reports, later }: Due): boolean => reports.length + later.length > 0;

/** @throws UsageError where no standard says who is told of its results */
function refuseSilence(due: readonly Due[]): void {
  if (due.some(tells)) return;
  throw new UsageError(
    'no standard says who is told how it was kept: write `report monthly to team-lead` in the service, or in a standard',
  );
}

/**
 * Results know a service by its name, and files lie in folders of such names, where upper and lower case may be one.
 * @throws UsageError where two services, or two roles of a service, are called the same
 */
function refuseAlike(due: readonly Due[]): void {
  const services = alike(
    due.filter(({ service }) => isToldOf(service)),
    ({ service }) => service.name,
  ).find((it) => it.some(tells));
  if (services)
    throw new UsageError(
      `several services are called ${namesOf(services.map(({ service }) => service.name || serviceTitle(service)))}, so that their reports cannot be told apart. Report each by itself, with an --out of its own`,
    );
  for (const { service, reports } of due) {
    const [roles] = alike(reports, ({ role }) => role);
    if (roles)
      throw new UsageError(
        `several roles are called ${namesOf(roles.map(({ role }) => role))} in ${serviceTitle(service)}, so that their reports would be one file where upper and lower case are one. Give one of them another name`,
      );
  }
}

const namesOf = (names: readonly string[]): string => listed([...new Set(names.map((it) => `“${it}”`))]);

const alike = <T>(all: readonly T[], nameOf: (it: T) => string): T[][] =>
  [...Map.groupBy(all, (it) => nameOf(it).normalize().toLowerCase()).values()].filter((it) => it.length > 1);

const keyOf = ({ days }: Pick<ReportPart, 'days'>): string => days.from;

/** Measured once for each length of time, for the cases and answers that are listed of it. */
async function resultsByDays(
  due: readonly Due[],
  { workspaces, services }: CompiledWorkspaces,
  { results, ...options }: ReportOptions,
): Promise<Map<string, Results>> {
  const parts = due.flatMap(({ reports }) => reports.flatMap((it) => it.parts));
  const known = results === undefined ? undefined : await resultsOfFile(results);
  const byDays = new Map<string, Results>();
  for (const part of parts) {
    if (byDays.has(keyOf(part))) continue;
    const { from, until } = part.days;
    const asked = { ...options, format: 'html', open: 0, days: { from, until }, periods: ALL_DAYS } as const;
    byDays.set(
      keyOf(part),
      known ??
        (await measured(
          workspaces,
          services.map(({ model }) => model),
          asked,
        )),
    );
  }
  return byDays;
}

function resultsFor(part: ReportPart, byDays: ReadonlyMap<string, Results>): Results {
  const results = byDays.get(keyOf(part));
  if (results) return results;
  throw new Error(`${keyOf(part)}: not measured`);
}

async function filesOf(
  { title, document }: RoleWritten,
  folder: string,
  asOf: string,
  { format = ['html'], eml, attach }: ReportOptions,
): Promise<Output[]> {
  const files = await Promise.all(
    [...new Set(format)].map(async (it) => ({ filename: `report.${it}`, content: await contentIn(it, document) })),
  );
  const drafts = eml
    ? [
        {
          filename: 'report.eml',
          content: await (await import('./mail.ts')).draftOf(document, title, asOf, attach ? files : []),
        },
      ]
    : [];
  return [...files, ...drafts].map(({ filename, content }) => ({ file: path.join(folder, filename), content }));
}

function write(files: readonly Output[], { workspaces }: CompiledWorkspaces, { force }: ReportOptions): void {
  const names = files.map(({ file }) => file);
  if (!force) refuseTaken(names, 'Replace it with --force, or name another folder: --out …');
  for (const name of names) refuseOwnSource(name, sourcesOf(workspaces));
  writeInFolders(files);
}
