/** Whether what a name stands for is to be: `answered` and `correct` are, `abandoned` and `errors` are not. */
import { WORD_LISTS } from './lists.ts';

type Worth = 'awaited' | 'done' | 'good' | 'bad';

const WORTHS = ['bad', 'awaited', 'done', 'good'] as const;

/** Null where the words of the name do not say it, or one of them leaves it open. Names are in any language. */
export function worthOf(name: string): Worth | null {
  const words = name.toLowerCase().split(/[-_.\s]+/);
  const lists = WORD_LISTS.flatMap(({ worth }) => worth ?? []);
  const has = (worth: Worth | 'open'): boolean =>
    lists.some((list) => list[worth].some((stem) => words.some((word) => beginsWith(word, stem))));
  return has('open') ? null : (WORTHS.find(has) ?? null);
}

const SHORTEST = 5;

/** Where words are not told apart by spaces, a word for it may stand anywhere. */
const beginsWith = (word: string, stem: string): boolean => {
  if (/\p{Script=Han}/u.test(stem)) return word.includes(stem);
  return stem.length < SHORTEST ? word === stem : word.startsWith(stem);
};
