/** What is found in the workspaces that a user asks about. */

import path from 'node:path';
import type { Finding } from '../language/findings/finding.ts';
import type { Home } from '../language/review/elements.ts';
import { NO_STOPWATCH, type Stopwatch } from '../language/rules/engine/stopwatch.ts';
import type { Place } from '../language/text/places.ts';
import type { CheckOptions } from '../language/workspace/analysis.ts';
import type { CheckedService } from '../language/workspace/project.ts';
import { AT_SETTINGS, toldOfWorkspace } from '../language/workspace/said-once.ts';
import { SETTINGS_FILE } from '../language/workspace/settings-file.ts';
import type { LoadedWorkspace } from './load.ts';
import { fromHere } from './names.ts';
import { dataAtHand } from './read-data.ts';
import { resultsBeside } from './results-at-hand.ts';

export interface CheckedWorkspace extends LoadedWorkspace {
  /** The services with all their findings, those in files that were not asked about among them. */
  readonly services: readonly CheckedService[];
}

/** A workspace, and the findings in it that the user is told. */
export interface ToldFindings {
  readonly workspace: CheckedWorkspace;
  readonly findings: readonly Finding[];
}

export async function checkWorkspace(
  workspace: LoadedWorkspace,
  today: string,
  watch: Stopwatch = NO_STOPWATCH,
): Promise<CheckedWorkspace> {
  const { project, settings, holidays } = workspace;
  const known = await watch.timeOf('reading data', () => atHand(workspace));
  return { ...workspace, services: project.check({ today, settings, holidays, watch, ...known }) };
}

/** What rules know beside the texts: the data that records name, and what was measured of them. */
export async function atHand(workspace: LoadedWorkspace): Promise<Pick<CheckOptions, 'dataOf' | 'results'>> {
  const results = workspace.results ?? (await resultsBeside(workspace.root));
  return { dataOf: await dataAtHand(workspace), ...(results && { results }) };
}

/** Whether a finding is in a file that was asked about, or in the settings, which hold for all of them. */
const isAsked =
  ({ asked }: LoadedWorkspace) =>
  ({ place }: Finding): boolean =>
    asked.has(place.file) || place.file === SETTINGS_FILE;

/** The findings in the files that were asked about, each service by itself. */
export const findingsAsked = (workspace: CheckedWorkspace): Finding[] =>
  workspace.services.flatMap((service) => service.findings).filter(isAsked(workspace));

/** The same as the user is told: what most services lack is said once. */
export function findingsTold(workspace: CheckedWorkspace, isNew: (finding: Finding) => boolean): Finding[] {
  const isTold = (finding: Finding): boolean => isAsked(workspace)(finding) && isNew(finding);
  const services = workspace.services.map((it) => ({ ...it, findings: it.findings.filter(isTold) }));
  const told = services.filter(({ files }) => files.some((file) => workspace.asked.has(file)));
  return toldOfWorkspace(told, workspace.settingsText === undefined ? undefined : AT_SETTINGS);
}

/** The number of standards in the files that were asked about. */
export function standardsAsked({ services, asked }: CheckedWorkspace): number {
  const standards = services.flatMap(({ model }) => [
    ...model.standards,
    ...model.branches.flatMap((it) => it.standards),
  ]);
  return new Set(standards.filter((it) => asked.has(it.source.file)).map((it) => it.source)).size;
}

/** The path of a workspace's file as seen from the current folder. */
export const pathFromHere = (file: string, root: string): string => fromHere(path.join(root, file));

/** A finding with its places as seen from the current folder. */
export function findingFromHere(finding: Finding, root: string): Finding {
  const here = (place: Place): Place => ({ ...place, file: pathFromHere(place.file, root) });
  const seen = <T extends Pick<Finding, 'place'>>(it: T): T => ({ ...it, place: here(it.place) });
  const { also, related, suggestion } = finding;
  return {
    ...seen(finding),
    ...(also && { also: also.map(here) }),
    related: related.map(seen),
    ...(suggestion && { suggestion: seen(suggestion) }),
  };
}

/** A workspace as the table of standards knows it: its files are named as they are seen from here. */
export const homeOf = ({ project, settings, root }: LoadedWorkspace): Home => ({
  project,
  settings,
  seen: (file) => pathFromHere(file, root),
});
