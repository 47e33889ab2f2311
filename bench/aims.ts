/** How fast we want to be: in ratios within one run, which any machine can judge, but for what someone who types would notice. */
import type { Typing } from './measure/typing.ts';
import type { Measured } from './measured.ts';

const MOST_GROWTH = 11;
const MOST_GROWTH_OF_READING = 2.3;
const MOST_COLD_START = 5;
const MOST_FOR_A_LARGE_WORKSPACE = 2;
const MOST_KEYSTROKE_MS = 50;

export interface Aim {
  readonly aim: string;
  readonly met: boolean;
}

export function judge({ coldStart, growth, importing, reading, peers, typing }: Measured): Aim[] {
  const [alone, large] = typing as [Typing, Typing];
  return [
    { aim: `a cold start takes at most ${MOST_COLD_START} times a bare Node`, met: coldStart.ratio <= MOST_COLD_START },
    ...growth.map((it) => ({
      aim: `${it.shape}: 10 times the standards take at most ${MOST_GROWTH} times as long`,
      met: it.growth <= MOST_GROWTH,
    })),
    {
      aim: `import: 10 times the rows take at most ${MOST_GROWTH} times as long`,
      met: importing.growth <= MOST_GROWTH,
    },
    {
      aim: `reading: a text of twice the length takes at most ${MOST_GROWTH_OF_READING} times as long`,
      met: reading.every((it) => it.growth <= MOST_GROWTH_OF_READING),
    },
    { aim: 'less time than textlint with write-good', met: peers.checkSeconds < peers.textlintSeconds },
    { aim: 'less time than the TypeSpec compiler', met: peers.checkSeconds < peers.typespecSeconds },
    {
      aim: `a keystroke among ${large.files} files takes at most ${MOST_FOR_A_LARGE_WORKSPACE} times as long as in the file alone`,
      met: large.keystrokeMs <= MOST_FOR_A_LARGE_WORKSPACE * alone.keystrokeMs,
    },
    { aim: `and less than ${MOST_KEYSTROKE_MS} ms`, met: large.keystrokeMs < MOST_KEYSTROKE_MS },
  ];
}
