/** Lengths of time within which something happens. */
import { duration } from '../quantities/duration.ts';
import { covers, type Offsets, overlap } from '../text/offsets.ts';
import { isAside } from './clauses.ts';
import { AT_MOST, type LengthRole, lengthRole } from './direction.ts';
import type { Unit } from './grammar.ts';
import { joinedLengths } from './joined.ts';
import { lengthsIn, type StatedLength } from './lengths.ts';
import type { LimitReading, LimitStatistic } from './reading.ts';
import { isComplete } from './remains.ts';
import { chosen, type Sentence } from './sentence.ts';
import { sharesIn } from './shares.ts';
import { sinceOf } from './since.ts';
import { statisticOf } from './statistics.ts';

export function limitsIn(sentence: Sentence): LimitReading[] {
  const lengths = joinedLengths(sentence, lengthsIn(sentence));
  const shares = lengths.length > 0 ? sentence.kept(sharesIn) : [];
  const counted: LimitReading[] = [];
  lengths.forEach((length, index) => {
    if (!isComplete(sentence, length, lengths)) return;
    const room = { from: lengths[index - 1]?.end ?? 0, to: lengths[index + 1]?.start ?? sentence.text.length };
    const clock = clockOf(sentence, length, room.to);
    const statistic = statisticOf(sentence, length, room.from, room.to);
    // Nobody counts business days but towards a limit, nor averages of anything else.
    const isSaid = (clock !== undefined && length.unit === 'day') || statistic !== null;
    const role = lengthRole(sentence, length, isSaid, counted.at(-1), shares);
    if (role) counted.push(reading(sentence, { ...length, clock }, role, statistic));
  });
  // “24 stundas laikā” is no “stundas laikā”, within an hour; but 下一个工作日 is more than 一个工作日.
  const isPart = (it: Offsets): boolean => lengths.some((length) => overlap(it, length) && !covers(it, length));
  return [...counted, ...fixedIn(sentence).filter((it) => !isPart(it))];
}

/** Said with the length, right behind it, or by what is left out or counted, further on. */
function clockOf(sentence: Sentence, { clock, end }: StatedLength, to: number): Unit['clock'] {
  const { business, calendar, excluding, including } = sentence.grammar.limits;
  const follows = (it: Offsets): boolean => it.start >= end && it.end <= to;
  if (clock) return clock;
  if (sentence.endOf(calendar, end) !== undefined) return 'calendar';
  if (sentence.endOf(business, end) !== undefined) return 'business';
  if (sentence.places(including).some(follows)) return 'calendar';
  return sentence.places(excluding).some(follows) ? 'business' : undefined;
}

export function reading(
  sentence: Sentence,
  length: StatedLength,
  role: LengthRole,
  statistic: LimitStatistic | null,
): LimitReading {
  const { start, end, figure, unit, clock, word } = length;
  return {
    kind: 'limit',
    start,
    end,
    ...role,
    statistic,
    length: duration(figure.value, unit, clock),
    decimal: figure.decimal,
    unit: word,
    saysClock: clock !== undefined,
    from: length.from,
    by: null,
    since: sinceOf(sentence, length),
  };
}

const FIXED = ['<fixed>'];

/** Times that a language says without a number: “the same day”. */
function fixedIn(sentence: Sentence): LimitReading[] {
  return sentence.places(FIXED).flatMap((found) => {
    const fixed = sentence.grammar.fixed[chosen(found.groups, 'fixed')];
    if (!fixed || isAside(sentence, found)) return [];
    const { value, unit, clock } = fixed;
    const figure = { value, decimal: String(value) };
    const length = {
      ...found,
      figure,
      from: null,
      unit,
      clock,
      word: null,
      isMore: false,
      isLimit: true,
      isOne: false,
    };
    return [reading(sentence, length, AT_MOST, null)];
  });
}
