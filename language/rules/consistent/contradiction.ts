import { isOfTime } from '../../meaning/measures/limits.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { type Claim, claimsAmong } from '../../meaning/reasoning/claims.ts';
import { contradict } from '../../meaning/reasoning/relations.ts';
import { Strongest } from '../../meaning/reasoning/strongest.ts';
import { claimWords } from '../../meaning/reasoning/wording.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { comparePlaces } from '../../text/places.ts';
import type { CheckRule } from '../engine/rule.ts';

export const contradiction: CheckRule<Contradiction> = {
  code: 'YS601',
  name: 'contradiction',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'Two targets that cannot both be met.',
  why: 'Whatever staff do, one of the two is missed, and everybody chooses for themselves which one counts.',
  fix: 'Change one of the two, take it out, or say with `where` which cases each of them is about.',
  bad: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

standard quick "Calls are answered quickly" {
  target at least 95% of calls are answered within 20 seconds per month
}

standard thorough "No call is cut short for the next one" {
  target at most 90% of calls are answered within 60 seconds per month
}
`,
  good: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

standard quick "Calls are answered quickly" {
  target at least 95% of calls are answered within 20 seconds per month
}

standard thorough "No call is cut short for the next one" {
  check "Asks whether all is answered before saying goodbye"
}
`,
  *find(service) {
    yield* contradictionsAmong(service.standards, service);
    for (const branch of service.branches) yield* contradictionsAmong(branch.standards, service);
  },
  tell({ first, second }) {
    const [one, other] = claimWords(first, second);
    const message =
      first.standard.name === second.standard.name
        ? `${quotedTitle(first.standard)} asks for both ${one} and ${other}`
        : `${quotedTitle(second.standard)} asks for ${other}, ${quotedTitle(first.standard)} for ${one}`;
    return {
      at: second.source,
      message: `${message}: no result can meet the two. Change one of them, or say with \`where\` which cases each is about.`,
      related: [{ message: `${one} is asked for here`, place: first.source }],
    };
  },
};

/** Two claims that no result can meet, in the order of the text. */
interface Contradiction {
  readonly first: Claim;
  readonly second: Claim;
}

/** All of them hold in the same place: those of a service, or those of one of its branches. */
function* contradictionsAmong(standards: readonly Standard[], service: ServiceModel): Iterable<Contradiction> {
  const claims = claimsAmong(standards, service);
  const strongest = new Strongest(claims);
  const partnerOf = (claim: Claim): Claim | undefined => {
    for (const other of strongest.about(claim)) if (contradict(claim, other)) return other;
    return undefined;
  };
  // Each that allows no more than so many is told once, however many ask for more.
  const told = new Set<Claim>();
  for (const claim of [...claims.filter(isUpper), ...claims.filter((it) => !isUpper(it))]) {
    const partner = told.has(claim) ? undefined : partnerOf(claim);
    if (!partner || (!isUpper(claim) && (isUpper(partner) || told.has(partner)))) continue;
    told.add(claim).add(partner);
    const [first, second] = comparePlaces(claim.source, partner.source) <= 0 ? [claim, partner] : [partner, claim];
    yield { first, second };
  }
}

/** Whether it says that something is not to be more, be it a number or a share. */
const isUpper = ({ target, isCeiling }: Claim): boolean =>
  !isCeiling && target.bound?.direction === (isOfTime(planOf(target).figure) ? 'at least' : 'at most');
