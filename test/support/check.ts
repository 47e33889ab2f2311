import type { Finding } from '../../language/findings/finding.ts';
import type { CheckOptions } from '../../language/workspace/analysis.ts';
import { type CheckedService, Project } from '../../language/workspace/project.ts';
import type { Settings } from '../../language/workspace/settings.ts';
import { besides } from './data.ts';

/** The day on which tests run, so that findings about dates stay the same. */
export const TODAY = '2026-07-15';

type Files = string | Record<string, string>;

/** What a test may want to be otherwise: the day, or the holidays, of which there are none unless it brings them. */
type Otherwise = Partial<Pick<CheckOptions, 'today' | 'holidays'>>;

/** One for all checks: to make a parser takes longer than to check a small file. */
const project = new Project();
const held: string[] = [];

/** The services in some files: a text for `a.standards`, or texts by path, files of data among them. */
export function checkServices(files: Files, settings: Settings = {}, otherwise: Otherwise = {}): CheckedService[] {
  for (const path of held.splice(0)) project.remove(path);
  const texts = typeof files === 'string' ? { 'a.standards': files } : files;
  for (const [path, text] of Object.entries(texts)) {
    if (!path.endsWith('.standards')) continue;
    project.add(path, text);
    held.push(path);
  }
  return project.check({ today: TODAY, settings, ...besides(project, texts), ...otherwise });
}

/** The findings in some files. */
export function findingsIn(files: Files, settings: Settings = {}, otherwise: Otherwise = {}): Finding[] {
  return checkServices(files, settings, otherwise).flatMap((service) => service.findings);
}

/** The findings of one rule, each as the text that it underlines. */
export function underlined(text: string, code: string): string[] {
  const lines = text.split('\n');
  return findingsIn(text)
    .filter((finding) => finding.code === code || finding.name === code)
    .map(({ place: { start, end } }) => {
      if (start.line !== end.line) return (lines[start.line - 1] ?? '').slice(start.column - 1);
      return (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
    });
}

/** The findings of one rule in files that can be read and whose names are all known. */
export function findingsOf(rule: string, files: Files, otherwise: Otherwise = {}): Finding[] {
  const findings = findingsIn(files, {}, otherwise);
  const broken = findings.filter((finding) => finding.code === 'YS001' || finding.code === 'YS002');
  if (broken.length > 0) throw new Error(broken.map((finding) => finding.message).join('\n'));
  return findings.filter((finding) => finding.code === rule || finding.name === rule);
}
