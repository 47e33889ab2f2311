/** Sets of the values that a field may hold. */

/** A place between numbers: just before or just behind one. */
interface Cut {
  readonly at: number;
  readonly behind: boolean;
}

/** A set of numbers: whether the lowest are in it, and the cuts, in their order, at which that changes. */
interface Numbers {
  readonly kind: 'numbers';
  readonly inside: boolean;
  readonly cuts: readonly Cut[];
}

/** A set of texts: those named, or all others. */
interface Words {
  readonly kind: 'words';
  readonly words: ReadonlySet<string>;
  readonly others: boolean;
}

export interface Domain {
  readonly values: Numbers | Words;
  /** Whether the field may be empty. */
  readonly empty: boolean;
}

type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** The numbers for which a comparison holds. An empty field fulfils none, `!=` included. */
export function comparedWith(operator: Operator, value: number): Domain {
  const [before, behind] = [false, true].map((it) => ({ at: value, behind: it })) as [Cut, Cut];
  const numbers = (inside: boolean, ...cuts: Cut[]): Domain => ({
    values: { kind: 'numbers', inside, cuts },
    empty: false,
  });
  switch (operator) {
    case '=':
      return numbers(false, before, behind);
    case '!=':
      return numbers(true, before, behind);
    case '<':
      return numbers(true, before);
    case '<=':
      return numbers(true, behind);
    case '>':
      return numbers(false, behind);
    case '>=':
      return numbers(false, before);
  }
}

export const isWord = (word: string): Domain => ({ values: words([word], false), empty: false });
export const isOtherWord = (word: string): Domain => ({ values: words([word], true), empty: false });

const words = (named: Iterable<string>, others: boolean): Words => ({ kind: 'words', words: new Set(named), others });

/** Everything that is not in a domain, emptiness included. */
export function complement({ values, empty }: Domain): Domain {
  const rest: Domain['values'] =
    values.kind === 'numbers' ? { ...values, inside: !values.inside } : { ...values, others: !values.others };
  return { values: rest, empty: !empty };
}

/** What is in both; undefined where one holds numbers and the other texts, which is a mistake of its own. */
export function intersection(a: Domain, b: Domain): Domain | undefined {
  const empty = a.empty && b.empty;
  if (a.values.kind === 'numbers' && b.values.kind === 'numbers') return { values: inBoth(a.values, b.values), empty };
  if (a.values.kind === 'words' && b.values.kind === 'words') return { values: wordsInBoth(a.values, b.values), empty };
  return undefined;
}

/** What is in one of them at least. */
export function union(a: Domain, b: Domain): Domain | undefined {
  const neither = intersection(complement(a), complement(b));
  return neither && complement(neither);
}

export function isNothing({ values, empty }: Domain): boolean {
  if (empty) return false;
  return values.kind === 'numbers'
    ? !values.inside && values.cuts.length === 0
    : !values.others && values.words.size === 0;
}

export function isWithin(inner: Domain, outer: Domain): boolean {
  const beyond = intersection(inner, complement(outer));
  return beyond !== undefined && isNothing(beyond);
}

const order = (a: Cut, b: Cut): number => a.at - b.at || Number(a.behind) - Number(b.behind);

/** The cuts of both are passed in their order; where the state of being in both changes, there is one. */
function inBoth(a: Numbers, b: Numbers): Numbers {
  const passes = [...a.cuts.map((cut) => ({ cut, of: 0 })), ...b.cuts.map((cut) => ({ cut, of: 1 }))];
  passes.sort((x, y) => order(x.cut, y.cut));
  const state = [a.inside, b.inside];
  const inside = a.inside && b.inside;
  const cuts: Cut[] = [];
  let now = inside;
  for (const [index, { cut, of }] of passes.entries()) {
    state[of] = !state[of];
    const next = passes[index + 1];
    // Of several cuts in one place, what holds behind the last one counts.
    if (next && order(next.cut, cut) === 0) continue;
    const both = state.every(Boolean);
    if (both !== now) cuts.push(cut);
    now = both;
  }
  return { kind: 'numbers', inside, cuts };
}

function wordsInBoth(a: Words, b: Words): Words {
  if (a.others && b.others) return words([...a.words, ...b.words], true);
  const [named, other] = a.others ? [b, a] : [a, b];
  return words(
    [...named.words].filter((word) => other.words.has(word) !== other.others),
    false,
  );
}
