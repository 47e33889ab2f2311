import type { Fix } from '../../editing/fix.ts';
import { fixWith, replacement } from '../../editing/fix-with.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { InForce, Standard } from '../../model/schema.ts';
import { addToDate } from '../../quantities/calendar.ts';
import { hole } from '../../writing/hole.ts';
import { copied } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

export interface OutOfForce {
  readonly standard: Standard;
  /** What is over: of several targets, the last one; or what ends before it begins. */
  readonly inForce: InForce;
  readonly isBackwards: boolean;
}

/** Days in the wrong order change places; until when a promise goes on, its author decides. */
export const mend = ({ inForce, isBackwards }: OutOfForce, { sourceOf, today }: FixContext): readonly Fix[] => {
  const source = sourceOf(inForce.source.file);
  const words = tokensIn(source, inForce.source);
  const dayBehind = (word: string) => {
    const day = words.find((_, index) => words[index - 1]?.text === word);
    return day && { place: source.place(day.start, day.end), text: copied(day.text) };
  };
  const [from, until] = [dayBehind('from'), dayBehind('until')];
  if (!until) return [];
  if (!isBackwards) return replacement('Give it another end', until.place, hole(addToDate(today, 1, 'year') ?? today));
  if (!from) return [];
  return fixWith('Swap the two days', { place: from.place, text: until.text }, { place: until.place, text: from.text });
};
