/**
 * Whether one condition implies or excludes another, for every case that there can be. What is proved
 * is true; what is not proved may be true as well.
 */
import { compareDurations } from '../../quantities/duration.ts';
import { type Domain, intersection, isNothing, isWithin } from './domains.ts';
import { conjunction, type Formula, type FormulaLiteral, negated } from './formulas.ts';
import { remembering } from './remembering.ts';

/** More ways in which a condition can hold are not tried. */
const MOST_WAYS = 64;

/** Whether every case that fulfils the first fulfils the second: each way in which the first can hold is tried. */
export const implies = remembering(
  (a: Formula, b: Formula): boolean =>
    a === b || (waysOf(a)?.every((way) => isImpossible(way) || proves(way, b)) ?? false),
);

export const isSame = (a: Formula, b: Formula): boolean => implies(a, b) && implies(b, a);

/** Whether no case can fulfil both. */
export const excludes = remembering(
  (a: Formula, b: Formula): boolean => waysOf(conjunction(a, b))?.every(isImpossible) ?? false,
);

/** The ways in which a formula can hold, each as what holds then; undefined where there are too many. */
function waysOf(formula: Formula): FormulaLiteral[][] | undefined {
  if (isSimple(formula)) return [[formula]];
  const all: FormulaLiteral[][][] = [];
  for (const part of formula.parts) {
    const ways = waysOf(part);
    if (!ways) return undefined;
    all.push(ways);
  }
  const ways =
    formula.kind === 'any'
      ? all.flat()
      : all.reduce(
          (before, more) => before.flatMap((way) => more.map((it) => [...way, ...it])).slice(0, MOST_WAYS + 1),
          [[]],
        );
  return ways.length > MOST_WAYS ? undefined : ways;
}

const isSimple = (formula: Formula): formula is FormulaLiteral => formula.kind !== 'all' && formula.kind !== 'any';

function proves(way: readonly FormulaLiteral[], formula: Formula): boolean {
  switch (formula.kind) {
    case 'all':
      return formula.parts.every((part) => proves(way, part));
    case 'any':
      return formula.parts.some((part) => proves(way, part));
    case 'field': {
      const known = domainIn(way, formula.name);
      return known !== undefined && isWithin(known, formula.domain);
    }
    default:
      return way.some((literal) => literalImplies(literal, formula));
  }
}

function isImpossible(way: readonly FormulaLiteral[]): boolean {
  return way.some((literal, index) => {
    if (literal.kind === 'field') {
      const domain = domainIn(way, literal.name);
      return domain !== undefined && isNothing(domain);
    }
    const opposite = negated(literal) as FormulaLiteral;
    return way.slice(index + 1).some((other) => literalImplies(other, opposite));
  });
}

/** What is known of a field from all that is said of it. */
function domainIn(way: readonly FormulaLiteral[], name: string): Domain | undefined {
  const domains = way.flatMap((it) => (it.kind === 'field' && it.name === name ? [it.domain] : []));
  const [first, ...others] = domains;
  return others.reduce<Domain | undefined>((known, it) => known && intersection(known, it), first);
}

function literalImplies(a: FormulaLiteral, b: FormulaLiteral): boolean {
  if (a.kind === 'other') return b.kind === 'other' && a.text === b.text && a.holds === b.holds;
  if (a.kind === 'timed') return timedImplies(a, b);
  if (b.kind === 'timed') return timedImplies(negated(b) as Timed, negated(a) as FormulaLiteral);
  if (a.kind !== 'moment' || b.kind !== 'moment' || a.name !== b.name || a.holds !== b.holds) return false;
  // What is not reached in the longer time is not reached in the shorter one.
  return a.holds ? isSooner(a, b) : isSooner(b, a);
}

type Timed = Extract<FormulaLiteral, { kind: 'timed' }>;

/** What comes when it has to has come; so long before is also a shorter time before, and so near is also not so near. */
function timedImplies(a: Timed, b: FormulaLiteral): boolean {
  if (b.kind === 'moment') return a.holds && b.holds && !b.limit && a.name === b.name;
  if (b.kind !== 'timed' || a.name !== b.name || a.way !== b.way || a.holds !== b.holds) return false;
  if (!a.limit || !b.limit) return a.limit === b.limit;
  const order = compareDurations(a.limit, b.limit);
  return order !== undefined && (order === 0 || order < 0 === (a.holds !== a.isLead));
}

type Reached = Extract<FormulaLiteral, { kind: 'moment' }>;

/**
 * Whether what is reached within the first limit is reached within the second: no limit is longer than any, and the more
 * pauses are not counted, the less time has passed.
 */
function isSooner(a: Reached, b: Reached): boolean {
  if (!b.limit) return true;
  if (!a.limit || a.since !== b.since || !a.pauses.every((it) => b.pauses.includes(it))) return false;
  const order = compareDurations(a.limit, b.limit);
  return order !== undefined && (order < 0 || (order === 0 && (a.isStrict || !b.isStrict)));
}
