/** Targets to begin with, about the cases that are recorded. Their numbers are holes. */
import type { Fix } from '../../editing/fix.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { type Hole, hole, oneOf } from '../../writing/hole.ts';
import { are, share } from '../../writing/measures.ts';
import { lengthFrom, within } from '../../writing/quantities.ts';
import { target } from '../../writing/targets.ts';
import type { Written } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';
import { insert } from './insert.ts';

export const PERIODS = ['month', 'week', 'quarter', 'day', 'year', 'hour'] as const;
const UNITS = ['minutes', 'seconds', 'hours', 'business hours', 'business days', 'calendar days'] as const;

/** More records than these make a menu that nobody reads. */
const MOST_RECORDS = 4;

export const aLength = (): Written => lengthFrom(hole('2'), oneOf(UNITS));

export const aLimit = (): Written => within(aLength());

/** A target about each of the records; about nothing yet, where there are none. */
export function addTarget(context: FixContext): Fix[] {
  const records = timedRecords(context);
  if (records.length === 0) return insert('Write a `target`', aTarget(undefined, aLimit()), context);
  return records.flatMap((record) => {
    const clause = aTarget(record.name, are(aMoment(record), aLimit()));
    return insert(`Write a \`target\` for ${record.name}`, clause, context);
  });
}

const aTarget = (of: string | undefined, outcome: Written): Written =>
  target(share({ direction: 'at least', percent: hole('90'), of, outcome }), { per: oneOf(PERIODS) });

export const timedRecords = ({ service }: FixContext): CaseRecord[] =>
  service.records.filter(({ name, moments }) => name !== '' && moments.length > 0).slice(0, MOST_RECORDS);

/** The moment that a case is to reach. */
export const aMoment = (record: CaseRecord): Hole => oneOf(outcomes(record), 'answered');

/** The moments that a case may reach: the first one starts the clock. */
export function outcomes({ moments }: CaseRecord): string[] {
  const names = moments.map((moment) => moment.name);
  return names.length > 1 ? names.slice(1) : names;
}
