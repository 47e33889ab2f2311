/** What was measured, written into the standards as `baseline` and `best` of their targets. */

import { type Edit, plainEdit } from '../editing/fix.ts';
import { intoBlock } from '../editing/insertion.ts';
import { amountOf } from '../meaning/measures/amounts.ts';
import type { Measured } from '../meaning/measures/measured.ts';
import { isBetter } from '../meaning/measures/reach.ts';
import type { Results, TargetResult } from '../measure/results/schema.ts';
import type { Standard, Target } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { performed } from '../rules/mending/performances.ts';
import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';
import { padded } from '../writing/blocks.ts';
import { baseline, best } from '../writing/targets.ts';
import { copied, plainText, type Written } from '../writing/written.ts';
import { dataOf, measuredBy } from './measured.ts';

interface Baselines {
  readonly edits: readonly Edit[];
  /** The targets that have none, with the reason: `desk/calls/answered: no period is final yet`. */
  readonly left: readonly string[];
}

/**
 * The edits that write the last period that is final as the baseline of each target, and the best of all such as its best;
 * a best that is better already stays. Whatever else is said of a target stays as it is.
 */
export function baselinesOf(
  results: Results,
  services: readonly ServiceModel[],
  sourceOf: (file: string) => SourceText,
): Baselines {
  const edits: Edit[] = [];
  const left: string[] = [];
  const own = targetsWritten(services);
  const byPlace = Map.groupBy(own.values(), placeOf);
  for (const result of results.targets) {
    const target = own.get(result.target);
    if (!target) continue;
    const service = services.find(({ name }) => name === result.service.name);
    const measured = measuredBy(result, service ? dataOf(result, service) : null, target.source);
    const reason = whyNot(result, (byPlace.get(placeOf(target)) ?? []).length > 1);
    if (reason === undefined && measured) edits.push(...editsOf(measured, target, sourceOf));
    else left.push(`${result.target}: ${reason ?? NO_FIGURE}`);
  }
  return { edits, left };
}

/** The targets by their ids, without those that a branch takes over from its service: they are written there alone. */
function targetsWritten(services: readonly ServiceModel[]): Map<string, Target> {
  const of = (standards: readonly Standard[]): Target[] => standards.flatMap(({ targets }) => targets);
  return new Map(
    services.flatMap((service) => {
      const own = of(service.standards);
      const places = new Set(own.map(placeOf));
      const others = service.branches
        .flatMap((branch) => of(branch.standards))
        .filter((it) => !places.has(placeOf(it)));
      return [...own, ...others].map((target): [string, Target] => [target.id, target]);
    }),
  );
}

const placeOf = ({ source: { file, start } }: Target): string => `${file}:${start.line}:${start.column}`;

/** @param isRow whether other targets stand at the same place */
function whyNot(result: TargetResult, isRow: boolean): string | undefined {
  if (result.problem) return result.problem.text;
  if (result.standing.doubt) return result.standing.doubt;
  if (isRow) return 'it is a row of a table of limits, which has no block of its own';
  if (result.bound === null) return 'it asks for nothing, so there is nothing to compare';
  return result.bound.value.kind === 'duration' && result.bound.value.limit.by !== undefined
    ? 'a time of the day is no length that could be compared'
    : undefined;
}

const NO_FIGURE = 'no period is final and has a figure yet';

function editsOf({ now, best: top }: Measured, target: Target, sourceOf: (file: string) => SourceText): Edit[] {
  const known = target.best && amountOf(target.best.value).value;
  const isBeaten = known === null || isBetter(target.bound?.direction ?? 'at least', amountOf(top.value).value, known);
  const ever = isBeaten ? best(performed(top)) : undefined;
  const edit = baseline(performed(now));
  return clauseEdits(target, edit, ever && padded(ever, 'baseline'.length), sourceOf(target.source.file));
}

/** What is there is replaced in its place, what is missing stands beside it, or else in the block of the target. */
function clauseEdits(target: Target, now: Written, ever: Written | undefined, source: SourceText): Edit[] {
  const { baseline: before, best: bestBefore } = target;
  if (before)
    return [
      replacing(before.source, bestBefore || !ever ? [now] : [now, ever], source),
      ...(bestBefore && ever ? [replacing(bestBefore.source, [ever], source)] : []),
    ];
  if (bestBefore) {
    const { start, end } = bestBefore.source;
    const kept = source.text.slice(source.offset(start), source.offset(end));
    return [replacing(bestBefore.source, [now, ever ?? copied(kept)], source)];
  }
  const context = { sourceOf: () => source, isBroken: () => false };
  const edit = intoBlock(target.source, ever ? [now, ever] : now, context);
  return edit ? [plainEdit(edit)] : [];
}

/** Each in a line of its own, where the clause before has one. */
function replacing(place: Place, clauses: readonly Written[], source: SourceText): Edit {
  const start = source.offset(place.start);
  const margin = source.text.slice(source.lineStart(start), start);
  const texts = clauses.map(plainText);
  if (margin.trim() === '') return { place, text: texts.join(source.lineEnd + margin) };
  return { place, text: texts.map((it) => it.replace(/ {2,}/g, ' ')).join(' ') };
}
