/** Values of a field that say by their names which cases are more urgent: “P1” and “P2”, “critical” and “low”. */
import { WORD_LISTS } from './lists.ts';

interface Ranks {
  /** The place of each value in the order of the names. */
  readonly ranks: readonly number[];
  /** Whether the first rank is the most urgent for certain: numbers may go either way. */
  readonly isSure: boolean;
}

/** Undefined where the names say no order. */
export function ranksOf(values: readonly string[], field: string): Ranks | undefined {
  const words = values.map((value) => value.trim().toLowerCase());
  const isNamed = NAMES.includes(field.toLowerCase());
  const scale = SCALES.find((it) => words.every((word) => it.includes(word)));
  if (scale)
    return {
      ranks: words.map((word) => scale.indexOf(word)),
      isSure: isNamed || words.some((word) => SURE.includes(word)),
    };
  const numbered = words.map((word) => NUMBERED.exec(word)?.groups ?? {});
  const [{ name } = {}] = numbered;
  const isAlike = numbered.every((it) => it.number !== undefined && it.name === name);
  const isOrder = isAlike && (name ? NAMES.includes(name) : isNamed);
  return isOrder ? { ranks: numbered.map(({ number }) => Number(number)), isSure: false } : undefined;
}

const LISTS = WORD_LISTS.flatMap(({ urgency }) => urgency ?? []);
const NAMES = LISTS.flatMap(({ names }) => names);
const SURE = LISTS.flatMap(({ sure }) => sure);
const SCALES = LISTS.flatMap(({ scales }) => scales);

const NUMBERED = /^(?<name>\p{L}*)[-_. ]?(?<number>\d+)$/u;
