/** Claims in the words of messages. */
import { conditionText } from '../../model/condition-text.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { casesOf } from '../measures/conditions.ts';
import { describeTarget } from '../measures/describe.ts';
import { planOf } from '../measures/plan-of.ts';
import type { Claim } from './claims.ts';

/** What two claims ask for: with their cases and periods, where these differ. */
export function claimWords(a: Claim, b: Claim): [string, string] {
  const [filterA, filterB] = [filterOf(a), filterOf(b)];
  const words = (claim: Claim, filter: string): string =>
    [
      textOf(claim),
      filterA !== filterB && (filter === '' ? 'of all cases' : `where ${filter}`),
      a.period !== b.period && claim.period !== null && `per ${claim.period}`,
    ]
      .filter(Boolean)
      .join(' ');
  return [words(a, filterA), words(b, filterB)];
}

function textOf({ target, isCeiling }: Claim): string {
  return isCeiling && target.ceiling ? `every case within ${describeDuration(target.ceiling)}` : describeTarget(target);
}

const filterOf = ({ target }: Claim): string => {
  const filter = casesOf(planOf(target))?.filter;
  return filter ? conditionText(filter) : '';
};
