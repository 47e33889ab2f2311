import type { ColdStart } from './measure/cold-start.ts';
import type { Growth } from './measure/growth.ts';
import type { Importing } from './measure/importing.ts';
import type { Peers } from './measure/peers.ts';
import type { Reading } from './measure/reading.ts';
import type { Records } from './measure/records.ts';
import type { TypingMeasured } from './measure/typing.ts';

export interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
}

export interface Measured {
  readonly machine: Machine;
  readonly coldStart: ColdStart;
  readonly growth: readonly Growth[];
  readonly importing: Importing;
  readonly reading: readonly Reading[];
  readonly records: Records;
  readonly peers: Peers;
  readonly typing: TypingMeasured;
}
