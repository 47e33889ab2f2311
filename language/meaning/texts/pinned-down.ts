/** What a vague word comes to, where its own text says so, or its standard does elsewhere. */
import { isOnlyJudgement } from '../../lexicon/judgement.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import { isOnlyState } from '../../lexicon/states.ts';
import { VAGUE } from '../../lexicon/word-list.ts';
import type { CaseRecord, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { numbersIn, read } from '../../reader/read.ts';
import { covers, type Offsets } from '../../text/offsets.ts';
import { requiredConditions, type Simple } from '../measures/conditions.ts';
import { describeTarget } from '../measures/describe.ts';
import { isTimed, limitsTime, ownLimitOf } from '../measures/limits.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordOfTarget } from '../measures/records.ts';
import { asksRhythm } from '../measures/timing.ts';
import { mayBeAbout } from './about.ts';
import { partAround, partsOfText } from './parts.ts';
import { readOnce } from './read-once.ts';
import { type FoundWord, holdsWords } from './wordings.ts';

export type PinnedMeaning =
  /** A time beside the word, in the words of the text. */
  | { readonly by: 'the text'; readonly says: string; readonly how: 'soon' | 'often' }
  /** Something else, as a sentence. */
  | { readonly by: 'target' | 'checks' | 'step'; readonly says: string }
  /** A target that gives much longer than the word does, in words. */
  | { readonly by: 'nothing'; readonly asked: string };

/** Undefined where nothing says it: what is said of another act settles nothing. */
export function pinnedMeaning(found: FoundWord, service: ServiceModel, own: OwnWords): PinnedMeaning | undefined {
  const { kind, standard, step, match } = found;
  const { category } = match.entry;
  const time = category === 'time' ? timeBeside(found, own) : undefined;
  if (time !== undefined) return { by: 'the text', says: time, how: asksHowOften(found) ? 'often' : 'soon' };
  if (step) return step.limit && category === 'time' ? { by: 'step', says: 'the step has a limit' } : undefined;
  const target = targetFor(found, service, own);
  if (target && match.entry.isAtOnce && givesLong(target)) return { by: 'nothing', asked: describeTarget(target) };
  if (target) return { by: 'target', says: `the target says what is meant (${describeTarget(target)})` };
  // A check is itself what settles the manner: a vague one has nothing else to rely on.
  const isObserved = standard && kind !== 'check' && checksSettle(found, standard, service, own);
  return isObserved ? { by: 'checks', says: 'the checks say what is meant' } : undefined;
}

const asksHowOften = ({ match }: FoundWord): boolean => match.entry.asks === 'how often';

/** The time that is said of the same act, in the words of the text. */
function timeBeside(found: FoundWord, own: OwnWords): string | undefined {
  const { text, match } = found;
  const part = partAround(partsOfText(found, own), { start: match.offset, end: match.offset + match.length });
  const times = asksHowOften(found) ? frequenciesIn(found, undefined) : limitsIn(found, undefined);
  const beside = times.find((it) => part && covers(part, it));
  return beside && text.slice(beside.start, beside.end);
}

/** A text may have many vague words: each is held against all times. */
const limitsIn = readOnce<readonly Offsets[]>((text, language) => read(text, language, ['limit']));
const frequenciesIn = readOnce<readonly Offsets[]>((text, language) => read(text, language, ['frequency']));

/** What takes longer than this does not happen at once, whoever understands by that what they like. */
const AT_ONCE_SECONDS = 3600;

function givesLong(target: Target): boolean {
  const bound = target.bound?.value;
  const limit = ownLimitOf(target) ?? (bound?.kind === 'duration' ? bound.limit : null);
  return limit !== null && (limit.seconds === null || limit.seconds > AT_ONCE_SECONDS);
}

/** The target of its standard that says what a word comes to. */
function targetFor(found: FoundWord, service: ServiceModel, own: OwnWords): Target | undefined {
  const { offset, length } = found.match;
  return found.standard?.targets.find(
    (it) =>
      it.bound &&
      settles(it, found, service) &&
      mayBeAbout(found, { start: offset, end: offset + length }, it, service, own),
  );
}

function settles(target: Target, found: FoundWord, service: ServiceModel): boolean {
  const { category, isPerceived } = found.match.entry;
  if (category === 'vague') return true;
  const plan = planOf(target);
  const { figure, population } = plan;
  if (category === 'amount') return population.of !== 'answers';
  const required = requiredConditions(plan);
  if (category === 'time') {
    const isRhythm = figure.is === 'share' && asksRhythm(figure.question);
    return asksHowOften(found) ? isRhythm : !isRhythm && (limitsTime(plan) || required.some(isTimed));
  }
  const record = recordOfTarget(target, service);
  if (figure.is === 'statistic' && figure.value.of === 'field') return isRating(figure.value.field?.name, record);
  return required.some((it) => tells(it, record, isPerceived === true));
}

/** What customers answer on a scale, and not how much it was, or how long. */
const isRating = (name: string | undefined, record: CaseRecord | undefined): boolean => {
  const type = record?.fields.find((field) => field.name === name)?.type;
  return type === undefined || type === null || type.kind === 'range';
};

/** Whether a condition tells how something was: customers rated it, or, where anybody can tell, it is written down. */
function tells(condition: Simple, record: CaseRecord | undefined, isPerceived: boolean): boolean {
  if ('moment' in condition) return false;
  return !isPerceived || isRating(condition.field.name, record);
}

/** The words that leave open what an observer is to see. */
const OPEN = [...VAGUE, 'unobservable'] as const;

/**
 * Whether observers see it by the checks: not where one of them leaves the same word open, nor where as many leave
 * something open as say it.
 */
function checksSettle(
  { words, match }: FoundWord,
  { checks }: Standard,
  service: ServiceModel,
  own: OwnWords,
): boolean {
  const { category, asks } = match.entry;
  const first = service.languages[0]?.name ?? 'en';
  const said = checks.map((it) => ({ text: it.text, language: it.language?.name ?? first, place: it.textSource }));
  if (said.some(({ text }) => text.toLowerCase().includes(words.toLowerCase()))) return false;
  if (category === 'time') {
    const kinds = asks === 'how often' ? (['frequency'] as const) : (['limit'] as const);
    return said.some(({ text, language }) => read(text, language, kinds).length > 0);
  }
  if (category === 'amount') return said.some(({ text, language }) => numbersIn(text, language).length > 0);
  const open = said.filter(
    (check) =>
      holdsWords(check, own, OPEN) ||
      isOnlyState(check.text, check.language) ||
      isOnlyJudgement(check.text, check.language, own),
  );
  return open.length * 2 < said.length;
}
