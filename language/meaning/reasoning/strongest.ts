/** Of claims that differ in nothing but how much they ask for, the one that asks for most. */
import { remembered } from '../../memory/remembered.ts';
import { limitText } from '../../model/condition-text.ts';
import type { Claim } from './claims.ts';
import { formulaText } from './formulas.ts';

/** With more kinds of claims about one thing than this, each is held against its own kind alone: work stays linear. */
const MOST_KINDS = 500;

export class Strongest {
  private readonly byAbout = new Map<string, Map<string, Claim>>();

  /** @param claims in the order of the text: of those that ask for as much, the first counts */
  constructor(claims: Iterable<Claim>) {
    for (const claim of claims) {
      const kinds = this.byAbout.get(claim.about) ?? new Map<string, Claim>();
      this.byAbout.set(claim.about, kinds);
      const kind = kindOf(claim);
      const before = kinds.get(kind);
      if (!before || isStronger(claim, before)) kinds.set(kind, claim);
    }
  }

  /** The claims about the same as another one. */
  about(claim: Claim): Iterable<Claim> {
    const kinds = this.byAbout.get(claim.about) ?? new Map<string, Claim>();
    if (kinds.size <= MOST_KINDS) return kinds.values();
    const own = kinds.get(kindOf(claim));
    return own ? [own] : [];
  }
}

/** Everything that matters but for the amount, as text. */
const kindOf = remembered((claim: Claim): string => {
  const { cases, period, days, standard } = claim;
  const what =
    claim.kind === 'share'
      ? formulaText(claim.outcome)
      : `${claim.direction} ${typeof claim.value === 'number' ? '' : limitText(claim.value)}`;
  return [standard.kind === 'guideline', period, days.from, days.until, formulaText(cases), what].join(' | ');
});

function isStronger(a: Claim, b: Claim): boolean {
  if (a.kind === 'share' && b.kind === 'share') {
    return a.percent > b.percent || (a.percent === b.percent && a.isStrict && !b.isStrict);
  }
  if (a.kind !== 'amount' || b.kind !== 'amount') return false;
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return false;
  return a.direction === 'at least' ? a.value > b.value : a.value < b.value;
}
