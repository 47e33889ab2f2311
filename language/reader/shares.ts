/** Shares of cases: “80% of calls”, “nine out of ten customers”, “two thirds of all letters”, “all but 5%”. */
import { boundOf } from './amounts.ts';
import { isAside } from './clauses.ts';
import { remaining } from './kept-shares.ts';
import type { DecimalNumber, Direction, ShareReading } from './reading.ts';
import { chosen, type Found, type Sentence } from './sentence.ts';

export function sharesIn(sentence: Sentence): ShareReading[] {
  const { forms, other, exceptions } = sentence.grammar.shares;
  return sentence.all(forms).flatMap((found) => {
    const part = partOf(sentence, found);
    const figure = figureOf(sentence, found, part.direction);
    if (!figure || figure.value > 100 || sentence.isIn(other, found) || isAside(sentence, found)) return [];
    const { start, end } = found;
    const share = { kind: 'share', start, end, ...figure, ...part } as const;
    return [sentence.isIn(exceptions, found) ? remaining(share) : share];
  });
}

/** In per cent; undefined for what is none. */
function figureOf({ grammar }: Sentence, found: Found, direction: Direction | null): DecimalNumber | undefined {
  const { groups, figure } = found;
  const [number, of] = [numberOf(found, direction), figure('of')];
  const part = grammar.numbers.parts[chosen(groups, 'part')];
  if (part) return ratio(number?.value ?? 1, part.of);
  if (!number) return undefined;
  if (groups.tenths) return percent(number.value * 10 + (groups.half ? 5 : (of?.value ?? 0)));
  if (groups.fraction) return number.value < 1 ? percent(number.value * 100) : undefined;
  if (groups.permille) return percent(number.value / 10);
  if (groups.permyriad) return percent(number.value / 100);
  return of ? ratio(number.value, of.value) : { value: number.value, decimal: number.decimal };
}

/** Of a range, the end that is kept more easily, as with limits. */
const numberOf = ({ figure }: Found, direction: Direction | null): DecimalNumber | undefined =>
  (direction === 'at most' ? figure('upto') : undefined) ?? figure('n');

/** Nine of ten are 90%, two of three 66.7%. */
function ratio(part: number, whole: number): DecimalNumber | undefined {
  if (whole === 100) return percent(part);
  const isRound = whole <= 10 || whole % 10 === 0;
  const isRatio = Number.isInteger(part) && Number.isInteger(whole) && part <= whole && whole > 1 && isRound;
  return isRatio ? percent((part * 100) / whole) : undefined;
}

function percent(value: number): DecimalNumber {
  const isExact = Number.isInteger(Number((value * 100).toPrecision(10)));
  const rounded = Number(isExact ? value.toPrecision(10) : value.toFixed(1));
  return { value: rounded, decimal: String(rounded) };
}

/** What is said of it, or what kind of share it is: nobody promises that at least 2% of calls are lost. */
function partOf(sentence: Sentence, found: Found): Pick<ShareReading, 'direction' | 'isApart'> {
  const { failures, apart, exceptions } = sentence.grammar.shares;
  const isOfFailures = sentence.isIn(failures, found);
  const isSmall = isOfFailures || sentence.isIn(exceptions, found);
  return {
    direction: boundOf(sentence, found) ?? (isSmall ? 'at most' : null),
    isApart: isOfFailures || sentence.isIn(apart, found),
  };
}
