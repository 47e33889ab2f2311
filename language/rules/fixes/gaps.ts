/** Touchpoints, areas, stages and pillars without a standard: one to begin with, its words left to its author. */

import type { Edit, Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { atEndOf } from '../../editing/insertion.ts';
import { fromList, without } from '../../editing/removal.ts';
import { blank, choice } from '../../editing/snippet.ts';
import { standardsOf } from '../../meaning/standards.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { comparePlaces } from '../../text/places.ts';
import type { SourceText } from '../../text/source-text.ts';
import { gapIn } from '../fitting/uncovered.ts';
import type { FixContext, QuickFix } from './fixing.ts';

/** The edit that adds a standard about something to a file: a check, since that needs no number. */
export function newStandard({ sourceOf, service }: FixContext, file: string, clause: string): Edit {
  const check = `check "${blank(9, 'what an observer can see and answer with yes or no')}"`;
  const text = `standard ${blank(1, freeName('new-standard', service))} "${blank(2, 'what customers are promised')}" {\n  ${clause}\n  ${check}\n}`;
  return atEndOf(sourceOf(file), text);
}

/** A name that no standard of the service has yet. */
function freeName(name: string, service: ServiceModel): string {
  const taken = new Set(standardsOf(service).map((standard) => standard.name));
  for (let i = 2, free = name; ; i++) {
    if (!taken.has(free)) return free;
    free = `${name}-${i}`;
  }
}

export const serveTouchpoint: QuickFix = ({ place, related }, context) => {
  const touchpoint = context.service.touchpoints.find(({ source }) => comparePlaces(source, place) === 0);
  if (!touchpoint) return [];
  const source = context.sourceOf(place.file);
  const { name } = touchpoint;
  return [
    ...fixWith(`Begin a standard for \`${name}\``, newStandard(context, place.file, `at ${name}`)),
    // Where no standard names any touchpoint, none of them is to blame.
    ...(related.length > 0 ? [] : close(name, source, place)),
  ];
};

/** The touchpoint out of its list, or the whole clause where it stands there alone. */
function close(name: string, source: SourceText, place: Parameters<typeof fromList>[1]): Fix[] {
  const [start, end] = [source.offset(place.start), source.offset(place.end)];
  const before = /touchpoints\s+$/.exec(source.text.slice(0, start));
  const after = /^\s+always\b/.exec(source.text.slice(end))?.[0].length ?? 0;
  const clause = before && without(source, source.place(before.index, end + after));
  return fixWith(`Close \`${name}\`: take it out`, fromList(source, place) ?? clause ?? undefined);
}

export const coverGap: QuickFix = ({ place, message }, context) => {
  const gap = gapIn(context.service, message);
  if (!gap) return [];
  const title =
    gap.missing.length > 1
      ? `Begin a standard for one of these ${gap.called}`
      : `Begin a standard for \`${gap.missing[0]}\``;
  return fixWith(title, newStandard(context, place.file, `${gap.clause} ${choice(3, gap.missing)}`));
};
