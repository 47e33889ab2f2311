/** Which standard is which: by its name, and else by what it says. */
import { remembered } from '../../memory/remembered.ts';
import { subjectOf } from '../../model/identity.ts';
import type { Standard } from '../../model/schema.ts';
import type { Both } from '../change.ts';
import { saidText } from '../same.ts';
import { type Paired, pairedBy } from './pairs.ts';

/** What a standard says, whatever it is called. */
export const saysOf = remembered(({ name: _name, title: _title, ...says }: Standard): string => saidText(says));

/** Pairs standards that have other names now: those that say the very same, and then those that are most alike. */
export function pairedByContent(left: Paired<Standard>): Paired<Standard> {
  return pairedByLikeness(pairedBy(left, saysOf));
}

/** So much of what two standards say has to be shared. */
const ENOUGH = 0.7;
/** What more standards than this have in common tells none of them apart. */
const TOO_COMMON = 100;

function pairedByLikeness({ pairs, before, after }: Paired<Standard>): Paired<Standard> {
  const holders = new Map<string, Standard[]>();
  for (const it of before)
    for (const [feature] of featuresOf(it)) {
      const those = holders.get(feature);
      if (those) those.push(it);
      else holders.set(feature, [it]);
    }
  const alike = after.flatMap((it) => candidatesFor(it, holders).map((other) => ({ before: other, after: it })));
  const rated = alike
    .map((pair) => ({ pair, likeness: likeness(pair) }))
    .filter((it) => it.likeness >= ENOUGH)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<Standard>();
  const made = rated.flatMap(({ pair }) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return [];
    taken.add(pair.before).add(pair.after);
    return [pair];
  });
  const isLeft = (it: Standard): boolean => !taken.has(it);
  return { pairs: [...pairs, ...made], before: before.filter(isLeft), after: after.filter(isLeft) };
}

function candidatesFor(standard: Standard, holders: ReadonlyMap<string, readonly Standard[]>): Standard[] {
  const telling = [...featuresOf(standard).keys()].map((feature) => holders.get(feature) ?? []);
  return [...new Set(telling.filter((it) => it.length <= TOO_COMMON).flat())];
}

/** From 0, nothing in common, to 1. */
function likeness({ before, after }: Both<Standard>): number {
  const [a, b] = [featuresOf(before), featuresOf(after)];
  const shared = [...a].reduce((sum, [feature, weight]) => sum + (b.has(feature) ? weight : 0), 0);
  const all = [...a.values(), ...b.values()].reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** What a standard may be recognised by: its words, and what it measures, which counts for more than a word. */
const featuresOf = remembered(
  ({ name, title, statements, checks, say, targets }: Standard): ReadonlyMap<string, number> => {
    const words = (kind: string, text: string): [string, number][] =>
      (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [`${kind} ${word}`, 1]);
    return new Map([
      ...words('title', title || name),
      ...statements.flatMap(({ text }) => words('statement', text)),
      ...checks.flatMap(({ text }) => words('check', text)),
      ...say.flatMap(({ text }) => words('say', text)),
      ...targets.map(({ measure }): [string, number] => [`target ${subjectOf(measure)}`, 3]),
    ]);
  },
);
