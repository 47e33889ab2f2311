/** How often a promise is to be kept. */
import type { Plan } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import type { Standard, Target } from '../../model/schema.ts';
import { type Phrase, said } from '../document/tree.ts';
import { spokenPercent } from '../languages/amounts.ts';
import { filled, type Spoken } from '../languages/words.ts';
import { sentenceOf } from '../sentences/targets.ts';
import type { Customers } from './customers.ts';

/**
 * In how many of all cases, where its targets ask the same of all. Other targets can be said in English alone, as sentences: in
 * another language nothing is said of them. What observers tick is no matter of customers.
 */
export function aimsOf(standard: Standard, { spoken, nouns }: Customers): Phrase[] {
  const kept = sharesKept(standard);
  const [share, ...others] = new Set(kept.map(shareOf));
  if (share !== undefined && others.length === 0) return [said(shareText(share, spoken), kept[0]?.source)];
  if (spoken.language !== 'en') return [];
  return forCustomers(standard).map((it) => said(sentenceOf(it, nouns), it.source));
}

/** The same of one target, in any language; null where it asks for no share of cases dealt with as promised. */
export const aimOf = (target: Target, spoken: Spoken): string | null =>
  isShareKept(planOf(target)) ? shareText(shareOf(target), spoken) : null;

function shareText(share: number, spoken: Spoken): string {
  const { charter } = spoken.words;
  return share === 100 ? charter.always : filled(charter.share, { share: spokenPercent(spoken, share) });
}

/** All but what observers tick. */
const forCustomers = ({ targets }: Standard): Target[] =>
  targets.filter((target) => planOf(target).population.of !== 'answers');

/** The targets whose aim a charter tells: those that ask how many cases are dealt with as promised, or else all. */
export function targetsTold(standard: Standard): Target[] {
  const kept = sharesKept(standard);
  return kept.length > 0 ? kept : forCustomers(standard);
}

const shareOf = ({ bound }: Target): number => (bound?.value.kind === 'percent' ? bound.value.value : 0);

/** The targets that ask how many cases are dealt with as promised. */
const sharesKept = ({ targets }: Standard): Target[] => targets.filter((target) => isShareKept(planOf(target)));

const isShareKept = ({ figure, bound }: Plan): boolean =>
  figure.is === 'share' &&
  (figure.question?.asks === 'moment' || figure.question?.asks === 'timing') &&
  bound?.direction === 'at least' &&
  bound.value.kind === 'percent';
