/** What mends a finding, for editors and for `check --fix`. */

import type { Fix } from '../editing/fix.ts';
import { fixWith, replacement } from '../editing/fix-with.ts';
import { without } from '../editing/removal.ts';
import type { Finding } from '../findings/finding.ts';
import { standardsOf } from '../meaning/standards.ts';
import type { ServiceModel } from '../model/service-model.ts';
import type { Place } from '../text/places.ts';
import { brokenBlocks } from './engine/blocks.ts';
import { SYNTAX } from './engine/fundamental.ts';
import type { AbsenceRule } from './engine/rule.ts';
import type { FixContext } from './fixes/fixing.ts';
import { leaveOpen, waive } from './fixes/notes.ts';
import { QUICK_FIXES } from './fixes/registry.ts';
import { noTarget } from './measurable/no-target.ts';
import { EXPLAINED } from './registry.ts';

export type { FixContext };

/** @param findings all that are found in the service: among them are the places that cannot be read */
export function fixContext(context: Omit<FixContext, 'isBroken'>, findings: readonly Finding[]): FixContext {
  const errors = findings.filter(({ code }) => code === SYNTAX.code).map(({ place }) => place);
  return { ...context, isBroken: brokenBlocks(context.service, errors) };
}

/** What an author may do about a finding, the most fitting first in each way. */
export interface Ways {
  readonly mend: readonly Fix[];
  readonly leaveOpen: readonly Fix[];
  readonly accept: readonly Fix[];
}

export function waysOut(finding: Finding, context: FixContext): Ways {
  const rule = EXPLAINED.find((it) => it.code === finding.code);
  if (!rule) return { mend: [], leaveOpen: [], accept: [] };
  return {
    mend: mends(finding, context),
    leaveOpen: 'absence' in rule ? leaveOpen(rule as AbsenceRule, finding, context) : [],
    accept: waive(rule, finding, context),
  };
}

/** A fix, and the finding that it mends. */
export type FixOf = Fix & { readonly finding: Finding };

/**
 * The findings that somebody asks about who points at some text: those that lie there and, at a statement, that its
 * standard has no measure.
 * @param isPointedAt whether a place is in the text
 */
export function findingsAt(
  findings: readonly Finding[],
  service: ServiceModel,
  isPointedAt: (place: Place) => boolean,
): Finding[] {
  const promises = standardsOf(service).filter(({ statements }) =>
    statements.some(({ source }) => isPointedAt(source)),
  );
  const names = new Set<Place>(promises.map(({ nameSource }) => nameSource));
  return findings.flatMap((finding) =>
    finding.name === noTarget.name && names.has(finding.place) ? [finding] : partAt(finding, isPointedAt),
  );
}

/** Of a finding about several words, that about those pointed at; none where it is elsewhere. */
function partAt(finding: Finding, isPointedAt: (place: Place) => boolean): Finding[] {
  const [place, ...also] = [finding.place, ...(finding.also ?? [])].filter(isPointedAt);
  return place ? [{ ...finding, place, also }] : [];
}

/** The fixes for which nobody need be asked. */
export function safeFixesFor(findings: readonly Finding[], context: FixContext): FixOf[] {
  const mayBeSafe = findings.filter((finding) => finding.suggestion?.safe || WITH_SAFE_FIXES.has(finding.name));
  const fixes = mayBeSafe.flatMap((finding) => mends(finding, context).map((fix) => ({ ...fix, finding })));
  return fixes.filter((fix) => fix.safe);
}

/** The rules of which a fix may be safe: with thousands of findings, the fixes of the others are not looked for. */
const WITH_SAFE_FIXES: ReadonlySet<string> = new Set(['repeated-clause', 'needless-waiver']);

const mends = (finding: Finding, context: FixContext): Fix[] => [
  ...suggested(finding, context),
  ...(QUICK_FIXES[finding.name]?.(finding, context) ?? []),
];

function suggested({ suggestion }: Finding, { sourceOf }: FixContext): Fix[] {
  if (!suggestion) return [];
  const { place, text, safe } = suggestion;
  const fixes =
    text === ''
      ? fixWith('Take it out', without(sourceOf(place.file), place))
      : replacement(`Write \`${text.trim()}\``, place, text);
  return fixes.map((fix) => ({ ...fix, safe }));
}
