/** Time and memory of `check` as a workspace grows. */
import { check, timeAndMemoryOf } from '../processes.ts';
import type { Shape } from '../workspaces/shapes.ts';
import { writeFiles } from '../workspaces/write.ts';
import { measurePhases, type Phases } from './phases.ts';

const SIZES = [100, 1_000, 10_000] as const;

interface Size {
  readonly standards: number;
  readonly files: number;
  readonly textMegabytes: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly phases: Phases;
}

export interface Growth {
  readonly shape: string;
  readonly sizes: readonly Size[];
  /** How many times as long the largest size takes as the one before, which is a tenth of it. */
  readonly growth: number;
}

const [RUNS, RUNS_QUICKLY] = [5, 1];
const PHASE_RUNS = 3;

export function measureGrowth(shape: Shape, isQuick: boolean): Growth {
  const runs = isQuick ? RUNS_QUICKLY : RUNS;
  const sizes = SIZES.map((standards) => measureSize(shape, standards, runs));
  const [before, largest] = sizes.slice(-2) as [Size, Size];
  return { shape: shape.name, sizes, growth: largest.seconds / before.seconds };
}

function measureSize(shape: Shape, standards: number, runs: number): Size {
  const files = shape.files(standards);
  const folder = writeFiles(`${shape.name} ${standards}`, files);
  const { seconds, megabytes } = timeAndMemoryOf(check(folder, '--max-size', '100'), runs);
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return {
    standards,
    files: files.size,
    textMegabytes: bytes / 1e6,
    seconds,
    peakMegabytes: megabytes,
    phases: measurePhases(folder, Math.min(runs, PHASE_RUNS)),
  };
}
