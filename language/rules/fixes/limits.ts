/** Lengths of time that are unclear, too short or too long. */

import { fixWith, replacement } from '../../editing/fix-with.ts';
import { fromList, without } from '../../editing/removal.ts';
import { blank } from '../../editing/snippet.ts';
import { longestSum } from '../../feasibility/longest-path.ts';
import { limitOf, limitsOf } from '../../meaning/measures/limits.ts';
import { activitiesOf, totals } from '../../meaning/time/step-times.ts';
import { workingWeekOf } from '../../meaning/time/working-week.ts';
import type { Limit, Procedure, Target } from '../../model/schema.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { SECONDS_A_DAY } from '../../quantities/wall-clock.ts';
import type { Place } from '../../text/places.ts';
import type { SourceText } from '../../text/source-text.ts';
import { procedureAround, targetAround } from './elements.ts';
import type { FixContext, QuickFix } from './fixing.ts';

/** Time that stops while the service is closed. How long a customer waits is then another matter: the author chooses. */
export const countOpenTime: QuickFix = ({ place }, { service }) => {
  const limit = limitsOf(service).find(({ source }) => source === place);
  return limit ? openTimes(limit).flatMap((text) => replacement(`Write \`${text}\``, place, text)) : [];
};

/** What a limit in elapsed time may mean in open time; a day of hours is a business day. */
function openTimes(limit: Limit): string[] {
  const { value, unit, seconds, by } = limit;
  const words = (count: number, of: Limit['unit']): string =>
    describeDuration({ value: count, unit: of, clock: 'business', seconds: null });
  if (by !== undefined || (unit === 'day' && value === 0)) return ['the next business day'];
  if (seconds === null) return unit === 'day' ? [words(value, unit)] : unit === 'week' ? [words(value * 5, 'day')] : [];
  const days = seconds / SECONDS_A_DAY;
  return Number.isInteger(days) ? [words(days, 'day')] : unit === 'ring' ? [] : [words(value, unit)];
}

/** A ceiling or an allowance that is longer than what it stretches: how much longer, its author knows. */
export const lengthen: QuickFix = ({ place }, { service, sourceOf }) => {
  const target = targetAround(place, service);
  const least = target && leastOf(target, place);
  if (!target || !least) return [];
  const source = sourceOf(place.file);
  const allowance = target.allowances.find((it) => it.limit.source === place);
  const clause = allowance?.source ?? withWordBefore(source, place, 'ceiling');
  const text = describeDuration(least);
  return [
    ...fixWith(`Make it longer than ${text}`, { place, text: blank(1, text) }),
    ...fixWith(`Take this ${allowance ? 'allowance' : 'ceiling'} out`, clause && without(source, clause)),
  ];
};

/** What a ceiling stretches is the limit; what an allowance stretches, the ceiling where that is of use. */
function leastOf(target: Target, place: Place): Limit | null {
  const limit = limitOf(target);
  return target.ceiling && target.ceiling.source !== place ? target.ceiling : limit;
}

function withWordBefore(source: SourceText, place: Place, word: string): Place | undefined {
  const end = source.offset(place.start);
  const before = new RegExp(`${word}\\s+$`).exec(source.text.slice(0, end));
  return before ? { ...place, start: source.place(before.index).start } : undefined;
}

/** Time enough for the steps one after the other, or steps that do not wait in a circle. */
export const makeTime: QuickFix = ({ place }, context) => {
  const procedure = procedureAround(place, context.service);
  if (!procedure) return [];
  if (procedure.complete?.source === place) return allowTheSum(procedure, place, context);
  const source = context.sourceOf(place.file);
  const name = source.at(place);
  const only = withWordBefore(source, place, 'after');
  const edit = fromList(source, place) ?? (only && without(source, only));
  return fixWith(`Do not wait for \`${name}\` here`, edit);
};

/** Where all steps on the longest way are counted by one clock, what they come to. */
function allowTheSum(procedure: Procedure, place: Place, { service }: FixContext) {
  const { activities } = longestSum(activitiesOf(procedure, workingWeekOf(service)));
  const limits = activities.flatMap((index) => procedure.steps[index]?.limit ?? []).filter((limit) => limit.value > 0);
  const [sum, another] = totals(limits);
  if (!sum || another || sum.clock !== procedure.complete?.clock) return [];
  const text = describeDuration(sum);
  return replacement(`Allow ${text}, as long as its steps take`, place, text);
}
