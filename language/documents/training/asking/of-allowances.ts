/** What is asked of allowances: how much may be allowed, and who decides. */
import type { Limit, Target } from '../../../model/schema.ts';
import { describeDuration } from '../../../quantities/duration.ts';
import { hashOf } from '../../../text/hash.ts';
import { spokenLength } from '../../languages/amounts.ts';
import { filled } from '../../languages/words.ts';
import { lengthsSaid } from '../matters/lengths.ts';
import type { Offered } from '../matters/matter.ts';
import { rolesSaid } from '../matters/others.ts';
import type { Lesson, Subject, TrainingQuestion } from '../question.ts';
import { ask } from './ask.ts';
import { type Gapped, unambiguous, whole } from './gaps.ts';

/** What other targets of the service allow, and the roles that there are, as wrong answers. */
export interface AllowancePools {
  readonly allowances: readonly Offered<Limit>[];
  readonly roles: readonly Offered<string>[];
}

type Allowance = Target['allowances'][number];

/** What may be allowed, with the target that allows it. */
interface Allowed {
  readonly target: Target;
  readonly allowance: Allowance;
  readonly said: string;
}

export function askAllowances(
  targets: readonly Target[],
  subject: Subject,
  pools: AllowancePools,
  lesson: Lesson,
): TrainingQuestion[] {
  const words = lesson.spoken.words.training;
  const all = targets.flatMap((target) =>
    target.allowances.map(
      (allowance): Allowed => ({ target, allowance, said: sayAllowed(allowance, lesson)(allowance.limit) }),
    ),
  );
  const amounts = unambiguous(
    // What several targets allow alike is asked once.
    distinctBy(all, ({ allowance, said }) => [allowance.reason, said]).map((it) => [
      it,
      givenAllowed(it, false, lesson),
    ]),
  );
  const deciders = unambiguous(
    distinctBy(all, ({ allowance, said }) => [allowance.reason, said, allowance.approvedBy?.name]).map((it) => [
      it,
      givenAllowed(it, true, lesson),
    ]),
  );
  return [
    ...amounts.flatMap(([{ target, allowance }, given]) =>
      ask(
        { id: idOfAllowance(target, allowance), kind: 'allowance', subject, asked: words.allowance, given },
        [allowance.limit],
        pools.allowances,
        lengthsSaid(sayAllowed(allowance, lesson)),
        lesson,
      ),
    ),
    ...deciders.flatMap(([{ target, allowance }, given]) => {
      const decider = allowance.approvedBy ? [allowance.approvedBy.name] : [];
      return ask(
        {
          ...{ id: `${idOfAllowance(target, allowance)}/decides`, kind: 'decides', asked: words.decides, given },
          subject: { ...subject, roles: [...new Set([...subject.roles, ...decider])] },
        },
        decider,
        pools.roles,
        rolesSaid(lesson.titleOfRole),
        lesson,
      );
    }),
  ];
}

const sayAllowed =
  ({ more }: Allowance, { spoken }: Lesson) =>
  (it: Limit): string =>
    filled(more ? spoken.words.training.more : spoken.words.training.upTo, { length: spokenLength(spoken, it) });

/** A reason says which allowance is meant, or else the sentence of its target does. @param isWhole whether how much stands there */
function givenAllowed({ target, allowance, said }: Allowed, isWhole: boolean, { first, nouns }: Lesson): Gapped {
  const { reason, source } = allowance;
  const text = isWhole ? `“${reason}” (${said})` : `“${reason}”`;
  const sentence = whole(target, nouns);
  return {
    hidden: { text, language: first, source },
    shown: { ...sentence, text: `${sentence.text} ${text}`, source },
  };
}

/** By its reason; where the same target allows different lengths for it, by the length as well. */
function idOfAllowance({ id, allowances }: Target, { reason, limit }: Allowance): string {
  const isOnce = allowances.filter((it) => it.reason === reason).length === 1;
  return `${id}/allowance-${hashOf(isOnce ? reason : `${reason} ${describeDuration(limit)}`).toString(36)}`;
}

/** The first of those that have the same key. */
const distinctBy = <T>(all: readonly T[], keyOf: (it: T) => unknown): T[] =>
  [...Map.groupBy(all, (it) => JSON.stringify(keyOf(it))).values()].flatMap((of) => of.slice(0, 1));
