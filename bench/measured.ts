import type { ColdStart } from './measure/cold-start.ts';
import type { Growth } from './measure/growth.ts';
import type { Peers } from './measure/peers.ts';
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
  readonly peers: Peers;
  /** In the file alone, and in workspaces of 10,000 standards. */
  readonly typing: readonly Typing[];
}
