/** From what is right to a question with wrong answers. */
import { randomFrom } from '../../../quantities/random.ts';
import { hashOf } from '../../../text/hash.ts';
import type { Phrase } from '../../document/tree.ts';
import { type Matter, type Offered, wrongAnswers } from '../matters/matter.ts';
import type { Lesson, QuestionKind, Subject, TrainingQuestion } from '../question.ts';

/** A question before it has answers. */
interface Open {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly subject: Subject;
  readonly asked: string;
  readonly given?: Phrase | null;
  readonly isNamed?: boolean;
}

/** A question, or none where nothing is right. @param right all that is right */
export function ask<V>(
  { id, kind, subject, asked, given = null, isNamed = true }: Open,
  right: readonly V[],
  pool: readonly Offered<V>[],
  matter: Matter<V>,
  { seed }: Lesson,
): TrainingQuestion[] {
  if (right.length === 0) return [];
  const random = randomFrom(hashOf(`${seed} ${id}`));
  const at = Math.floor(random() * right.length);
  const one = right[at] as V;
  const wrong = wrongAnswers([one, ...right.toSpliced(at, 1)], placesOf(subject), pool, matter, random);
  return [{ id, kind, subject, asked, given, isNamed, answers: right.map(matter.say), right: matter.say(one), wrong }];
}

/** An answer of a neighbour. */
export const offered = <V>(value: V, subject: Subject): Offered<V> => ({ value, places: placesOf(subject) });

const placesOf = ({ standard, touchpoints }: Subject): ReadonlySet<string> =>
  new Set([...(standard?.area ? [`area ${standard.area.name}`] : []), ...touchpoints]);
