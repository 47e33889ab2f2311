/** What the speed of `check` shall be; all are ratios within one run, so that any machine can judge them. */
import type { Measured } from './run.ts';

const MOST_GROWTH = 11;
const MOST_COLD_START = 5;

export interface Aim {
  readonly aim: string;
  readonly met: boolean;
}

export function judge({ coldStart, growth, peers }: Measured): Aim[] {
  return [
    { aim: `a cold start takes at most ${MOST_COLD_START} times a bare Node`, met: coldStart.ratio <= MOST_COLD_START },
    ...growth.map((it) => ({
      aim: `${it.shape}: 10 times the standards take at most ${MOST_GROWTH} times as long`,
      met: it.growth <= MOST_GROWTH,
    })),
    { aim: 'less time than textlint with write-good', met: peers.checkSeconds < peers.textlintSeconds },
    { aim: 'less time than the TypeSpec compiler', met: peers.checkSeconds < peers.typespecSeconds },
  ];
}
