/** Figures and values without the sign that makes them what they are compared with. */

import { replacement } from '../../editing/fix-with.ts';
import { tokensIn } from '../../editing/tokens.ts';
import { conditionsOf } from '../../meaning/measures/conditions.ts';
import { recordNamed } from '../../meaning/measures/records.ts';
import type { CaseRecord, Target } from '../../model/schema.ts';
import { comparePlaces, type Place } from '../../text/places.ts';
import { targetAround } from './elements.ts';
import type { QuickFix } from './fixing.ts';

/** Shares are percentages, and text stands in quotes. */
export const addSign: QuickFix = ({ place }, { service, sourceOf }) => {
  const target = targetAround(place, service);
  if (!target || target.measure.kind === 'checks' || target.measure.kind === 'availability') return [];
  const source = sourceOf(place.file);
  const figure = tokensIn(source, place).find(({ text }) => /^\d+(\.\d+)?$/.test(text));
  if (figure && lacksPercent(target, place)) {
    return replacement(`Write \`${figure.text}%\``, source.place(figure.end), '%');
  }
  const value = tokensIn(source, place).at(-1);
  if (!value || !lacksQuotes(target, recordNamed(service, target.measure.record), place)) return [];
  return replacement(`Write \`"${value.text}"\``, source.place(value.start, value.end), `"${value.text}"`);
};

const isSame = (a: Place, b: Place): boolean => comparePlaces(a, b) === 0;

const lacksPercent = ({ bound, baseline, best }: Target, place: Place): boolean =>
  bound?.value.kind === 'percent' &&
  [baseline, best].some((it) => it && isSame(it.source, place) && it.value.kind === 'number');

function lacksQuotes({ measure }: Target, record: CaseRecord | undefined, place: Place): boolean {
  const condition = conditionsOf(measure).find(({ source }) => isSame(source, place));
  if (condition?.kind !== 'compare' || condition.value.kind === 'text' || condition.value.kind === 'duration') {
    return false;
  }
  return record?.fields.find(({ name }) => name === condition.field.name)?.type?.kind === 'text';
}
