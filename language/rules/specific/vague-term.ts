import { VAGUE } from '../../lexicon/word-list.ts';
import { requiredConditions } from '../../meaning/measures/conditions.ts';
import { describeTarget, enumerated } from '../../meaning/measures/describe.ts';
import { isTimed, limitsTime } from '../../meaning/measures/limits.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { type Found, wordsFound } from '../../meaning/texts/wordings.ts';
import type { Target } from '../../model/schema.ts';
import type { Place } from '../../text/places.ts';
import type { CheckRule } from '../engine/rule.ts';

export const vagueTerm: CheckRule<VagueWords> = {
  code: 'YS101',
  name: 'vague-term',
  criterion: 'specific',
  severity: 'warning',
  summary: 'A word that no one can check, such as “promptly” or “courteous”, in a statement, a check or a title.',
  why: 'Everybody fills such a word with a meaning of their own: staff believe that they keep the standard, customers believe that they do not, and neither can show it.',
  fix: 'Write what one can see, hear or count: a time, a number, an action. Where the target already says what the word means, the finding is only advice: the words that customers read should say it as well. A title may be short, where the target says what it means.',
  // Of a check that says nothing else, the rule about checks has said it.
  yieldsTo: ['unobservable-check'],
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
  *find(service, { words }) {
    const byText = Map.groupBy(wordsFound(service, words, VAGUE), ({ place }) => place);
    for (const all of byText.values()) {
      // A title is a name: whoever wants to know what it comes to reads on.
      const inText = all.filter((it) => it.kind !== 'title' || !targetFor(it));
      // A word that is pinned down is advice, and what it is pinned down by belongs in the message.
      const byMeaning = Map.groupBy(inText, (found) => meaningOf(found, (text) => byText.has(text)));
      for (const [meaning, found] of byMeaning) yield { found, meaning };
    }
  },
  tell({ found, meaning }) {
    const [first, ...others] = found as [Found, ...Found[]];
    const places = { at: first.at, ...(others.length > 0 && { also: others.map(({ at }) => at) }) };
    const words = enumerated(quoted(found));
    if (meaning === undefined) return { ...places, message: `${words} cannot be checked. ${advice(found)}` };
    const are = quoted(found).length > 1 ? 'are' : 'is';
    const message = `${words} ${are} vague, though ${meaning}. Say it here as well: these are the words that people read.`;
    return { ...places, message, severity: 'info' };
  },
  mending: () => import('./vague-term.fix.ts'),
};

/** All vague words of a text of which the same is to be said, in one finding: nobody reads nine. */
interface VagueWords {
  readonly found: readonly Found[];
  /** What the standard says elsewhere that they come to. */
  readonly meaning: string | undefined;
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
function meaningOf(found: Found, isVague: (text: Place) => boolean): string | undefined {
  const { kind, standard, step, match } = found;
  const { category } = match.entry;
  if (step) return step.limit && category === 'time' ? 'the step has a limit' : undefined;
  const target = targetFor(found);
  if (target) return `the target says what is meant (${describeTarget(target)})`;
  // A check is itself what settles the manner: a vague one settles nothing, and has nothing else to rely on.
  const settlesManner = standard?.checks.some((check) => !isVague(check.textSource));
  const isObserved = category !== 'time' && kind !== 'check' && settlesManner;
  return isObserved ? 'the checks say what is meant' : undefined;
}

/** The target of its standard that says what a word comes to. */
const targetFor = ({ standard, match }: Found): Target | undefined =>
  standard?.targets.find((it) => it.bound && settles(it, match.entry.category));

function settles(target: Target, category: string): boolean {
  if (category === 'vague') return true;
  const plan = planOf(target);
  if (category === 'amount') return plan.population.of !== 'answers';
  const required = requiredConditions(plan);
  if (category === 'time') return limitsTime(plan) || required.some(isTimed);
  const isRated = plan.figure.is === 'statistic' && plan.figure.value.of === 'field';
  return isRated || required.some((it) => !('moment' in it));
}
