import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { Backward } from '../../meaning/measures/backward.ts';
import { reached, timed } from '../../writing/conditions.ts';
import { ahead } from '../../writing/quantities.ts';
import { sentence, value } from '../../writing/written.ts';

/** Which of them is meant, the author knows. */
export function mend({ first, second, limit, way, place }: Backward): readonly Fix[] {
  if (way === 'time') {
    const turned = sentence(value(first.name), 'to', value(second.name));
    return replacement(`Take the time from ${first.name} to ${second.name}`, place, turned);
  }
  if (way === 'window') {
    const turned = sentence(value(first.name), 'and', value(second.name));
    return replacement(`Let the window run from ${first.name} to ${second.name}`, place, turned);
  }
  if (way === 'pause') {
    const turned = sentence(value(first.name), 'to', value(second.name));
    return first.name === second.name ? [] : replacement(`Let the pause begin with ${first.name}`, place, turned);
  }
  if (!limit) return [];
  const notice = timed(first.name, ahead(limit, second.name));
  const lead = replacement(`Ask for \`${first.name}\` so long before \`${second.name}\``, place, notice);
  if (way === 'lead') return lead;
  const soon = reached(second.name, limit, first.name);
  return [...lead, ...replacement(`Start the clock with \`${first.name}\``, place, soon)];
}
