import { running } from '../suite/runner.ts';
export const run = running(() => import('../suite/newcomer.ts'));
