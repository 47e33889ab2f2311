import { running } from '../suite/runner.ts';

export const run = running(
  () => import('../suite/findings.ts'),
  () => import('../suite/outline.ts'),
  () => import('../suite/editing.ts'),
  () => import('../suite/commands.ts'),
  () => import('../suite/preview.ts'),
  () => import('../suite/results.ts'),
  () => import('../suite/settings-file.ts'),
  () => import('../suite/crash.ts'),
);
