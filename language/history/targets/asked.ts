/** How what a target asks for now relates to what one asked for before, by what implies what. */
import { type Claim, claimsAmong } from '../../meaning/reasoning/claims.ts';
import { entails } from '../../meaning/reasoning/relations.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Both } from '../change.ts';
import { type AskedOrder, combined } from '../order.ts';
import { saidText, saysSame } from '../same.ts';

/** A target as it stands. */
export interface AskedTarget {
  readonly target: Target;
  readonly standard: Standard;
  readonly service: ServiceModel;
}

/**
 * The bound, its limit, its cases and its period, taken together. The ceiling, the allowances and from when it is in
 * force are told by themselves.
 */
export function askedOrder({ before, after }: Both<AskedTarget>): AskedOrder {
  if (saysSame(askingOf(before.target), askingOf(after.target))) return 'same';
  const [was, is] = [before.target.each?.name, after.target.each?.name];
  if (was === is) return entailment(claimOf(before), claimOf(after));
  // What each part keeps, the whole keeps as well: that is so of shares and averages.
  const whole = entailment(claimOf(before, false), claimOf(after, false));
  if (was !== undefined && is !== undefined) return 'neither';
  const claim = claimOf(after, false);
  const isAverage = claim?.kind === 'share' || (claim?.kind === 'amount' && claim.of === 'statistic');
  return isAverage ? combined([whole, is === undefined ? 'loosened' : 'tightened']) : 'neither';
}

/** Whether one of two targets asks for as much as the other, or for more. */
export function isComparable({ before, after }: Both<AskedTarget>): boolean {
  const order = entailment(claimOf(before), claimOf(after));
  return order !== 'neither';
}

/** Whether whoever keeps one of some targets keeps this one as well. */
export function isImplied(asked: AskedTarget, others: readonly AskedTarget[]): boolean {
  const claim = claimOf(asked);
  return (
    claim !== undefined &&
    others.some((it) => {
      const other = claimOf(it);
      return other !== undefined && entails(other, claim);
    })
  );
}

function entailment(before: Claim | undefined, after: Claim | undefined): AskedOrder {
  if (!before || !after) return 'neither';
  const [isAsMuch, isAsLittle] = [entails(after, before), entails(before, after)];
  if (isAsMuch) return isAsLittle ? 'same' : 'tightened';
  return isAsLittle ? 'loosened' : 'neither';
}

/** What the target claims of its cases, wherever and whenever its standard holds. */
function claimOf(asked: AskedTarget, inEach = true): Claim | undefined {
  return claimed(asked.target, asked.service, inEach);
}

const claimed = remembered((target: Target, service: ServiceModel, inEach: boolean): Claim | undefined => {
  const bare = { ...target, inForce: null, ceiling: null, allowances: [], each: inEach ? target.each : null };
  return claimsAmong([{ ...ANY_STANDARD, targets: [bare] }], service)[0];
});

const NOWHERE = { file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Two versions of a target are of one standard, whatever that is called. */
const ANY_STANDARD: Standard = {
  ...{ id: '', kind: 'standard', name: '', title: null, nameSource: NOWHERE, titleSource: null, source: NOWHERE },
  ...{ statements: [], area: null, touchpoints: [], stages: [], peak: null, exceptPeak: null, pillar: null },
  ...{ targets: [], checks: [], say: [], avoid: [], remedies: [], inForce: null },
  ...{ owner: null, doneBy: [], verifications: [], training: null, reports: [], rewards: [], review: null },
  ...{ adoption: null, evidence: [], references: [], basis: [], decisions: [], waivers: [] },
};

/** All that a comparison of what is asked looks at. */
export function askingOf({ measure, bound, period, rolling, yearBegins, each }: Target): readonly unknown[] {
  return [measure, bound, period, rolling, yearBegins, each?.name];
}

/** The same as its author wrote it: a ring is as long as the service says. */
export const targetWords = (target: Target): string => saidText(askingOf(target)).replaceAll(/"seconds":[^,}]+/g, '');
