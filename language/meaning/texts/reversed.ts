/** Targets whose bound goes the wrong way, as what they measure says, or what their standard promises in words. */
import { worthOf } from '../../lexicon/worth.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Source, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { canRead } from '../../reader/read.ts';
import type { LimitReading, ShareReading } from '../../reader/reading.ts';
import { type Turned, turnedRound } from '../measures/better.ts';
import { limitAsked } from '../measures/limits.ts';
import { planOf } from '../measures/plan-of.ts';
import { isUndecided, standardsOf } from '../standards.ts';
import { isSameTime } from './same-time.ts';
import { limitsPromised, type Statement, statementsOf } from './statements.ts';

export interface Reversed extends Turned {
  readonly standard: Standard;
  readonly target: Target;
  /** Where a statement promises what the target keeps down. */
  readonly promised: { readonly statement: Statement; readonly words: ShareReading | LimitReading } | null;
}

/** Each bound once, though a table has it in every row. */
export const reversedIn = remembered((service: ServiceModel): readonly Reversed[] => {
  const told = new Set<Source>();
  const statements = statementsOf(service);
  return standardsOf(service).flatMap((standard, index) =>
    standard.targets.flatMap((target) => {
      const found = reversed(standard, target, statements[index] ?? [], service.ring?.seconds ?? undefined);
      if (!found || told.has(found.bound.source)) return [];
      told.add(found.bound.source);
      return [found];
    }),
  );
});

function reversed(
  standard: Standard,
  target: Target,
  statements: readonly Statement[],
  ring: number | undefined,
): Reversed | undefined {
  if (standard.kind === 'prohibition' || isUndecided(target)) return undefined;
  const readable = statements.filter(({ language }) => canRead(language));
  if (readable.some((it) => saysSo(it, target))) return undefined;
  const [promised = null] = readable.flatMap((it) => promisedIn(it, target, ring));
  const found = turnedRound(target);
  if (found) return { ...found, standard, target, promised };
  const isSaidAlone = promised?.words.kind !== 'share' || promised.words.direction === null;
  // That the two give one share both ways is said where they are held against each other.
  return promised && target.bound && isSaidAlone
    ? { bound: target.bound, direction: 'at least', age: null, standard, target, promised }
    : undefined;
}

/** Whether a statement gives the figure of the target with its direction: then it is meant. */
const saysSo = ({ readings }: Statement, { bound }: Target): boolean =>
  readings.some(
    (it) =>
      (it.kind === 'share' || it.kind === 'score') &&
      bound?.value.kind !== 'duration' &&
      it.direction === bound?.direction &&
      it.value === bound.value.value,
  );

const HALF = 50;

/** What a statement promises of most or of all, and the target allows to some: the same share, or else the same time. */
function promisedIn(
  statement: Statement,
  target: Target,
  ring: number | undefined,
): NonNullable<Reversed['promised']>[] {
  const { figure, bound } = planOf(target);
  const question = figure.is === 'share' ? figure.question : null;
  const isMost = bound?.direction === 'at most' && bound.value.kind === 'percent' && bound.value.value >= HALF;
  if (
    !isMost ||
    bound.value.kind !== 'percent' ||
    question?.asks !== 'moment' ||
    worthOf(question.moment?.name ?? '') === 'bad'
  )
    return [];
  const asked = bound.value.value;
  const limit = limitAsked(planOf(target));
  const shares = statement.readings.filter(
    (it): it is ShareReading => it.kind === 'share' && it.direction !== 'at most' && !it.isApart && it.value === asked,
  );
  const times = limitsPromised(statement).filter((it) => !it.isExceeded && limit && isSameTime(it, limit, ring));
  return [...shares, ...times].map((words) => ({ statement, words }));
}
