import { VAGUE } from '../../lexicon/word-list.ts';
import { requiredConditions } from '../../meaning/measures/conditions.ts';
import { describeTarget, enumerated } from '../../meaning/measures/describe.ts';
import { type Found, wordsFound } from '../../meaning/texts/wordings.ts';
import type { Measure, Target } from '../../model/schema.ts';
import type { Place } from '../../text/places.ts';
import type { CheckRule, Report } from '../engine/rule.ts';
import { judgementsIn, unobservableCheck } from './unobservable-check.ts';

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
  *check(service, { words, isEnabled }) {
    const byText = Map.groupBy(wordsFound(service, words, VAGUE), ({ place }) => place);
    // Of a check that says nothing else, the rule about checks has said it.
    const told = new Set(isEnabled(unobservableCheck) ? judgementsIn(service, words).map(({ place }) => place) : []);
    for (const [text, inText] of byText) {
      if (told.has(text)) continue;
      // A word that is pinned down is advice, and what it is pinned down by belongs in the message.
      const byMeaning = Map.groupBy(inText, (found) => meaningOf(found, (text) => byText.has(text)));
      for (const [meaning, found] of byMeaning) yield report(found, meaning);
    }
  },
};

/** All vague words of a text of which the same is to be said, in one finding: nobody reads nine. */
function report(found: readonly Found[], meaning: string | undefined): Report {
  const [first, ...others] = found as [Found, ...Found[]];
  const places = { at: first.at, ...(others.length > 0 && { also: others.map(({ at }) => at) }) };
  if (meaning === undefined)
    return { ...places, message: `${enumerated(quoted(found))} cannot be checked. ${advice(found)}` };
  const are = quoted(found).length > 1 ? 'are' : 'is';
  const message = `${enumerated(quoted(found))} ${are} vague, though ${meaning}. Say it here as well: these are the words that people read.`;
  return { ...places, message, severity: 'info' };
}

/** What to write: word for word, where they take different things. */
function advice(found: readonly Found[]): string {
  const byAdvice = Map.groupBy(found, ({ match: { entry } }) => entry.instead);
  const { reason, instead } = (found[0] as Found).match.entry;
  if (byAdvice.size === 1) return `${reason} ${instead}`;
  return [...byAdvice].map(([text, of]) => `${quoted(of).join(', ')}: ${text}`).join(' ');
}

const quoted = (found: readonly Found[]): string[] => [...new Set(found.map(({ words }) => `“${words}”`))];

/** What the standard itself says elsewhere that a word comes to. */
function meaningOf({ kind, standard, step, match }: Found, isVague: (text: Place) => boolean): string | undefined {
  const { category } = match.entry;
  if (step) return step.limit && category === 'time' ? 'the step has a limit' : undefined;
  const target = standard?.targets.find((it) => it.bound && settles(it, category));
  if (target) return `the target says what is meant (${describeTarget(target)})`;
  // A check is itself what settles the manner: a vague one settles nothing, and has nothing else to rely on.
  const settlesManner = standard?.checks.some((check) => !isVague(check.textSource));
  const isObserved = category !== 'time' && kind !== 'check' && settlesManner;
  return isObserved ? 'the checks say what is meant' : undefined;
}

function settles({ measure }: Target, category: string): boolean {
  if (category === 'vague') return true;
  if (category === 'amount') return measure.kind !== 'checks';
  const required = requiredConditions(measure);
  if (category === 'time') return limitsTime(measure) || required.some((it) => it.kind === 'reached' && it.within);
  return measure.kind === 'score' || required.some((it) => it.kind !== 'reached');
}

function limitsTime(measure: Measure): boolean {
  if (measure.kind === 'elapsed') return true;
  return measure.kind === 'share' && measure.outcome?.kind === 'moment' && measure.outcome.limit !== null;
}
