/** The unit that a heading gives to the bare numbers below it: “Time limit (working days)”. */
import { promisedIn } from '../draft/readings.ts';
import { withoutYears } from './years.ts';

/** Words of a unit, such as “clear working days”. */
const MOST_WORDS = 3;

/** The words of the heading that make a length of time of a number; undefined where none do. */
export function unitIn(heading: string, language: string): string | undefined {
  const words = withoutYears(heading)
    .split(/[^\p{L}\p{M}.]+/u)
    .filter((word) => word !== '');
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
    for (let at = words.length - count; at >= 0; at--) {
      const phrase = words.slice(at, at + count).join(' ');
      const unit = SPELLINGS.map((spell) => spell(phrase)).find((it) => isUnit(it, language));
      if (unit !== undefined) return unit;
    }
  }
  return /\p{Script=Han}/u.test(heading) ? HAN.find((unit) => heading.includes(unit.replace('个', ''))) : undefined;
}

/** Chinese puts no spaces around its units. */
const HAN = ['个工作日', '个工作小时', '个小时', '分钟', '秒', '个月', '天', '日'];

/** Units of headings stand in other cases than behind a number. */
const SPELLINGS: readonly ((phrase: string) => string)[] = [
  (phrase) => phrase,
  (phrase) => phrase.replace(/(\p{L}{3,})ās\b/gu, '$1as').replace(/(\p{L}{3,})ēs\b/gu, '$1es'),
  (phrase) => phrase.toLowerCase(),
];

/** Whether some words are those of a unit of time, and nothing else. */
export const isUnit = (phrase: string, language: string): boolean => {
  const text = `5 ${phrase}`;
  const { limits } = promisedIn(text, language);
  return limits.length === 1 && limits[0]?.start === 0 && limits[0].end === text.length;
};
