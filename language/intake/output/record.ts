/** The record of a standard that counts more than it says: how much work arrives, an average, a rating, what comes before something else. */

import type { Slot } from '../../writing/hole.ts';
import { decide } from '../../writing/notes.ts';
import { demand, field, fields, moments, record, typical } from '../../writing/records.ts';
import { range } from '../../writing/terminals.ts';
import type { Written } from '../../writing/written.ts';
import type { DemandDraft, Draft, TargetDraft } from '../draft/draft.ts';

/** The record, with the moments and fields that the targets need, and its demand; none where nothing needs one. */
export function recordFrom(name: Slot, { targets, demand: arriving }: Draft): Written[] {
  const clauses = clausesOf(targets);
  if (clauses.length === 0 && !arriving) return [];
  const declared = record(name, { clauses: clauses.length > 0 ? clauses : undefined });
  return arriving ? [declared, demandOf(name, arriving)] : [declared];
}

const demandOf = (name: Slot, { cases, per }: DemandDraft): Written =>
  demand(name, [typical({ arriving: { amount: cases, per } })]);

function clausesOf(targets: readonly TargetDraft[]): Written[] {
  const isTimed = targets.some(({ measure }) => measure.kind === 'statistic');
  const isAhead = targets.some(({ measure }) => measure.kind === 'share' && measure.lead !== null);
  const named = [...(isTimed ? ['begun', 'done'] : []), ...(isAhead ? ['announced', 'started'] : [])];
  const [scale] = targets.flatMap(({ measure }) => (measure.kind === 'score' ? [measure.scale] : []));
  const isDivided = targets.some(({ cases }) => cases !== null);
  return [
    ...(named.length > 0 ? [moments(named)] : []),
    ...(scale === undefined ? [] : [fields(field('rating', range('1', scale)))]),
    ...(isDivided ? [fields(field('kind', 'text'))] : []),
    ...(isTimed ? [decide('From when to when is the time taken, and where is it recorded?', 'source')] : []),
    ...(isAhead ? [decide('What has to come so long before what, and where are the two recorded?', 'source')] : []),
    ...(scale === undefined ? [] : [decide('Where are the ratings recorded, and who is asked?', 'source')]),
    ...(isDivided ? [decide('Which record holds these cases, and how does it tell their kinds?', 'source')] : []),
  ];
}
