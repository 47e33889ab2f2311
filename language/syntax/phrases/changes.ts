/** What was changed in a sentence, word by word. */
import type { Correction } from '../correction.ts';

const WORDS = /\s+|[\p{L}\p{M}\p{N}_]+|[<>=!]+|\.\.|./gsu;

/** The edits that make one sentence of another, in their order: what both have stays where it is. */
export function changes(before: string, after: string): Omit<Correction, 'safe'>[] {
  const [old, young]: readonly [readonly string[], readonly string[]] = [wordsOf(before), wordsOf(after)];
  const edits: { start: number; end: number; text: string }[] = [];
  let [offset, i, j] = [0, 0, 0];
  const common = lengths(old, young);
  const change = (removed: string, added: string): void => {
    const last = edits.at(-1);
    if (last && last.end === offset) Object.assign(last, { end: offset + removed.length, text: last.text + added });
    else edits.push({ start: offset, end: offset + removed.length, text: added });
    offset += removed.length;
  };
  while (i < old.length || j < young.length) {
    const [word, other] = [old[i], young[j]];
    if (word !== undefined && word === other) {
      offset += word.length;
      i++;
      j++;
    } else if (other === undefined || (word !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      change(word ?? '', '');
      i++;
    } else {
      change('', other);
      j++;
    }
  }
  return edits;
}

const at = (common: readonly (readonly number[])[], i: number, j: number): number => common[i]?.[j] ?? 0;

/** How many words the ends of two sentences have in common, from each word of the one and of the other. */
function lengths(old: readonly string[], young: readonly string[]): number[][] {
  const common = old.map(() => new Array<number>(young.length + 1).fill(0));
  common.push(new Array<number>(young.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = young.length - 1; j >= 0; j--) {
      const row = common[i] as number[];
      row[j] =
        old[i] === young[j] ? at(common, i + 1, j + 1) + 1 : Math.max(at(common, i + 1, j), at(common, i, j + 1));
    }
  }
  return common;
}

const wordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];
