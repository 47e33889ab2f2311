/** Times that are promised by the clock, and measured while the service is open. */
import type { Limit } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { duration } from '../../quantities/duration.ts';
import { read, saysOpen } from '../../reader/read.ts';
import type { LimitReading } from '../../reader/reading.ts';
import { inHours } from '../time/days-in-hours.ts';
import { isAlwaysOpen, timetableOf } from '../time/standard-hours.ts';
import { readOnce } from './read-once.ts';
import type { Statement } from './statements.ts';

const HOUR = 3600;

/**
 * Whether customers wait longer than a statement says, since the target's clock stands still while the service is closed: not
 * where either of them says so, nor with a few minutes where nobody comes while it is closed.
 */
export function standsStill(statement: Statement, promise: LimitReading, limit: Limit, service: ServiceModel): boolean {
  if (limit.clock !== 'business' || limit.seconds === null || promise.saysClock || promise.length.seconds === null)
    return false;
  const { standard } = statement;
  if (!service.open || isAlwaysOpen(timetableOf(standard, service, service.touchpoints))) return false;
  const { isOpen, isAlways } = hoursSaid(statement, undefined);
  if (isAlways) return true;
  return !isOpen && (limit.seconds >= HOUR || isReachedAlways(statement, service));
}

const hoursSaid = readOnce((text, language) => ({
  isOpen: saysOpen(text, language),
  isAlways: read(text, language, ['hours']).some(({ from, to }) => from === '00:00' && to === '24:00'),
}));

const isReachedAlways = ({ standard }: Statement, { touchpoints }: ServiceModel): boolean => {
  const named = new Set(standard.touchpoints.map(({ name }) => name));
  return touchpoints.some(({ name, always }) => always && named.has(name));
};

/** Whether a limit in business hours is as many days of them as are promised: only hours can stand still. */
export function isDaysInHours(
  { length, by }: LimitReading,
  limit: Limit,
  { standard }: Statement,
  service: ServiceModel,
): boolean {
  if (length.unit !== 'day' || length.clock === 'calendar' || by !== null || limit.clock !== 'business') return false;
  const days = duration(length.value, 'day', 'business');
  return inHours(days, timetableOf(standard, service, service.touchpoints))?.seconds === limit.seconds;
}
