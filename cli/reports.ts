/** What `check` tells other programs. A format is loaded when it is asked for. */
import type { Finding } from '../language/findings/finding.ts';
import { identityKey, identityOf } from '../language/findings/identity.ts';
import { pagesIn } from '../language/findings/pages.ts';
import type { Report } from '../language/reports/report.ts';
import { whereaboutsIn } from '../language/workspace/whereabouts.ts';
import manifest from '../package.json' with { type: 'json' };
import type { ReportFormat } from './check-options.ts';
import { findingFromHere, pathFromHere, type ToldFindings } from './checked.ts';

const WRITERS: Readonly<Record<ReportFormat, () => Promise<(report: Report) => string>>> = {
  json: async () => (await import('../language/reports/json.ts')).jsonReport,
  sarif: async () => (await import('../language/reports/sarif.ts')).sarifReport,
  github: async () => (await import('../language/reports/github.ts')).githubReport,
  junit: async () => (await import('../language/reports/junit.ts')).junitReport,
  checkstyle: async () => (await import('../language/reports/checkstyle.ts')).checkstyleReport,
};

/** The findings in a format, with places as seen from the current folder. */
export async function reportIn(
  format: ReportFormat,
  told: readonly ToldFindings[],
  troubles: readonly string[],
  fails: Report['fails'],
): Promise<string> {
  const origins = new Map(
    told.flatMap(({ workspace, findings }) => findings.map((it) => [findingFromHere(it, workspace.root), it] as const)),
  );
  const fingerprints = format === 'sarif' ? fingerprintsOf(told) : new Map<Finding, string>();
  const write = await WRITERS[format]();
  return write({
    findings: [...origins.keys()],
    files: told.flatMap(({ workspace: { asked, root } }) => [...asked].map((file) => pathFromHere(file, root))),
    troubles,
    version: manifest.version,
    pageOf: pagesIn(new URL('../docs/rules/', import.meta.url)),
    fails,
    fingerprintOf: (finding) => fingerprints.get(origins.get(finding) as Finding) ?? '',
  });
}

/** Of findings with the same words in the same block, each has a number of its own. */
function fingerprintsOf(told: readonly ToldFindings[]): Map<Finding, string> {
  const fingerprints = new Map<Finding, string>();
  const times = new Map<string, number>();
  const add = (finding: Finding, key: string): void => {
    times.set(key, (times.get(key) ?? 0) + 1);
    fingerprints.set(finding, `${key}:${times.get(key)}`);
  };
  for (const { workspace, findings: all } of told) {
    for (const { model, findings } of workspace.services) {
      const whereabouts = whereaboutsIn(model, (file) => workspace.project.textOf(file));
      for (const finding of findings) add(finding, identityKey(identityOf(finding, whereabouts)));
    }
    // What is said of a workspace as a whole stands in none of its services.
    const home = pathFromHere('', workspace.root);
    for (const finding of all) if (!fingerprints.has(finding)) add(finding, `workspace ${finding.code} ${home}`);
  }
  return fingerprints;
}
