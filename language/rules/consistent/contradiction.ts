import { casesOf } from '../../meaning/measures/conditions.ts';
import { describeTarget } from '../../meaning/measures/describe.ts';
import { isOfTime } from '../../meaning/measures/limits.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { type Claim, claimsAmong } from '../../meaning/reasoning/claims.ts';
import { ALWAYS } from '../../meaning/reasoning/formulas.ts';
import { excludes, implies } from '../../meaning/reasoning/implication.ts';
import { contradict } from '../../meaning/reasoning/relations.ts';
import { Strongest } from '../../meaning/reasoning/strongest.ts';
import { claimWords } from '../../meaning/reasoning/wording.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import { conditionText } from '../../model/condition-text.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { comparePlaces } from '../../text/places.ts';
import type { CaseReport, CheckRule } from '../engine/rule.ts';

export const contradiction: CheckRule<Contradiction | Settled> = {
  code: 'YS601',
  name: 'contradiction',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'Two targets that cannot both be met; or one whose own condition says what comes of it.',
  why: 'Whatever staff do, one of the two is missed, and everybody chooses for themselves which one counts.',
  fix: 'Change one of the two, take it out, or say with `where` which cases each of them is about. Where a target asks of its cases what its condition says of them already, take that out of the condition.',
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
  tell(found) {
    if ('outcome' in found) return tellSettled(found);
    const { first, second } = found;
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

/** A claim about cases of which its own condition leaves nothing open. */
interface Settled {
  readonly claim: Claim;
  /** Whether no case can count, or all of those that count are so, or none. */
  readonly outcome: 'no cases' | 'all' | 'none';
}

function settledBy(claim: Claim): Settled['outcome'] | undefined {
  if (excludes(claim.cases, claim.cases)) return 'no cases';
  if (claim.kind !== 'share') return undefined;
  if (excludes(claim.cases, claim.outcome)) return 'none';
  return claim.cases !== ALWAYS && implies(claim.cases, claim.outcome) ? 'all' : undefined;
}

function tellSettled({ claim: { standard, target, source }, outcome }: Settled): CaseReport {
  const filter = casesOf(planOf(target))?.filter;
  const condition = filter ? conditionText(filter) : '';
  // A share of those that are so is written as one of those that are not.
  const isTurned = target.bound?.direction === 'at most' && !isOfTime(planOf(target).figure);
  const [share, end] = (outcome === 'all') !== isTurned ? ['100%', 'all'] : ['0%', 'none'];
  const message =
    outcome === 'no cases'
      ? `${quotedTitle(standard)} counts no case: there is none where ${condition}. Change the condition, or take this out.`
      : `${quotedTitle(standard)} asks for ${describeTarget(target)}, of cases where ${condition}: ${end} of them are so, and the figure is ${share} whatever is done. Take out of the condition what the target asks for.`;
  return { at: source, message };
}

/** Two claims that no result can meet, in the order of the text. */
interface Contradiction {
  readonly first: Claim;
  readonly second: Claim;
}

/** All of them hold in the same place: those of a service, or those of one of its branches. */
function* contradictionsAmong(
  standards: readonly Standard[],
  service: ServiceModel,
): Iterable<Contradiction | Settled> {
  const all = claimsAmong(standards, service);
  const settled = all.flatMap((claim) => {
    const outcome = settledBy(claim);
    return outcome ? [{ claim, outcome }] : [];
  });
  // The ceiling of such a target says it again.
  yield* settled.filter(({ claim }) => !claim.isCeiling);
  const without = new Set(settled.map(({ claim }) => claim));
  const claims = all.filter((it) => !without.has(it));
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
