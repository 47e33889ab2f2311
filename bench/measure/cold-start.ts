/** How long `check` of one small file takes, against a Node that does nothing. */
import { check, secondsOf } from '../processes.ts';
import { SHAPES } from '../workspaces/shapes.ts';
import { writeFiles } from '../workspaces/write.ts';

export interface ColdStart {
  readonly checkSeconds: number;
  readonly nodeSeconds: number;
  readonly ratio: number;
}

const RUNS = 25;

export function measureColdStart(): ColdStart {
  const oneFile = SHAPES[0]?.files(10) ?? new Map();
  const folder = writeFiles('cold start', oneFile);
  const [checkSeconds, nodeSeconds] = secondsOf([check(folder), { args: ['-e', '0'] }], RUNS) as [number, number];
  return { checkSeconds, nodeSeconds, ratio: checkSeconds / nodeSeconds };
}
