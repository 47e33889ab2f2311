/** How often something happens for so many of something else: “no more than one complaint for 5000 visitors”. */
import { type Offsets, overlap } from '../text/offsets.ts';
import { boundOf } from './amounts.ts';
import type { Direction } from './reading.ts';
import type { Found, Sentence } from './sentence.ts';

export interface Rate extends Offsets {
  readonly times: number;
  readonly of: number;
  /** Null where the sentence leaves it open. */
  readonly direction: Direction | null;
}

export function ratesIn(sentence: Sentence): Rate[] {
  const rates = sentence.all(sentence.grammar.rates).flatMap((found): Rate[] => {
    const { start, end, figure } = found;
    const [times, of] = [figure('n')?.value, figure('of')?.value];
    if (times === undefined || of === undefined || times >= of) return [];
    return [{ start, end, times, of, direction: directionOf(sentence, found) }];
  });
  return rates.filter((it, at) => !rates.slice(0, at).some((other) => overlap(other, it)));
}

/** “Of 100 guests at most one complains”: what bounds the number stands between the two. */
function directionOf(sentence: Sentence, found: Found): Direction | null {
  if (found.groups.most) return 'at most';
  return found.groups.least ? 'at least' : boundOf(sentence, found);
}
