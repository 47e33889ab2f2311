/** Makes the fixes for which nobody need be asked. */
import { edited, plainEdits, safeFixesOf } from '../editing/fix.ts';
import { type FixOf, fixSettings, safeFixesFor } from '../rules/ways-out.ts';
import { sourcesFrom } from '../text/source-text.ts';
import type { CheckOptions } from './analysis.ts';
import type { Project } from './project.ts';

/** What was written in one place. */
export interface MendedPlace {
  readonly file: string;
  /** The rule whose finding it mends. */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/** A fix may bring another to light, and that one another; more than this many passes were never seen. */
const MOST_PASSES = 10;

/**
 * Makes the safe fixes in some files of a project, pass after pass, until none is left.
 * @param files the files that may be changed
 * @returns what was changed, in the order in which it was
 */
export async function makeSafeFixes(
  project: Project,
  files: ReadonlySet<string>,
  options: CheckOptions,
): Promise<MendedPlace[]> {
  const changes: MendedPlace[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const made = await mendOnce(project, files, options);
    if (made.length === 0) break;
    for (const change of made) changes.push(change);
  }
  return changes;
}

async function mendOnce(project: Project, files: ReadonlySet<string>, options: CheckOptions): Promise<MendedPlace[]> {
  const sourceOf = sourcesFrom((file) => project.textOf(file));
  const changes: MendedPlace[] = [];
  for (const { model, findings, files: own } of project.check(options)) {
    const fixes = await safeFixesFor(findings, fixSettings(model, findings, sourceOf, options.today));
    for (const file of own.filter((it) => files.has(it))) {
      const chosen = safeFixesOf(fixes, file);
      const source = sourceOf(file);
      const edits = chosen.flatMap(plainEdits);
      const text = edited(source, edits);
      if (text === source.text) continue;
      project.add(file, text);
      changes.push(...chosen.flatMap((fix) => changesBy(fix, file, (place) => source.at(place))));
    }
  }
  return changes;
}

function changesBy(fix: FixOf, file: string, textAt: (place: FixOf['edits'][0]['place']) => string): MendedPlace[] {
  return plainEdits(fix).map(({ place, text }) => ({
    file,
    rule: fix.finding.name,
    before: textAt(place),
    after: text,
  }));
}
