/** `--baseline`: a run tells only what a file of known findings does not know. */
import { existsSync } from 'node:fs';
import { type Baseline, baselineOf, baselineText, compare, readBaseline } from '../language/findings/baseline.ts';
import type { Finding } from '../language/findings/finding.ts';
import { type Identity, identitiesOf } from '../language/findings/identity.ts';
import { howMany } from '../language/reports/pretty.ts';
import { whereaboutsIn } from '../language/workspace/whereabouts.ts';
import type { CheckCommandOptions } from './check-options.ts';
import { type CheckedWorkspace, findingsAsked } from './checked.ts';
import { UsageError } from './exit-codes.ts';
import { asGiven, shownPath } from './names.ts';
import { writeText } from './output.ts';
import { readText } from './read-text.ts';

interface Known {
  readonly isNew: (finding: Finding) => boolean;
  /** What is left out, and what is gone, in sentences. */
  readonly note: string;
}

type Found = readonly [Finding, readonly Identity[]];

/**
 * What a baseline knows of some workspaces. With `updateBaseline` it is written first.
 * @throws UsageError where there is none, or where the file is none
 */
export function knownIn(checked: readonly CheckedWorkspace[], file: string, options: CheckCommandOptions): Known {
  const { updateBaseline } = options;
  const found = checked.flatMap(identified);
  const services = new Set(checked.flatMap((it) => it.services.map(({ model }) => model.name)));
  const before = baselineIn(file, options);
  if (updateBaseline)
    return update(
      file,
      found,
      before.filter(({ service }) => !services.has(service)),
    );
  const { unknown, gone } = compare(
    found,
    before.filter(({ service }) => services.has(service)),
  );
  const asked = checked.flatMap(findingsAsked);
  return {
    isNew: (finding) => unknown.has(finding),
    note: noteOn(file, asked.filter((it) => !unknown.has(it)).length, gone),
  };
}

function identified({ services, project }: CheckedWorkspace): Found[] {
  return services.flatMap(({ model, findings }) => {
    const whereabouts = whereaboutsIn(model, (file) => project.textOf(file));
    return findings.map((finding) => [finding, identitiesOf(finding, whereabouts)] as const);
  });
}

/**
 * What a file knows; nothing where it is still to be written.
 * @throws UsageError where there is none, or where the file is none
 */
export function baselineIn(file: string, { updateBaseline, maxSize }: CheckCommandOptions): Baseline {
  if (existsSync(file)) return read(file, maxSize);
  if (updateBaseline) return [];
  throw new UsageError(`there is no baseline ${asGiven(file)}. Make it of what is found now with --update-baseline`);
}

function read(file: string, maxSize: number): Baseline {
  const result = readText(file, maxSize);
  if ('trouble' in result) throw new UsageError(`${asGiven(file)}: ${result.trouble}`);
  const parsed = readBaseline(result.text);
  if ('baseline' in parsed) return parsed.baseline;
  throw new UsageError(
    `${asGiven(file)} is no baseline: ${parsed.problem}. Take it away, and make one with --update-baseline`,
  );
}

/** @param others what the baseline knows of services that this run has not looked at */
function update(file: string, found: readonly Found[], others: Baseline): Known {
  writeText(file, baselineText([...others, ...baselineOf(found.flatMap(([, identities]) => identities))]));
  const note = `Wrote ${shownPath(file)}: with it, the ${howMany(found.length, 'finding')} of today will be left out.\n`;
  return { isNew: () => false, note };
}

function noteOn(file: string, left: number, gone: number): string {
  const known = left === 0 ? '' : `Left out: ${howMany(left, 'finding')} that ${shownPath(file)} knows.\n`;
  const mended = `${gone} of those that ${shownPath(file)} knows ${gone === 1 ? 'is' : 'are'} gone: write it anew with --update-baseline.\n`;
  return known + (gone === 0 ? '' : mended);
}
