/**
 * The format of JUnit, for servers that know test results alone: a file is a suite, and a rule that finds something in
 * it a test, so that the names of tests stay when lines move. What makes the run fail fails its test.
 */
import type { Finding } from '../findings/finding.ts';
import { type Xml, xml, xmlFile, xmlText } from '../text/xml.ts';
import type { Report } from './report.ts';

type Told = Pick<Report, 'findings' | 'files' | 'fails'>;

export function junitReport({ findings, files, fails }: Told): string {
  const byFile = Map.groupBy(findings, (finding) => finding.place.file);
  const suites = files.map((file) => suiteOf(file, byFile.get(file) ?? [], fails));
  const content = suites.map(({ suite }) => suite);
  return xmlFile(xml('testsuites', { name: 'yardstick', ...counts(suites) }, ...content));
}

interface Suite {
  readonly suite: Xml;
  readonly tests: number;
  readonly failures: number;
}

function suiteOf(file: string, findings: readonly Finding[], fails: Told['fails']): Suite {
  const classname = file.replace(/\.standards$/, '');
  const byRule = [...Map.groupBy(findings, ({ name, code }) => `${name} (${code})`)];
  const tests = byRule.map(([name, found]) => xml('testcase', { name, classname, time: 0 }, outcome(found, fails)));
  const failures = byRule.filter(([, found]) => found.some(fails)).length;
  if (tests.length === 0) tests.push(xml('testcase', { name: 'no findings', classname, time: 0 }));
  const count = { tests: tests.length, failures };
  return { ...count, suite: xml('testsuite', { name: file, ...counts([count]) }, ...tests) };
}

function counts(suites: readonly Omit<Suite, 'suite'>[]): Record<string, number> {
  const sum = (key: 'tests' | 'failures'): number => suites.reduce((total, suite) => total + suite[key], 0);
  return { tests: sum('tests'), failures: sum('failures'), errors: 0, skipped: 0, time: 0 };
}

/** The findings of one rule in one file. */
function outcome(findings: readonly Finding[], fails: Told['fails']): Xml {
  const lines = findings.map(({ place: { file, start }, severity, message }) => {
    return `${file}:${start.line}:${start.column} ${severity}: ${message}`;
  });
  const failing = findings.find(fails);
  if (!failing) return xml('system-out', {}, xmlText(lines.join('\n')));
  const message = findings.length === 1 ? failing.message : `${findings.length} findings. ${failing.message}`;
  return xml('failure', { message, type: failing.severity }, xmlText(lines.join('\n')));
}
