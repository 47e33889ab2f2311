/** What an author may do about a finding, for editors and for `check --fix`. */
import type { Fix } from '../editing/fix.ts';
import { fixWith, replacement } from '../editing/fix-with.ts';
import type { EditableTexts } from '../editing/insertion.ts';
import { without } from '../editing/removal.ts';
import type { Finding } from '../findings/finding.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { comparePlaces, type Place } from '../text/places.ts';
import { blockAround, brokenBlocks } from './engine/blocks.ts';
import type { FixContext } from './engine/fixing.ts';
import { SYNTAX } from './engine/fundamental.ts';
import { acceptFinding, leaveOpen } from './engine/notes.ts';
import type { AbsenceRule, Mendable } from './engine/rule.ts';
import { ABSENCES, explainedBy } from './registry.ts';

/** What all fixes of a service have in common. */
export type FixSettings = EditableTexts & Pick<FixContext, 'service' | 'today'>;

/**
 * @param findings all that are found in the service: among them are the places that cannot be read
 * @param today an ISO date
 */
export function fixSettings(
  service: ServiceModel,
  findings: readonly Finding[],
  sourceOf: FixSettings['sourceOf'],
  today: string,
): FixSettings {
  const errors = findings.filter(({ code }) => code === SYNTAX.code).map(({ place }) => place);
  return { service, sourceOf, today, isBroken: brokenBlocks(service, errors) };
}

/** The most fitting fix first in each way. */
export interface Ways {
  readonly mend: readonly Fix[];
  readonly leaveOpen: readonly Fix[];
  readonly accept: readonly Fix[];
}

export async function waysOut(finding: Finding, settings: FixSettings): Promise<Ways> {
  const rule = explainedBy(finding);
  if (!rule) return { mend: [], leaveOpen: [], accept: [] };
  const context = contextOf(finding, settings);
  return {
    mend: await mends(finding, context),
    leaveOpen: isAbsence(rule) ? leaveOpen(rule, context) : [],
    accept: acceptFinding(rule, context),
  };
}

const isAbsence = (rule: Mendable): rule is AbsenceRule => 'absence' in rule;

/** A fix, and the finding that it mends. */
export type FixOf = Fix & { readonly finding: Finding };

/** The fixes for which nobody need be asked: with thousands of findings, those of other rules are not looked for. */
export async function safeFixesFor(findings: readonly Finding[], settings: FixSettings): Promise<FixOf[]> {
  const fixes: FixOf[] = [];
  for (const finding of findings) {
    if (explainedBy(finding)?.safeFixes === undefined) continue;
    const mending = await mends(finding, contextOf(finding, settings));
    fixes.push(...mending.filter((fix) => fix.safe).map((fix) => ({ ...fix, finding })));
  }
  return fixes;
}

/**
 * The findings that somebody asks about who points at some text: those that lie there, and those that lead there.
 * @param isPointedAt whether a place is in the text
 */
export function findingsAt(findings: readonly Finding[], isPointedAt: (place: Place) => boolean): Finding[] {
  return findings.flatMap((finding) => {
    if (finding.leads?.some(isPointedAt)) return [finding];
    // Of a finding about several words, that about those pointed at.
    const [place, ...also] = placesOf(finding).filter(isPointedAt);
    return place ? [{ ...finding, place, also }] : [];
  });
}

const placesOf = ({ place, also = [] }: Finding): readonly Place[] => [place, ...also];

function contextOf(finding: Finding, settings: FixSettings): FixContext {
  const asked = placesOf(finding);
  const context: FixContext = {
    ...settings,
    block: blockAround(finding.place, settings.service),
    isAsked: (place) => asked.some((it) => comparePlaces(it, place) === 0),
    fill: async (clause, lack) => (await ABSENCES.get(clause)?.mending?.())?.mend(lack, context) ?? [],
  };
  return context;
}

async function mends(finding: Finding, context: FixContext): Promise<Fix[]> {
  const mending = await explainedBy(finding)?.mending?.();
  // What a finding carries is a case of its own rule, whose fixes these are.
  return [...suggested(finding, context), ...((await mending?.mend(finding.subject as never, context)) ?? [])];
}

function suggested({ suggestion }: Finding, { sourceOf }: FixContext): Fix[] {
  if (!suggestion) return [];
  const { place, text, safe } = suggestion;
  const fixes =
    text === ''
      ? fixWith('Take it out', without(sourceOf(place.file), place))
      : replacement(`Write \`${text.trim()}\``, place, text);
  return fixes.map((fix) => ({ ...fix, safe }));
}
