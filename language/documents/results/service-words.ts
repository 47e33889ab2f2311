/** The words in which results tell of a service: its targets as sentences, and instants by its clock. */
import { Temporal } from 'temporal-polyfill';
import { zoneOf } from '../../meaning/time/hours.ts';
import type { ResultWords } from '../../measure/results/target-result.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { isTimeZone } from '../../quantities/time-zones.ts';
import { nounsOf } from '../sentences/nouns.ts';
import { sentenceOf } from '../sentences/targets.ts';

export function resultWords(service: ServiceModel): ResultWords {
  const nouns = nounsOf(service.records, service.languages[0]?.name ?? null);
  return {
    sentenceOf: (target) => sentenceOf(target, nouns),
    timeText: (instant) => instantText(instant, zoneOf(service)),
  };
}

/** An instant by the clock of a time zone, with its offset; that of UTC where there is none. */
export function instantText(instant: number, zone: string | null): string {
  const known = zone !== null && isTimeZone(zone) ? zone : 'UTC';
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.round(instant) * 1000).toZonedDateTimeISO(known);
  return zoned.toString({ timeZoneName: 'never' });
}
