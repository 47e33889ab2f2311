/** The clock of a service, for times that people read. */
import { Temporal } from 'temporal-polyfill';
import type { ServiceModel } from '../language/model/service-model.ts';
import { isTimeZone } from '../language/quantities/time-zones.ts';

export const zoneOf = (service: ServiceModel | undefined): string | null => service?.open?.zone?.name ?? null;

export function timeText(instant: number, zone: string | null): string {
  const known = zone !== null && isTimeZone(zone) ? zone : 'UTC';
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.round(instant) * 1000).toZonedDateTimeISO(known);
  return zoned.toString({ timeZoneName: 'never' });
}
