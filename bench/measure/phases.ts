/** The phases of a check apart from each other, each workspace in a fresh process. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from '../statistics.ts';

/** Seconds. */
export interface Phases {
  /** Text to syntax trees. */
  readonly parse: number;
  /** Names to what they name. */
  readonly link: number;
  /** Syntax trees to the model that rules read. */
  readonly model: number;
  readonly rules: number;
  /** The model to the JSON that is exported; `check` does not need it. */
  readonly compile: number;
}

export const PHASES = ['parse', 'link', 'model', 'rules', 'compile'] as const satisfies (keyof Phases)[];

const SCRIPT = fileURLToPath(new URL('../time-phases.ts', import.meta.url));

export function measurePhases(folder: string, times: number): Phases {
  const runs = Array.from({ length: times }, (): Phases => {
    return JSON.parse(execFileSync(process.execPath, [SCRIPT, folder], { encoding: 'utf8' }));
  });
  const medians = PHASES.map((phase) => [phase, median(runs.map((run) => run[phase]))]);
  return Object.fromEntries(medians) as unknown as Phases;
}
