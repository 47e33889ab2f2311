/** Makes the fixes for which nobody need be asked. */
import { edited, safeFixesOf } from '../editing/fix.ts';
import { NO_OWN_WORDS } from '../lexicon/own-words.ts';
import { type FixOf, fixContext, safeFixesFor } from '../rules/quick-fixes.ts';
import { sourcesFrom } from '../text/source-text.ts';
import type { CheckOptions } from './analysis.ts';
import type { Project } from './project.ts';
import { DEFAULT_STRETCH } from './settings.ts';

/** What was written in one place. */
export interface Change {
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
export function mend(project: Project, files: ReadonlySet<string>, options: CheckOptions): Change[] {
  const changes: Change[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const made = mendOnce(project, files, options);
    if (made.length === 0) break;
    for (const change of made) changes.push(change);
  }
  return changes;
}

function mendOnce(project: Project, files: ReadonlySet<string>, options: CheckOptions): Change[] {
  const { today, settings } = options;
  const sourceOf = sourcesFrom((file) => project.textOf(file));
  return project.check(options).flatMap(({ model, findings, files: own }) => {
    const { stretch = DEFAULT_STRETCH, words = NO_OWN_WORDS } = settings;
    const fixes = safeFixesFor(findings, fixContext({ service: model, sourceOf, today, stretch, words }, findings));
    return own
      .filter((file) => files.has(file))
      .flatMap((file) => {
        const chosen = safeFixesOf(fixes, file);
        const source = sourceOf(file);
        const text = edited(
          source,
          chosen.flatMap(({ edits }) => edits),
        );
        if (text === source.text) return [];
        project.add(file, text);
        return chosen.flatMap((fix) => changesBy(fix, file, (place) => source.at(place)));
      });
  });
}

function changesBy(
  { edits, finding }: FixOf,
  file: string,
  textAt: (place: FixOf['edits'][0]['place']) => string,
): Change[] {
  return edits.map(({ place, text }) => ({ file, rule: finding.name, before: textAt(place), after: text }));
}
