import { running } from '../suite/runner.ts';

export const run = running(
  () => import('../suite/multi-root.ts'),
  () => import('../suite/table.ts'),
);
