import type { Fix } from '../../editing/fix.ts';
import { fixWith, replacement } from '../../editing/fix-with.ts';
import { fromList, without } from '../../editing/removal.ts';
import { withWordsBefore } from '../../editing/tokens.ts';
import type { Overrun } from '../../meaning/time/overrun.ts';
import type { Outrun } from '../../meaning/time/overrun-of-targets.ts';
import { totals } from '../../meaning/time/step-times.ts';
import type { Limit, Procedure, Ref } from '../../model/schema.ts';
import { length } from '../../writing/quantities.ts';
import { plainText } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

/** Steps that wait for each other, the first of them first. */
export interface Circle {
  readonly procedure: Procedure;
  readonly names: readonly string[];
  /** Where the step that stands first waits for a later one: most likely that is the mistake. */
  readonly wait: Ref;
}

export interface TooLong {
  readonly procedure: Procedure;
  readonly complete: Limit;
  readonly overrun: Overrun;
}

/** Somebody who takes over when the time of the whole is over. */
export interface LateEscalation {
  readonly procedure: Pick<Procedure, 'name' | 'title'>;
  readonly complete: Limit;
  readonly after: Limit;
}

/** Time enough for the steps one after the other, or steps that do not wait in a circle. */
export function mend(found: Circle | TooLong | Outrun | LateEscalation, context: FixContext): readonly Fix[] {
  if ('wait' in found) return doNotWait(found.wait, context);
  // How much earlier somebody should take over, and whether to promise more or to do it sooner, is for people to say.
  return 'overrun' in found ? allowTheSum(found.complete, found.overrun) : [];
}

function doNotWait({ name, source: place }: Ref, { sourceOf }: FixContext): Fix[] {
  const source = sourceOf(place.file);
  const only = withWordsBefore(source, place, 'after');
  const edits = fromList(source, place) ?? [only && without(source, only)];
  return fixWith(`Do not wait for \`${name}\` here`, ...edits);
}

/** Where all steps on the path that ends last are counted by one clock, what they come to. */
function allowTheSum({ clock, source }: Limit, { path }: Overrun): Fix[] {
  const [sum, another] = totals(path.flatMap(({ limit }) => (limit?.value ? [limit] : [])));
  if (!sum || another || sum.clock !== clock) return [];
  const time = length(sum);
  return replacement(`Allow ${plainText(time)}, as long as its steps take`, source, time);
}
