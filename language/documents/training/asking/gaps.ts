/** Sentences of targets with gaps: one for what is asked, and dots for what another question asks. */

import { questionOf } from '../../../meaning/measures/plan.ts';
import { planOf } from '../../../meaning/measures/plan-of.ts';
import { limitIn } from '../../../meaning/measures/timing.ts';
import type { Limit, Target } from '../../../model/schema.ts';
import type { Phrase } from '../../document/tree.ts';
import type { Nouns } from '../../sentences/nouns.ts';
import { describeLength, describeLimit, describeLimitSince, describeQuantity } from '../../sentences/quantities.ts';
import { sentenceOf } from '../../sentences/targets.ts';

const GAP = '_____';
const DOTS = '…';

/** The time that a target asks of each case, or of a figure. */
interface TimeAsked {
  readonly limit: Limit;
  /** Whether something has to come so soon; else something takes so long, or lies so far apart. */
  readonly isSoon: boolean;
}

export function timeAskedBy(target: Target): TimeAsked | null {
  const { figure, bound } = planOf(target);
  if (bound?.value.kind === 'duration') return { limit: bound.value.limit, isSoon: false };
  const question = questionOf(figure);
  if (question?.asks === 'moment' && question.limit) return { limit: question.limit, isSoon: true };
  const limit = question?.asks === 'timing' ? limitIn(question.when) : question?.asks === 'age' ? question.limit : null;
  return limit && { limit, isSoon: false };
}

/** A sentence in which something is left out: null where it is not found in it. */
export interface Gapped {
  /** Beside the gap, what other questions ask is hidden as well. */
  readonly hidden: Phrase | null;
  readonly shown: Phrase | null;
}

/** Sentences that are made of the standards are English. */
const english = (text: string | null, { source }: Target): Phrase | null =>
  text === null ? null : { text, language: 'en', source };

export function gappedTime(target: Target, nouns: Nouns): Gapped {
  const sentence = sentenceOf(target, nouns);
  const shown = without(sentence, timeWords(target), GAP);
  const hidden = shown && (without(shown, figureWords(target), DOTS) ?? shown);
  return { hidden: english(hidden, target), shown: english(shown, target) };
}

export function gappedFigure(target: Target, nouns: Nouns): Gapped {
  const sentence = sentenceOf(target, nouns);
  const shown = without(sentence, figureWords(target), GAP);
  const hidden = shown && (without(shown, timeWords(target), DOTS) ?? shown);
  return { hidden: english(hidden, target), shown: english(shown, target) };
}

/** A ceiling is said in no sentence: all that there is to hide is what other questions ask. */
export function gappedCeiling(target: Target, nouns: Nouns): Gapped {
  const shown = whole(target, nouns);
  const timeless = without(shown.text, timeWords(target), DOTS) ?? shown.text;
  return { hidden: { ...shown, text: without(timeless, figureWords(target), DOTS) ?? timeless }, shown };
}

/** With nothing left out. */
export const whole = (target: Target, nouns: Nouns): Phrase => ({
  ...{ text: sentenceOf(target, nouns), language: 'en', source: target.source },
});

/** The words for a time in a sentence, the longest that may stand there first. */
function timeWords(target: Target): string[] {
  const asked = timeAskedBy(target);
  if (!asked) return [];
  const { limit, isSoon } = asked;
  if (!isSoon) return [describeLength(limit)];
  const question = questionOf(planOf(target).figure);
  const since = question?.asks === 'moment' ? question.since : null;
  return [describeLimit(limit), describeLimitSince(limit, since)];
}

function figureWords(target: Target): string[] {
  const { bound } = planOf(target);
  if (!bound || bound.value.kind === 'duration') return [];
  const amount = describeQuantity(bound.value);
  return [`${bound.direction} ${amount}`, ...(bound.value.kind === 'percent' ? [amount] : [])];
}

/** @param words as many ways to say it; the first that is found is left out */
function without(sentence: string, words: readonly string[], mark: string): string | null {
  for (const it of words) {
    const at = sentence.toLowerCase().indexOf(it.toLowerCase());
    if (at >= 0) return sentence.slice(0, at) + mark + sentence.slice(at + it.length);
  }
  return null;
}

/** Two targets that differ in a number alone say which is meant by showing the other number; what is still alike is not asked. */
export function unambiguous<T>(asked: readonly (readonly [T, Gapped])[]): [T, Phrase][] {
  const isOnce = (text: string | undefined, of: keyof Gapped): boolean =>
    asked.filter(([, it]) => it[of]?.text === text).length === 1;
  return asked.flatMap(([it, { hidden, shown }]) => {
    const given =
      hidden && isOnce(hidden.text, 'hidden') ? hidden : shown && isOnce(shown.text, 'shown') ? shown : null;
    return given ? [[it, given] as [T, Phrase]] : [];
  });
}
