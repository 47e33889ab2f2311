/** The record of a standard that counts more than it says: how much work arrives, an average, a rating. */
import type { Draft, TargetDraft } from '../draft/draft.ts';
import { quoted } from './quotes.ts';

/** The record, with the moments and fields that the targets need, and its demand; empty where nothing needs one. */
export function recordText(name: string, { targets, demand }: Draft): string {
  const clauses = clausesOf(targets);
  if (clauses.length === 0 && !demand) return '';
  const block = clauses.length > 0 ? ` {\n${clauses.map((clause) => `  ${clause}\n`).join('')}}` : '';
  const arriving = demand ? `demand ${name} {\n  typical ${demand.cases} per ${demand.per}\n}\n\n` : '';
  return `record ${name}${block}\n\n${arriving}`;
}

function clausesOf(targets: readonly TargetDraft[]): string[] {
  const kinds = new Set(targets.map(({ measure }) => measure.kind));
  const scales = targets.flatMap(({ measure }) => (measure.kind === 'score' ? [measure.scale] : []));
  const [scale] = scales;
  const isDivided = targets.some(({ cases }) => cases !== null);
  return [
    ...(kinds.has('statistic') ? ['moments begun, done'] : []),
    ...(scale === undefined ? [] : [`fields rating: 1..${scale}`]),
    ...(isDivided ? ['fields kind: text'] : []),
    ...(kinds.has('statistic')
      ? [`decide moments ${quoted('From when to when is the time taken, and where is it recorded?')}`]
      : []),
    ...(scale === undefined ? [] : [`decide source ${quoted('Where are the ratings recorded, and who is asked?')}`]),
    ...(isDivided
      ? [`decide source ${quoted('Which record holds these cases, and how does it tell their kinds?')}`]
      : []),
  ];
}
