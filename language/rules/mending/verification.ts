/** How it is found out whether a standard is kept. */
import type { Fix } from '../../editing/fix.ts';
import { verify } from '../../writing/clauses.ts';
import { oneOf } from '../../writing/hole.ts';
import type { Written } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';
import { insert } from './insert.ts';
import { RHYTHMS } from './rhythms.ts';

export const verification = (): Written =>
  verify(oneOf(['system log', 'survey', 'mystery visit', 'inspection', 'call listening']), oneOf(RHYTHMS));

export const addVerification = (context: FixContext): Fix[] =>
  insert('Write `verify` and how it is found out', verification(), context);
