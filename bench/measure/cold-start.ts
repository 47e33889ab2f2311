/** How long `check` of one small file takes, against a Node that does nothing. */
import path from 'node:path';
import { check, prepare, secondsOf } from '../processes.ts';
import { writeFiles } from '../workspaces/write.ts';

export interface ColdStart {
  readonly checkSeconds: number;
  /** Where there is no prepared state yet, and none is made. */
  readonly unpreparedSeconds: number;
  readonly nodeSeconds: number;
  readonly ratio: number;
}

const [RUNS, RUNS_QUICKLY] = [25, 9];

const SMALL_FILE = `service desk "Front desk" {
  touchpoints phone, letter
  languages   en
  owner       clerk
}

role clerk "Desk clerk" of 4

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  statement "We answer your letter within five business days."
  area      time-limits
  at        letter
  target    at least 95% of letters are answered within 5 business days per month
}
`;

export function measureColdStart(isQuick: boolean): ColdStart {
  const file = path.join(writeFiles('cold start', new Map([['desk.standards', SMALL_FILE]])), 'desk.standards');
  prepare();
  const small = check(file);
  const unprepared = { ...small, env: { CI: '1', XDG_CACHE_HOME: path.dirname(file), HOME: path.dirname(file) } };
  const [checkSeconds, unpreparedSeconds, nodeSeconds] = secondsOf(
    [small, unprepared, { args: ['-e', '0'] }],
    isQuick ? RUNS_QUICKLY : RUNS,
  ) as [number, number, number];
  return { checkSeconds, unpreparedSeconds, nodeSeconds, ratio: checkSeconds / nodeSeconds };
}
