/** Questions that have been decided. */
import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { without } from '../../editing/removal.ts';
import { comparePlaces, type Place } from '../../text/places.ts';
import type { OpenQuestion } from '../engine/blocks.ts';
import type { FixContext } from '../engine/fixing.ts';

/** The questions of a service that has no standard yet. */
export interface Checklist {
  readonly questions: readonly OpenQuestion[];
  readonly at: Place;
}

export type Open = OpenQuestion | Checklist;

/** Of a list of questions, the one that somebody asks about. */
export async function mend(open: Open, context: FixContext): Promise<readonly Fix[]> {
  if (!('questions' in open)) return mendOne(open, context);
  const asked = open.questions.filter(({ decision }) => context.isAsked(decision.source));
  return (await Promise.all(asked.map((question) => mendOne(question, context)))).flat();
}

/** The answer is what the rule about that clause would write; with it, the question goes. */
async function mendOne({ decision, of, answer }: OpenQuestion, context: FixContext): Promise<readonly Fix[]> {
  const question = without(context.sourceOf(decision.source.file), decision.source);
  const answers = decision.about && !answer ? await context.fill(decision.about.name, of) : [];
  return [
    ...answers
      .filter(({ edits }) => edits.every(({ place }) => !meets(place, question.place)))
      .map((fix) => ({ ...fix, title: `Answer it. ${fix.title}`, edits: [...fix.edits, question] })),
    ...fixWith('It is decided: take the question out', question),
  ];
}

const meets = (a: Place, b: Place): boolean => isBefore(a, b) && isBefore(b, a);
const isBefore = (a: Place, b: Place): boolean => comparePlaces(a, { ...b, start: b.end }) < 0;
