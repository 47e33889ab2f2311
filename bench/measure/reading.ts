/** Time of reading texts that were made to be slow to read, as they grow. */
import { read } from '../../language/reader/read.ts';
import { median } from '../statistics.ts';

/** What took quadratic time once, or might: repeated until it is as long as a text is to be. */
const REPEATED: readonly (readonly [language: string, text: string])[] = [
  ['en', '5% '],
  ['en', '1 % of '],
  ['en', 'within 5 days of receipt, if not '],
  ['en', 'nobody '],
  ['en', 'x'],
  ['fr', '1 h 30 '],
  ['fr', 'dans les 5 jours suivant la demande '],
  ['zh', '在2天内'],
  ['zh', '五'],
  ['bg', 'от 8 до 17 часа '],
  ['bg', '5 000 '],
  ['lv', ' '],
  ['lv', 'divu dienu un '],
];

const CHARACTERS = [250_000, 500_000, 1_000_000] as const;

export interface Reading {
  readonly language: string;
  readonly repeated: string;
  readonly seconds: readonly number[];
  /** How many times as long the longest text takes as the one before, which is half of it. */
  readonly growth: number;
}

const [RUNS, RUNS_QUICKLY] = [3, 1];

export function measureReading(isQuick: boolean): Reading[] {
  const runs = isQuick ? RUNS_QUICKLY : RUNS;
  return REPEATED.map(([language, repeated]) => {
    const seconds = CHARACTERS.map((length) =>
      secondsFor(repeated.repeat(Math.ceil(length / repeated.length)), language, runs),
    );
    const [half, whole] = seconds.slice(-2) as [number, number];
    return { language, repeated, seconds, growth: whole / half };
  });
}

function secondsFor(text: string, language: string, times: number): number {
  const runs = Array.from({ length: times }, () => {
    const begin = performance.now();
    read(text, language);
    return (performance.now() - begin) / 1000;
  });
  return median(runs);
}
