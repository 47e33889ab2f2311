import { comparePlaces } from '../findings/finding.ts';
import { limitText } from '../model/condition-text.ts';
import type { Standard } from '../model/schema.ts';
import { type Claim, claimsOf, contradict } from './claims.ts';
import type { CheckRule, Report } from './rule.ts';
import { titleOf } from './standards.ts';

export const contradiction: CheckRule = {
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
  *check(service) {
    yield* contradictionsAmong(service.standards);
    for (const branch of service.branches) yield* contradictionsAmong(branch.standards);
  },
};

/** All of them hold in the same place: those of a service, or those of one of its branches. */
function* contradictionsAmong(standards: readonly Standard[]): Iterable<Report> {
  const claims = standards.flatMap((standard) => standard.targets.flatMap((target) => claimsOf(standard, target)));
  for (const group of Map.groupBy(claims, (claim) => claim.about).values()) {
    const strictest = strictestByLimit(group.filter((claim) => claim.direction === 'at least'));
    for (const atMost of group.filter((claim) => claim.direction === 'at most')) {
      const atLeast = strictest.find((claim) => contradict(claim, atMost));
      if (atLeast) yield reportOf(atLeast, atMost);
    }
  }
}

/** Of claims with the same limit, what contradicts any of them contradicts the one that asks for most. */
function strictestByLimit(claims: readonly Claim[]): Claim[] {
  const byLimit = new Map<string, Claim>();
  for (const claim of claims) {
    const key = claim.limit ? limitText(claim.limit) : '';
    const before = byLimit.get(key);
    if (!before || before.amount < claim.amount) byLimit.set(key, claim);
  }
  return [...byLimit.values()];
}

function reportOf(...pair: [Claim, Claim]): Report {
  const [first, second] = pair.sort((a, b) => comparePlaces(a.source, b.source)) as [Claim, Claim];
  const both =
    first.standard.name === second.standard.name
      ? `${titleOf(first.standard)} asks for both ${first.text} and ${second.text}`
      : `${titleOf(second.standard)} asks for ${second.text}, ${titleOf(first.standard)} for ${first.text}`;
  return {
    at: second.source,
    message: `${both}: no result can meet the two. Change one of them, or say with \`where\` which cases each is about.`,
    related: [{ message: `${first.text} is asked for here`, place: first.source }],
  };
}
