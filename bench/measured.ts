import type { ColdStart } from './measure/cold-start.ts';
import type { Growth } from './measure/growth.ts';
import type { Importing } from './measure/importing.ts';
import type { Peers } from './measure/peers.ts';
import type { Reading } from './measure/reading.ts';
import type { Records } from './measure/records.ts';
import type { Typing } from './measure/typing.ts';

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
  /** In the file alone, and in workspaces of 10,000 standards. */
  readonly typing: readonly Typing[];
}
