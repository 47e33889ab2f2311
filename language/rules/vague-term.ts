import type { Measure, Target } from '../model/schema.ts';
import { requiredConditions } from './conditions.ts';
import { describeTarget } from './describe.ts';
import type { CheckRule, Report } from './rule.ts';
import { type Found, wordsFound } from './wordings.ts';

export const vagueTerm: CheckRule = {
  code: 'YS101',
  name: 'vague-term',
  criterion: 'specific',
  severity: 'warning',
  summary: 'A word that no one can check, such as “promptly” or “courteous”, in a statement, a check or a title.',
  why: 'Everybody fills such a word with a meaning of their own: staff believe that they keep the standard, customers believe that they do not, and neither can show it.',
  fix: 'Write what one can see, hear or count: a time, a number, an action. Where the target already says what the word means, the finding is only advice: the words that customers read should say it as well.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  statement "We answer letters promptly."
  check     "The letter has a date stamp"
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  statement "We answer letters within 5 business days."
  check     "The letter has a date stamp"
}
`,
  *check(service) {
    for (const found of wordsFound(service, ['time', 'manner', 'quality', 'amount'])) {
      yield pinnedDown(found) ?? vague(found);
    }
  },
};

const vague = ({ words, at, match: { entry } }: Found): Report => ({
  at,
  message: `“${words}” cannot be checked. ${entry.reason} ${entry.instead}`,
});

/** Advice only, where the standard itself says elsewhere what its word comes to. */
function pinnedDown(found: Found): Report | undefined {
  const meaning = meaningOf(found);
  if (meaning === undefined) return undefined;
  const message = `“${found.words}” is vague, though ${meaning}. Say it here as well: these are the words that people read.`;
  return { at: found.at, message, severity: 'info' };
}

function meaningOf({ kind, standard, step, match }: Found): string | undefined {
  const { category } = match.entry;
  if (step) return step.limit && category === 'time' ? 'the step has a limit' : undefined;
  const target = standard?.targets.find((it) => it.bound && settles(it, category));
  if (target) return `the target says what it comes to (${describeTarget(target)})`;
  // A check is itself what settles the manner: a vague one has nothing else to rely on.
  const isObserved = category !== 'time' && kind !== 'check' && standard?.checks.length;
  return isObserved ? 'the checks say what it comes to' : undefined;
}

function settles({ measure }: Target, category: string): boolean {
  if (category === 'amount') return measure.kind !== 'checks';
  const required = requiredConditions(measure);
  if (category === 'time') return limitsTime(measure) || required.some((it) => it.kind === 'reached' && it.within);
  return measure.kind === 'score' || required.some((it) => it.kind !== 'reached');
}

function limitsTime(measure: Measure): boolean {
  if (measure.kind === 'elapsed') return true;
  return measure.kind === 'share' && measure.outcome?.kind === 'moment' && measure.outcome.limit !== null;
}
