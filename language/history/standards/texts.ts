/** What has changed of the texts of a standard: a text that says nearly the same is the same, reworded. */
import type { Standard, Text } from '../../model/schema.ts';
import { type BeforeAfter, type Both, type FoundChange, found } from '../change.ts';
import { kindOf } from '../order.ts';
import { isBoth, type Paired, pairedBy, pairsInOrder, unpaired } from '../pairing/pairs.ts';
import { promisedOrder } from './promised.ts';

/** The statement is one text in each language: without any, nothing is promised in words. @param language that of a text that names none */
export function statementChanges(
  { before, after }: Both<Pick<Standard, 'statements'>>,
  language: string,
): FoundChange[] {
  const paired = pairedBy(unpaired(before.statements, after.statements), (it) => languageOf(it, language));
  return pairsInOrder(paired, after.statements).flatMap((pair) => {
    if (isBoth(pair)) return saidOtherwise(pair, languageOf(pair.after, language));
    const isOnly = (pair.before ? after : before).statements.length === 0;
    if (pair.after) return [found('statement', 'added', both(pair), isOnly ? 'tightened' : null)];
    return [found('statement', 'dropped', both(pair), isOnly ? 'loosened' : null)];
  });
}

type TextKind = 'check' | 'say' | 'never say';

/** More to check is more to keep. @param language that of a text that names none */
export function textChanges(
  about: TextKind,
  before: readonly Text[],
  after: readonly Text[],
  language: string,
): FoundChange[] {
  const same = pairedBy(unpaired(before, after), (it) => `${languageOf(it, language)} ${wordsIn(it).join(' ')}`);
  const paired = pairedByWords(same, language);
  return pairsInOrder(paired, after).flatMap((pair) => {
    if (isBoth(pair)) return reworded(about, pair);
    const isCheck = about === 'check';
    if (pair.after) return [found(about, 'added', both(pair), isCheck ? 'tightened' : null)];
    return [found(about, 'dropped', both(pair), isCheck ? 'loosened' : null)];
  });
}

const both = ({ before, after }: BeforeAfter<Text>) => ({ before: before ?? null, after: after ?? null });

/** A number in it may promise more or less. */
function saidOtherwise(pair: Both<Text>, language: string): FoundChange[] {
  const texts = { before: pair.before.text, after: pair.after.text };
  return texts.before === texts.after ? [] : [found('statement', kindOf(promisedOrder(texts, language)), pair)];
}

const reworded = (about: TextKind, pair: Both<Text>): FoundChange[] =>
  pair.before.text === pair.after.text ? [] : [found(about, 'reworded', pair)];

const languageOf = (text: Text, language: string): string => text.language?.name ?? language;

const wordsIn = ({ text }: Text): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Of two texts, half of the words have to be the same. */
const ENOUGH = 0.5;

/** The most alike go first; where only one has gone and one has come, the one stands in place of the other. */
function pairedByWords({ pairs, before, after }: Paired<Text>, language: string): Paired<Text> {
  const rated = after
    .flatMap((is) => before.map((was) => ({ pair: { before: was, after: is }, likeness: likeness(was, is, language) })))
    .filter(({ likeness: it }) => it >= ENOUGH)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<Text>();
  const made = rated.flatMap(({ pair }) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return [];
    taken.add(pair.before).add(pair.after);
    return [pair];
  });
  const left = {
    pairs: [...pairs, ...made],
    before: before.filter((it) => !taken.has(it)),
    after: after.filter((it) => !taken.has(it)),
  };
  const isOneEach = left.before.length === 1 && left.after.length === 1;
  return isOneEach ? pairedBy(left, (it) => languageOf(it, language)) : left;
}

function likeness(a: Text, b: Text, language: string): number {
  if (languageOf(a, language) !== languageOf(b, language)) return 0;
  const [was, is] = [new Set(wordsIn(a)), new Set(wordsIn(b))];
  const shared = [...was].filter((word) => is.has(word)).length;
  return (2 * shared) / Math.max(1, was.size + is.size);
}
