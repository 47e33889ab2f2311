/** What has changed of a standard besides its targets. */
import type { Ref, Standard } from '../../model/schema.ts';
import {
  type About,
  type Both,
  type ChangeKind,
  type Effect,
  type FoundChange,
  found,
  type ValueOf,
} from '../change.ts';
import { hasSame, saysSame } from '../same.ts';
import { remedyChanges } from '../targets/remedies.ts';
import { remarkChanges } from './remarks.ts';
import { statementChanges, textChanges } from './texts.ts';

/** @param language that of texts that name none */
export function standardChanges(pair: Both<Standard>, language: string): FoundChange[] {
  const { before, after } = pair;
  return [
    ...(before.name === after.name ? [] : [found('standard', 'renamed', pair)]),
    ...when('title', 'renamed', before.title, after.title),
    ...obligationChanges(pair),
    ...statementChanges(pair, language),
    ...when('in force', 'in force', before.inForce, after.inForce),
    ...when('area', 'moved', before.area, after.area),
    ...touchpointChanges(pair),
    ...listChanges('stages', 'moved', before.stages, after.stages),
    ...when('pillar', 'moved', before.pillar, after.pillar),
    ...peakChanges('only in peak', before.peak, after.peak),
    ...peakChanges('except in peak', before.exceptPeak, after.exceptPeak),
    ...textChanges('check', before.checks, after.checks, language),
    ...textChanges('say', before.say, after.say, language),
    ...textChanges('never say', before.avoid, after.avoid, language),
    ...remedyChanges(pair),
    ...when('owner', 'newly owned', before.owner, after.owner),
    ...listChanges('done by', 'changed', before.doneBy, after.doneBy),
    ...listChanges('verification', 'changed', before.verifications, after.verifications),
    ...when('training', 'changed', before.training, after.training),
    ...listChanges('report', 'changed', before.reports, after.reports),
    ...listChanges('reward', 'changed', before.rewards, after.rewards),
    ...when('review', 'changed', before.review, after.review),
    ...when('adoption', 'changed', before.adoption, after.adoption),
    ...listChanges('evidence', 'changed', before.evidence, after.evidence),
    ...listChanges('reference', 'changed', before.references, after.references),
    ...listChanges('basis', 'changed', before.basis, after.basis),
    ...remarkChanges(pair),
  ];
}

/** What says the same is no change. */
export function when<A extends About>(
  about: A,
  kind: ChangeKind,
  before: ValueOf<A> | null,
  after: ValueOf<A> | null,
): FoundChange[] {
  return saysSame(before, after) ? [] : [found(about, kind, { before, after })];
}

/** The order of a list says nothing, and an empty one is none. */
export function listChanges<A extends About>(
  about: A,
  kind: ChangeKind,
  before: ValueOf<A> & readonly unknown[],
  after: ValueOf<A> & readonly unknown[],
): FoundChange[] {
  if (hasSame(before, after)) return [];
  return [found(about, kind, { before: before.length > 0 ? before : null, after: after.length > 0 ? after : null })];
}

/** What is recommended need not be done. */
function obligationChanges({ before, after }: Both<Standard>): FoundChange[] {
  if (before.kind === after.kind) return [];
  const kind = after.kind === 'guideline' ? 'loosened' : before.kind === 'guideline' ? 'tightened' : 'changed';
  return [found('obligation', kind, { before: before.kind, after: after.kind })];
}

/** A standard that names no touchpoint holds everywhere, and nobody has said that it was made for any. */
function touchpointChanges({ before, after }: Both<Standard>): FoundChange[] {
  const [was, is] = [before, after].map((it) => new Set(it.touchpoints.map(({ name }) => name)));
  const isLess = [...(was ?? [])].some((name) => !is?.has(name));
  const isMore = [...(is ?? [])].some((name) => !was?.has(name));
  const isSaid = before.touchpoints.length > 0 && after.touchpoints.length > 0;
  const kind = isSaid && isLess !== isMore ? (isMore ? 'tightened' : 'loosened') : 'moved';
  return listChanges('touchpoints', kind, before.touchpoints, after.touchpoints);
}

/** Whatever holds at certain times alone holds at fewer than before. */
function peakChanges(about: 'only in peak' | 'except in peak', before: Ref | null, after: Ref | null): FoundChange[] {
  if (before?.name === after?.name) return [];
  const effect: Effect | 'changed' = before && after ? 'changed' : after ? 'loosened' : 'tightened';
  return [found(about, effect, { before, after })];
}
