/** How what was imported compares with what a person finds promised in the document. */
import type { Expected, Gold, Promised } from './import-gold.ts';
import {
  type Exported,
  type FoundStandard,
  type FoundTarget,
  hasWords,
  isLimit,
  type Meaning,
  plain,
  standardsIn,
  stringsIn,
} from './import-json.ts';

/**
 * `right`: a target of a standard that holds the text is what is expected. `wrong`: it is another, or beside the right one
 * there is one that nobody promised. `left`: kept, and left to a person. `lost`: its text or its figure is nowhere.
 * `merged`: each standard that holds it holds another promise, too.
 */
export const CLASSES = ['right', 'wrong', 'left', 'lost', 'merged'] as const;
export type Class = (typeof CLASSES)[number];

export interface Scored {
  readonly promises: readonly { readonly text: string; readonly expected: string; readonly result: Class }[];
  /** Texts that promise nothing, and whether they became a target. */
  readonly others: readonly { readonly text: string; readonly isTarget: boolean }[];
}

export function scoreImport(gold: Gold, services: readonly Exported[]): Scored {
  const standards = standardsIn(services);
  const held = new Map(gold.promises.map((promise) => [promise, holding(promise, standards)] as const));
  const unitOf = ({ group, text }: Promised): string => (group === undefined ? plain(text) : `group ${group}`);
  const units = new Map(standards.map((standard) => [standard, new Set<string>()] as const));
  for (const [promise, { found }] of held) for (const standard of found) units.get(standard)?.add(unitOf(promise));
  const judged = new Map<Promised, Class>();
  const all = stringsIn(services);
  for (const members of Map.groupBy(gold.promises, unitOf).values()) {
    const entries = members.map((promise): Entry => {
      const { found, isOutOfContext } = held.get(promise) as Held;
      const alone = found.filter((standard) => units.get(standard)?.size === 1);
      return { promise, own: alone, isOutOfContext, isMerged: found.length > 0 && alone.length === 0 };
    });
    for (const [promise, result] of judge(entries, all)) judged.set(promise, result);
  }
  return {
    promises: gold.promises.map((it) => ({
      text: it.text,
      expected: described(it),
      result: judged.get(it) ?? 'lost',
    })),
    others: othersIn(gold, standards, units),
  };
}

interface Held {
  readonly found: readonly FoundStandard[];
  /** Whether none of them holds the heading that the promise needs. */
  readonly isOutOfContext: boolean;
}

/** The standards that hold a promise: by its text, else by other texts of its row, else by the title of their service. */
function holding({ text, or, under }: Promised, standards: readonly FoundStandard[]): Held {
  const others = or.map(plain);
  const ways: readonly ((it: FoundStandard) => boolean)[] = [
    (it) => it.text.includes(plain(text)),
    (it) => others.some((other) => hasWords(it.text, other)),
    (it) => it.serviceTitle.includes(plain(text)),
  ];
  const found = ways.map((isOne) => standards.filter(isOne)).find((some) => some.length > 0) ?? [];
  if (under === undefined) return { found, isOutOfContext: false };
  const heading = plain(under);
  const below = found.filter((it) => it.text.includes(heading) || it.serviceTitle.includes(heading));
  return { found: below.length > 0 ? below : found, isOutOfContext: below.length === 0 };
}

interface Entry {
  readonly promise: Promised;
  /** The standards that hold it and no other promise. */
  readonly own: readonly FoundStandard[];
  readonly isOutOfContext: boolean;
  readonly isMerged: boolean;
}

interface Choice {
  readonly standard: FoundStandard;
  readonly target: FoundTarget;
}

/** The classes of promises that stand in one sentence, and so may be in one standard. */
function judge(entries: readonly Entry[], all: readonly string[]): Map<Promised, Class> {
  const results = new Map(entries.flatMap((entry) => withoutStandard(entry, all)));
  const rest = entries.filter(({ promise }) => !results.has(promise));
  const choices = [...new Set(rest.flatMap(({ own }) => own))].flatMap((standard) =>
    standard.targets.map((target): Choice => ({ standard, target })),
  );
  const open = (entry: Entry): Choice[] =>
    choices.filter(({ standard }) => entry.own.includes(standard) && isFor(entry, rest, standard));
  const matched = best(rest, new Map(rest.map((entry) => [entry, open(entry)])));
  // A second copy of what was promised does no harm.
  const isCopy = (choice: Choice): boolean => rest.some((entry) => fitsAny(entry.promise, choice));
  const left = new Set(choices.filter((choice) => ![...matched.values()].includes(choice) && !isCopy(choice)));
  for (const entry of byMeasure(rest)) {
    const isRight = matched.has(entry);
    const result = isRight ? 'right' : unmatched(entry, open(entry), left, rest.length > 1);
    results.set(entry.promise, result === 'right' && entry.isOutOfContext ? 'left' : result);
  }
  // Whoever has the right target and, beside it, one that nobody promised, has promised something wrong.
  for (const { standard } of left) {
    const entry = rest.find((it) => results.get(it.promise) === 'right' && it.own.includes(standard));
    if (entry) results.set(entry.promise, 'wrong');
  }
  return results;
}

/** The class of a promise that no standard holds alone. */
function withoutStandard({ promise, own, isMerged }: Entry, all: readonly string[]): [Promised, Class][] {
  if (isMerged) return [[promise, 'merged']];
  if (own.length > 0) return [];
  return [[promise, all.some((text) => hasWords(text, plain(promise.text))) ? 'left' : 'lost']];
}

/** Those that ask for a target come before checks and questions, which take what is left. */
const byMeasure = (entries: readonly Entry[]): Entry[] => {
  const isMeasured = ({ promise: { expected } }: Entry): boolean => ['share', 'statistic'].includes(expected.kind);
  return [...entries.filter(isMeasured), ...entries.filter((entry) => !isMeasured(entry))];
};

/** The class of a promise whose target is none of those that are there. Targets that it accounts for are taken from `left`. */
function unmatched(entry: Entry, open: readonly Choice[], left: Set<Choice>, isOneOfSeveral: boolean): Class {
  const { promise, own } = entry;
  const kinds = readingsOf(promise).map(({ kind }) => kind);
  const opened = open.find((choice) => left.has(choice) && leavesOpen(promise, choice));
  if (opened) left.delete(opened);
  const spare = open.filter((choice) => left.has(choice));
  const isHarmless = ({ target }: Choice): boolean =>
    kinds.includes('question') && !target.meaning.limit && target.isAsked;
  const bad = spare.find((choice) => !isHarmless(choice));
  if (bad) {
    left.delete(bad);
    return 'wrong';
  }
  for (const choice of spare) left.delete(choice);
  const isAsked = own.some((it) => (spare[0] ?? opened)?.target.isAsked ?? it.isAsked);
  if (kinds.includes('check') && own.some((it) => it.hasChecks)) return 'right';
  if (kinds.includes('question') && !(isOneOfSeveral && isGone(entry)) && isAsked) return 'right';
  return !opened && isGone(entry) ? 'lost' : 'left';
}

/** Whether the figure of a promise, which stands in another cell than its text, did not arrive at all. */
function isGone({ promise: { figure }, own }: Entry): boolean {
  if (figure === undefined) return false;
  const words = plain(figure);
  return !own.some((it) => [it.text, it.serviceTitle, ...it.questions].some((text) => hasWords(text, words)));
}

/** Whether a target that is not the right one leaves open, with a question, whatever it does not say rightly. */
function leavesOpen(promise: Promised, { target: { meaning, isAsked } }: Choice): boolean {
  return readingsOf(promise).some(
    (reading) =>
      isAsked &&
      reading.kind === 'share' &&
      meaning.kind === 'share' &&
      !meaning.limit &&
      meaning.direction === reading.direction &&
      meaning.percent === (reading.percent ?? 100),
  );
}

/** Whether a standard that says which of several limits it is about speaks of this one. */
function isFor({ promise: { which } }: Entry, siblings: readonly Entry[], standard: FoundStandard): boolean {
  if (which === undefined) return true;
  const speaks = (words: string | undefined): boolean =>
    words?.split('/').some((word) => standard.text.includes(plain(word))) ?? false;
  const named = siblings.filter(({ promise, own }) => own.includes(standard) && speaks(promise.which));
  return named.length === 0 || named.some(({ promise }) => promise.which === which);
}

const readingsOf = ({ expected, accept }: Promised): Expected[] => [expected, ...accept];

const fitsAny = (promise: Promised, choice: Choice): boolean =>
  readingsOf(promise).some((reading) => fits(reading, choice.target));

/** Whether a target is what a reading asks for. */
function fits(reading: Expected, { meaning, isAsked }: FoundTarget): boolean {
  if (reading.kind === 'share')
    return meaning.kind === 'share' ? isShare(reading, meaning, isAsked) : isRank(reading, meaning);
  return reading.kind === 'statistic' && isStatistic(reading, meaning);
}

type Reading<K extends Expected['kind']> = Extract<Expected, { kind: K }>;

function isShare({ percent, direction, limit }: Reading<'share'>, meaning: Meaning, isAsked: boolean): boolean {
  const isPercent = percent === null ? meaning.percent === 100 && isAsked : meaning.percent === percent;
  return isPercent && meaning.direction === direction && isLimit(limit, meaning.limit);
}

/** 95% within two seconds are a 95th percentile of at most two seconds. */
const isRank = ({ percent, limit }: Reading<'share'>, meaning: Meaning): boolean =>
  rankOf(meaning.statistic) === percent && isLimit(limit, meaning.limit);

function isStatistic({ statistic, bound }: Reading<'statistic'>, meaning: Meaning): boolean {
  if (meaning.kind === 'share') return rankOf(statistic) === meaning.percent && isLimit(bound.limit, meaning.limit);
  if (meaning.statistic !== statistic || meaning.direction !== bound.direction) return false;
  return bound.limit ? isLimit(bound.limit, meaning.limit) : meaning.number === bound.number;
}

const rankOf = (statistic: string | null): number =>
  Number(/^percentile (.*)$/.exec(statistic ?? '')?.[1] ?? Number.NaN);

/** Which target is whose, so that as many as possible have theirs. */
function best(entries: readonly Entry[], open: ReadonlyMap<Entry, readonly Choice[]>): Map<Entry, Choice> {
  const [entry, ...others] = entries;
  if (!entry) return new Map();
  let most = best(others, open);
  for (const choice of open.get(entry) ?? []) {
    if (!fitsAny(entry.promise, choice)) continue;
    const without = new Map(
      [...open].map(([it, choices]) => [it, choices.filter((other) => other !== choice)] as const),
    );
    const found = best(others, without);
    if (found.size + 1 > most.size) most = new Map([[entry, choice], ...found]);
  }
  return most;
}

/** A text that promises nothing became a target where a standard without a promise holds it; each target counts once. */
function othersIn(
  gold: Gold,
  standards: readonly FoundStandard[],
  units: ReadonlyMap<FoundStandard, ReadonlySet<string>>,
): Scored['others'] {
  const charged = new Set<FoundTarget>();
  return gold.others.map((text) => {
    const apart = standards.filter((it) => it.text.includes(plain(text)) && units.get(it)?.size === 0);
    const target = apart.flatMap((it) => it.targets).find((it) => !charged.has(it));
    if (target) charged.add(target);
    return { text, isTarget: target !== undefined };
  });
}

function described({ expected, which }: Promised): string {
  const bound =
    expected.kind === 'share' ? expected.limit : expected.kind === 'statistic' ? expected.bound.limit : null;
  const length = bound ? ` ${bound.value} ${bound.calendar} ${bound.unit}` : '';
  const what = expected.kind === 'share' ? `${expected.direction} ${expected.percent ?? '?'}%` : expected.kind;
  return `${what}${length}${which === undefined ? '' : ` [${which}]`}`;
}
