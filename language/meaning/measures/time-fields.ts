/** Fields whose name is a unit of time hold how many of it there are: `minutes`, `hours`. */
import { DURATION_UNITS, type Duration, duration } from '../../quantities/duration.ts';

/** A number of a field as the length of time that it is; undefined where its name is no unit. */
function lengthIn(value: number, name: string): Duration | undefined {
  const unit = DURATION_UNITS.find((it) => name === it || name === `${it}s`);
  return unit && unit !== 'ring' ? duration(value, unit, undefined) : undefined;
}

/** A length of time as a number of a field; undefined where its name does not say how many that are. */
export function numberIn(length: Duration, name: string): number | undefined {
  const one = lengthIn(1, name);
  if (!one || length.clock === 'business') return undefined;
  if (one.seconds !== null && length.seconds !== null) return Number((length.seconds / one.seconds).toPrecision(12));
  return one.unit === length.unit ? length.value : undefined;
}
