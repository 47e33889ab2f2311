import type { Fix } from '../../editing/fix.ts';
import { blank, choice } from '../../editing/snippet.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';

const SOURCES = ['survey', 'interviews', 'complaints', 'benchmark'];

export const mend = (_lack: Lack, context: FixContext): readonly Fix[] => {
  const clause = `evidence ${choice(1, SOURCES)} "${blank(2, 'what customers have said')}"`;
  return insert('Write `evidence` and what customers have said', clause, context);
};
