import path from 'node:path';
import { type Finding, SEVERITIES, type Severity } from '../language/findings/finding.ts';
import { findingsJson } from '../language/outputs/findings-json.ts';
import { prettyFindings, summary } from '../language/outputs/pretty.ts';
import { isDate } from '../language/quantities/calendar.ts';
import type { CheckOptions } from './check-options.ts';
import { CLEAN, FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { type Loaded, type LoadedWorkspace, load, shown } from './load.ts';
import { paintFor } from './paint.ts';

/** Prints the findings in some files, folders or patterns; returns the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const today = options.today ?? localDate();
  if (!isDate(today)) throw new UsageError(`there is no day ${today}. --today takes a date such as 2026-07-01`);
  const loaded = await load(paths, options.maxSize);
  const checked = loaded.workspaces.map((workspace) => checkWorkspace(workspace, today));
  const findings = checked.flatMap((it) => it.findings);
  if (options.format === 'json') process.stdout.write(findingsJson(findings));
  else process.stdout.write(pretty(loaded, checked, findings));
  for (const trouble of loaded.troubles) process.stderr.write(`yardstick: ${trouble}\n`);
  if (loaded.troubles.length > 0) return TROUBLE;
  return findings.some((finding) => isAsGrave(finding.severity, options.failOn)) ? FINDINGS : CLEAN;
}

const isAsGrave = (severity: Severity, threshold: Severity | 'never'): boolean =>
  threshold !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);

/** Today where the user is, as an ISO date. */
function localDate(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

interface Checked {
  readonly findings: readonly Finding[];
  readonly standards: number;
  readonly textOf: (file: string) => string;
}

/** The findings in the files that were asked about, their places as seen from the current folder. */
function checkWorkspace({ project, root, settings, asked }: LoadedWorkspace, today: string): Checked {
  const services = project.check({ today, settings });
  const seen = (file: string): string => shown(path.join(root, file));
  const fromHere = (finding: Finding): Finding => ({
    ...finding,
    place: { ...finding.place, file: seen(finding.place.file) },
    related: finding.related.map((it) => ({ ...it, place: { ...it.place, file: seen(it.place.file) } })),
  });
  const findings = services.flatMap((service) => service.findings).filter((finding) => asked.has(finding.place.file));
  const standards = services.flatMap(({ model }) => [
    ...model.standards,
    ...model.branches.flatMap((it) => it.standards),
  ]);
  return {
    findings: findings.map(fromHere),
    standards: new Set(standards.filter((it) => asked.has(it.source.file)).map((it) => it.source)).size,
    textOf: (file) => project.textOf(path.relative(root, path.resolve(file)).split(path.sep).join('/')),
  };
}

function pretty({ workspaces }: Loaded, checked: readonly Checked[], findings: readonly Finding[]): string {
  const paint = paintFor(process.stdout);
  const width = Math.min(process.stdout.columns || 100, 120);
  const pages = checked.map((it) => prettyFindings(it.findings, { textOf: it.textOf, paint, width }));
  const empty = workspaces.flatMap(({ project, asked, root }) =>
    [...asked].filter((file) => project.isEmpty(file)).map((file) => shown(path.join(root, file))),
  );
  const notes = empty.map((file) => `${file} is empty: it holds no service and no standards yet.\n`);
  const files = workspaces.reduce((sum, it) => sum + it.asked.size, 0);
  const standards = checked.reduce((sum, it) => sum + it.standards, 0);
  return [...pages, ...notes, summary(findings, { files, standards }, paint)].join('');
}
