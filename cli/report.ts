/** Writes for each role what it is due to be told, as the standards say. Nothing is sent. */
import path from 'node:path';
import { contentIn } from '../language/documents/content.ts';
import { serviceTitle } from '../language/documents/document/document.ts';
import { roleTitles } from '../language/documents/document/phrases.ts';
import { periodWords, roleReport, type WrittenReport } from '../language/documents/role-report/role-report.ts';
import { listed } from '../language/documents/sentences/phrasing.ts';
import { describeFrequency } from '../language/documents/sentences/quantities.ts';
import {
  PERIODS_SUCH_AS,
  REPORT_UNITS,
  type ReportPart,
  type ReportPeriod,
  type ReportsDue,
  reportPeriod,
  reportsDue,
} from '../language/meaning/reports-due.ts';
import { ALL_DAYS } from '../language/measure/measure-service.ts';
import type { Results } from '../language/measure/results/schema.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import { plainWords } from '../language/text/plain-words.ts';
import { type CompiledWorkspaces, loadCompiled } from './compiled.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { measured } from './measured.ts';
import { shownPath } from './names.ts';
import { refuseOwnSource, sourcesOf } from './output.ts';
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
  const laterText = laterLine(due, period);
  if (due.every(({ reports }) => reports.length === 0)) {
    note(`Nobody is due a report for ${periodWords(period)}. ${laterText}`);
    return CLEAN;
  }
  const results = await resultsByDays(due, compiled, options);
  const written = due.flatMap(({ service, reports }) =>
    reports.map((it) => ({ service, ...roleReport(service, it, period, (part) => resultsFor(part, results)) })),
  );
  refuseEmpty(written, period);
  const folder = options.out ?? path.join('reports', period.name);
  const asOf = [...results.values()][0]?.asOf ?? '';
  const isOne = new Set(written.map(({ service }) => service)).size === 1;
  const files = await Promise.all(
    written.map((it) => filesOf(it, path.join(folder, ...(isOne ? [] : [it.service.name]), it.role), asOf, options)),
  );
  write(files.flat(), compiled, options);
  note(`${whatWasWritten(written, period, folder, asOf)}${laterText}`);
  return CLEAN;
}

type Due = ReportsDue & { readonly service: ServiceModel };
type Written = WrittenReport & { readonly service: ServiceModel };

/** @throws UsageError where none is asked for, or one that there is not */
function periodAsked(options: ReportOptions): ReportPeriod {
  const unit = REPORT_UNITS.find((it) => options[it] !== undefined);
  if (!unit) throw new UsageError('say for which period: --month 2026-06, or --week, --quarter, --year or --day');
  const text = options[unit] ?? '';
  const period = reportPeriod(unit, text);
  if (period) return period;
  throw new UsageError(`--${unit} takes a ${unit} such as ${PERIODS_SUCH_AS[unit]}, not “${text}”`);
}

/** @throws UsageError where no standard says who is told of its results */
function refuseSilence(due: readonly Due[]): void {
  if (due.some(({ reports, later }) => reports.length + later.length > 0)) return;
  throw new UsageError(
    'no standard says who is told how it was kept: write `report monthly to team-lead` in the service, or in a standard',
  );
}

/** Who is told at other times; empty where nobody is. */
function laterLine(due: readonly Due[], period: ReportPeriod): string {
  const others = due.flatMap(({ service, later }) => {
    const titleOf = roleTitles(service.roles);
    return [...Map.groupBy(later, ({ role }) => role)].map(
      ([role, of]) => `${titleOf(role)} (${of.map(({ frequency }) => describeFrequency(frequency)).join(', ')})`,
    );
  });
  return others.length === 0 ? '' : `Not due with this ${period.unit}: ${listed(others)}.\n`;
}

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

/** Of so many reasons, people see what is the matter. */
const REASONS = 3;

/** @throws UsageError where there is nothing to tell: no data, or none of these days */
function refuseEmpty(written: readonly WrittenReport[], period: ReportPeriod): void {
  if (written.some(({ told }) => told > 0)) return;
  const reasons = [...new Set(written.flatMap(({ untold }) => untold))];
  const more = reasons.length > REASONS ? [`and ${reasons.length - REASONS} more reasons`] : [];
  const why = [...reasons.slice(0, REASONS).map(plainWords), ...more].map((it) => `\n  ${it}`).join('');
  throw new UsageError(`nothing is known of ${periodWords(period)} that could be told, so nothing was written${why}`);
}

async function filesOf(
  { title, document }: Written,
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

function whatWasWritten(written: readonly Written[], period: ReportPeriod, folder: string, asOf: string): string {
  const services = new Set(written.map(({ service }) => service));
  const who = written.map(({ title, service }) => (services.size > 1 ? `${title} of ${serviceTitle(service)}` : title));
  const silent = written.filter(({ told }) => told === 0).map(({ title }) => title);
  return [
    `Wrote what ${listed(who)} ${who.length === 1 ? 'is' : 'are'} due to be told of ${periodWords(period)} to ${shownPath(folder)}.`,
    ...(silent.length > 0
      ? [`Nothing is known of what ${listed(silent)} ${silent.length === 1 ? 'is' : 'are'} told.`]
      : []),
    ...(asOf.slice(0, period.until.length) <= period.until
      ? [`It was not over at ${asOf}: figures may still change.`]
      : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
