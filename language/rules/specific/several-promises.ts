import { type Acts, actsIn } from '../../lexicon/acts.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import { enumerated } from '../../meaning/measures/describe.ts';
import { limitsOfTarget, limitsTime } from '../../meaning/measures/limits.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { actsOf } from '../../meaning/texts/about.ts';
import { OUTER_LIMIT } from '../../meaning/texts/outer-limit.ts';
import { isOfPayment } from '../../meaning/texts/owed.ts';
import { unmeasuredIn } from '../../meaning/texts/promises.ts';
import { readOnce } from '../../meaning/texts/read-once.ts';
import {
  limitsPromised,
  placeOfPart,
  type Statement,
  statementsOf,
  wordsOfPart,
} from '../../meaning/texts/statements.ts';
import { type UnmeasuredAct, unmeasuredActsIn } from '../../meaning/texts/unmeasured-acts.ts';
import { wordingsOf } from '../../meaning/texts/wordings.ts';
import type { Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { isSameAsCounted } from '../../quantities/as-counted.ts';
import type { LimitReading } from '../../reader/reading.ts';
import type { Place } from '../../text/places.ts';
import type { CaseReport, CheckRule } from '../engine/rule.ts';
import type { SeveralActs, SeveralPromises } from './several-promises.fix.ts';

export const severalPromises: CheckRule<SeveralPromises | SeveralActs | UnmeasuredAct> = {
  code: 'YS105',
  name: 'several-promises',
  criterion: 'specific',
  severity: 'info',
  summary:
    'One statement that promises two separate things, such as calls within 20 seconds and e-mails within 2 days, or an answer and a copy of which nothing is measured; or a check of three acts at once.',
  why: 'One of the promises may be kept while the other is missed. A single result cannot say which, and those who are responsible for one of them answer for both.',
  fix: 'Make a standard of each, with a statement and an owner of its own. Where both shall stay together, give each a target: the finding is gone once every limit in the statement is measured. What a statement adds in words alone needs a target, or a check that an observer can answer. Of a check, make one for each act.',
  bad: `service desk "Front desk" { }

standard answers "Answers" {
  statement "We answer calls within 20 seconds and e-mails within 2 business days."
}
`,
  good: `service desk "Front desk" { }

standard calls "Calls" {
  statement "We answer calls within 20 seconds."
  target    at least 90% within 20 seconds per month
}

standard mails "E-mails" {
  statement "We answer e-mails within 2 business days."
  target    at least 90% within 2 business days per month
}
`,
  *find(service, { words }) {
    yield* actsAtOnce(service);
    // What no target measures has been said of one of them then.
    const unmeasured = new Set(unmeasuredPlaces(service, words));
    for (const statements of statementsOf(service)) {
      const found = statements.map((statement) => ({ statement, promises: promisesIn(statement) }));
      // Translations promise the same: what the first of them says is enough.
      const first = found.find(({ promises }) => promises.length > 1);
      if (first && !unmeasured.has(first.statement.place) && !isEachMeasured(first)) yield first;
    }
    yield* unmeasuredActsIn(service);
  },
  tell(found) {
    if ('acts' in found) return ofActs(found);
    if ('act' in found) return ofUnmeasured(found);
    const { statement, promises } = found;
    const [at, ...also] = promises.map((it) => placeOfPart(statement, it)) as [Place, ...Place[]];
    const limits = enumerated(promises.map((it) => `“${wordsOfPart(statement, it)}”`));
    const message = `This statement promises ${promises.length} separate things: ${limits}. One may be kept while another is missed. Make a standard of each, or give each a target.`;
    return { at, also, message };
  },
  fixesOnly: 'for a check of several acts',
  mending: () => import('./several-promises.fix.ts'),
};

const checkActsOf = readOnce<Acts>(actsIn);

const actsAtOnce = (service: ServiceModel): SeveralActs[] =>
  wordingsOf(service)
    .filter(({ kind }) => kind === 'check')
    .map((check) => ({ check, ...checkActsOf(check, undefined) }))
    .filter(({ acts }) => acts.length > 2);

function ofActs({ check: { text, place }, acts }: SeveralActs): CaseReport {
  const asked = enumerated(acts.map(({ start, end }) => `“${text.slice(start, end)}”`));
  return {
    at: place,
    message: `This check asks for ${acts.length} acts at once: ${asked}. Where the answer is no, it does not say which of them was left out. Make a check of each.`,
  };
}

const ofUnmeasured = ({ statement, act }: UnmeasuredAct): CaseReport => ({
  at: placeOfPart(statement, act),
  message: `The statement also promises “${wordsOfPart(statement, act)}”, which no target and no check looks at: the standard can be met without it. Add a target or a check for it, make a standard of it, or take it out.`,
});

/** The limits of a statement that are about different things. How soon money is paid where one is missed, its remedy says. */
function promisesIn(statement: Statement): LimitReading[] {
  const separate: LimitReading[] = [];
  for (const limit of limitsPromised(statement).filter((it) => !isOfPayment(statement, it))) {
    const last = separate.at(-1);
    const isKnown = separate.some((it) => isSameAsCounted(it.length, limit.length));
    if (!last || (!isKnown && isAboutAnother(statement.text, last, limit))) separate.push(limit);
  }
  return separate;
}

/** Whether something else is promised: a second limit in brackets, or after an “and at most”, is about the same. */
function isAboutAnother(text: string, { end }: LimitReading, { start }: LimitReading): boolean {
  if (IN_BRACKETS.test(text.slice(0, start))) return false;
  const between = text.slice(end, start);
  return wordsIn(between) >= (OUTER_LIMIT.test(between) ? MANY : ENOUGH);
}

const IN_BRACKETS = /[(（][^)）]*$/u;

const [ENOUGH, MANY] = [4, 10];

/** A Chinese character counts as a word. */
const wordsIn = (text: string): number =>
  (text.match(/[^\P{L}\p{Script=Han}]+/gu)?.length ?? 0) + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** The statements of which it is said that a promise in them has no target at all. */
const unmeasuredPlaces = (service: ServiceModel, own: OwnWords): Place[] =>
  unmeasuredIn(service, own).flatMap(({ statement, instead }) => (instead.length === 0 ? [statement.place] : []));

/** Whether each has its target, though the two may give other times: that is said at the time. */
const isEachMeasured = ({ statement, promises }: SeveralPromises): boolean => {
  const { targets } = statement.standard;
  const measured = targets.flatMap(limitsOfTarget);
  const acts = new Set(targets.filter(limitsWhen).flatMap(actsOf));
  return (
    acts.size >= promises.length ||
    promises.every(({ length }) => measured.some((limit) => isSameAsCounted(length, limit)))
  );
};

const limitsWhen = (target: Target): boolean => limitsTime(planOf(target));
