import { type Claim, claimsAmong } from '../../meaning/reasoning/claims.ts';
import { entails } from '../../meaning/reasoning/relations.ts';
import { Strongest } from '../../meaning/reasoning/strongest.ts';
import { claimWords } from '../../meaning/reasoning/wording.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { comparePlaces } from '../../text/places.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { Implied } from './implied.fix.ts';

export const implied: CheckRule<Implied> = {
  code: 'YS602',
  name: 'implied',
  criterion: 'consistent',
  severity: 'info',
  summary: 'A target that another one already implies.',
  why: 'It is measured and reported for nothing: it can be missed only where the other one is missed as well. Often it is what is left of an older promise, or one of the two was meant for other cases.',
  fix: 'Take it out, ask for more than the other target gives, or say with `where` which cases it is about.',
  bad: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

standard quick "Calls are answered quickly" {
  target at least 90% of calls are answered within 20 seconds per month
  target at least 80% of calls are answered within 30 seconds per month
}
`,
  good: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

standard quick "Calls are answered quickly" {
  target at least 90% of calls are answered within 20 seconds per month
  target at least 99% of calls are answered within 60 seconds per month
}
`,
  *find(service) {
    yield* impliedAmong(service.standards, service);
    const inherited = new Set(service.standards.flatMap(({ targets }) => targets.map(({ source }) => source)));
    for (const branch of service.branches) {
      for (const found of impliedAmong(branch.standards, service)) {
        const isLeft = inherited.has(found.other.target.source) && !inherited.has(found.claim.target.source);
        yield isLeft ? { ...found, branch } : found;
      }
    }
  },
  tell({ claim, other, branch }) {
    const [needless, enough] = claimWords(claim, other);
    const related = [{ message: `${enough} is asked for here`, place: other.source }];
    if (branch) {
      const [own, service] = [quotedTitle(claim.standard), quotedTitle(other.standard)];
      const message = `At ${quotedTitle(branch)} ${own} asks for ${needless}, but ${service} still asks there for ${enough}: whoever keeps the latter keeps the former. Change ${own === service ? 'the other target' : service} in this branch as well.`;
      return { at: claim.source, message, related };
    }
    const message =
      claim.standard.name === other.standard.name
        ? `${quotedTitle(claim.standard)} asks for both ${enough} and ${needless}: whoever keeps the former keeps the latter`
        : `${quotedTitle(claim.standard)} asks for ${needless}, ${quotedTitle(other.standard)} for ${enough}: whoever keeps the latter keeps the former`;
    return {
      at: claim.source,
      message: `${message}. Take this one out, ask for more, or say with \`where\` which cases it is about.`,
      related,
    };
  },
  mending: () => import('./implied.fix.ts'),
};

/** All of them hold in the same place: those of a service, or those of one of its branches. */
function* impliedAmong(standards: readonly Standard[], service: ServiceModel): Iterable<Implied> {
  const claims = claimsAmong(standards, service);
  const strongest = new Strongest(claims.filter(isFirm));
  for (const claim of claims) {
    // A target with a ceiling asks for more than its share.
    if (claim.isCeiling || claim.target.ceiling) continue;
    for (const other of strongest.about(claim)) {
      if (!makesNeedless(other, claim)) continue;
      yield { claim, other };
      break;
    }
  }
}

/** Special circumstances stretch what a target asks for, and then it implies nothing. */
const isFirm = ({ target }: Claim): boolean => target.allowances.length === 0;

/** Of two that imply each other the first stays; what is recommended makes nothing needless that is mandatory. */
function makesNeedless(other: Claim, claim: Claim): boolean {
  // Of two standards of one name, which is a mistake of its own, one is most likely a copy.
  const isCopy = other.standard.name === claim.standard.name && other.standard.source !== claim.standard.source;
  if (isCopy || other.target === claim.target || !entails(other, claim)) return false;
  if (other.standard.kind === 'guideline' && claim.standard.kind !== 'guideline') return false;
  return !entails(claim, other) || comparePlaces(other.source, claim.source) < 0;
}
