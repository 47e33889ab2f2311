/** Touchpoints, areas, stages and pillars without a standard: one to begin with, its words left to its author. */
import { comparePlaces } from '../../findings/finding.ts';
import type { Edit, Fix } from '../../findings/fix.ts';
import { blank, choice } from '../../findings/snippet.ts';
import type { SourceText } from '../../findings/source-text.ts';
import { gapIn } from '../uncovered.ts';
import { fixWith, type QuickFix } from './fixing.ts';
import { atEndOf } from './insertion.ts';
import { fromList, without } from './removal.ts';

/** The edit that adds a standard about something to a file: a check, since that needs no number. */
export function newStandard(source: SourceText, clause: string): Edit {
  const check = `check "${blank(9, 'what an observer can see and answer with yes or no')}"`;
  const text = `standard ${blank(1, 'new-standard')} "${blank(2, 'what customers are promised')}" {\n  ${clause}\n  ${check}\n}`;
  return atEndOf(source, text);
}

export const serveTouchpoint: QuickFix = ({ place, related }, context) => {
  const touchpoint = context.service.touchpoints.find(({ source }) => comparePlaces(source, place) === 0);
  if (!touchpoint) return [];
  const source = context.sourceOf(place.file);
  const { name } = touchpoint;
  return [
    ...fixWith(`Begin a standard for \`${name}\``, newStandard(source, `at ${name}`)),
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

export const coverGap: QuickFix = ({ place, message }, { service, sourceOf }) => {
  const gap = gapIn(service, message);
  if (!gap) return [];
  const title =
    gap.missing.length > 1
      ? `Begin a standard for one of these ${gap.called}`
      : `Begin a standard for \`${gap.missing[0]}\``;
  return fixWith(title, newStandard(sourceOf(place.file), `${gap.clause} ${choice(3, gap.missing)}`));
};
