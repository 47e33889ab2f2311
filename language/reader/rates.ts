/** How often something happens for so many of something else: “no more than one complaint for 5000 visitors”. */
import type { Offsets } from '../text/offsets.ts';
import type { Sentence } from './sentence.ts';

export interface Rate extends Offsets {
  readonly times: number;
  readonly of: number;
}

export function ratesIn(sentence: Sentence): Rate[] {
  return sentence.all(sentence.grammar.rates).flatMap(({ start, end, figure }) => {
    const [times, of] = [figure('n')?.value, figure('of')?.value];
    return times !== undefined && of !== undefined && times < of ? [{ start, end, times, of }] : [];
  });
}
