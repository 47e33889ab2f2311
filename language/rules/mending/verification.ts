/** How it is found out whether a standard is kept. */
import type { Fix } from '../../editing/fix.ts';
import { choice } from '../../editing/snippet.ts';
import type { FixContext } from '../engine/fixing.ts';
import { insert } from './insert.ts';
import { RHYTHMS } from './rhythms.ts';

const METHODS = ['system log', 'survey', 'mystery visit', 'inspection', 'call listening'];

/** @param number that of its first placeholder; it has two */
export const verification = (number: number): string =>
  `verify by ${choice(number, METHODS)} ${choice(number + 1, RHYTHMS)}`;

export const addVerification = (context: FixContext): Fix[] =>
  insert('Write `verify` and how it is found out', verification(1), context);
