/** Questions that have been decided. */

import { fixWith } from '../../editing/fix-with.ts';
import { without } from '../../editing/removal.ts';
import { comparePlaces, type Place } from '../../text/places.ts';
import { decisionsIn } from '../engine/blocks.ts';
import type { FixContext, QuickFix } from './fixing.ts';

/** @param fixesOf the fixes of the rule that misses a clause where it is missing */
export const answer =
  (fixesOf: (clause: string) => QuickFix | undefined): QuickFix =>
  (finding, context) => {
    const question = without(context.sourceOf(finding.place.file), finding.place);
    const about = aboutOf(finding.place, context);
    const answers = (about && fixesOf(about)?.(finding, context)) || [];
    return [
      ...answers
        .filter(({ edits }) => edits.every(({ place }) => !meets(place, question.place)))
        .map((fix) => ({
          ...fix,
          title: `Answer it. ${fix.title}`,
          edits: [...fix.edits, question],
        })),
      ...fixWith('It is decided: take the question out', question),
    ];
  };

const aboutOf = (place: Place, { service }: FixContext): string | undefined =>
  decisionsIn(service).find(({ source }) => comparePlaces(source, place) === 0)?.about?.name;

const meets = (a: Place, b: Place): boolean => isBefore(a, b) && isBefore(b, a);
const isBefore = (a: Place, b: Place): boolean => comparePlaces(a, { ...b, start: b.end }) < 0;
