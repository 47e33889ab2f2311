/** Empty cells that decide over a figure: which they are, and what they come to. */
import { casesOf, outagesOf, simpleConditions } from '../../meaning/measures/conditions.ts';
import { type Plan, questionOf } from '../../meaning/measures/plan.ts';
import { asksRhythm } from '../../meaning/measures/timing.ts';
import type { ExclusionReason } from './left-out.ts';

/** What an empty cell does to its case. */
export const EFFECTS = ['counts as no', 'fulfils no comparison', 'is left out', 'is in no part'] as const;
export type EmptyEffect = (typeof EFFECTS)[number];

/** A moment or field whose cell is better not empty. */
export interface Needed {
  /** Null for the first moment of the record. */
  readonly name: string | null;
  readonly effect: EmptyEffect;
  /** Of which rows that is to be told: those that count (null), and those that are left out for some reason. */
  readonly among: readonly (ExclusionReason | null)[];
}

/** What the rows of a target's record need. What only narrows the cases down is often empty, and rightly so. */
export function neededIn(plan: Plan): Needed[] {
  const { figure, each } = plan;
  const cases = casesOf(plan);
  const { filter } = cases ?? outagesOf(plan) ?? { filter: null };
  const begins = cases ? cases.begins : outagesOf(plan)?.from;
  const fields =
    figure.is === 'statistic' ? [figure.value.of === 'field' ? figure.value.field : null, figure.weight] : [];
  const needed = [
    ...(begins === undefined ? [] : [leftOut(begins?.name ?? null, 'no time of beginning')]),
    ...fields.flatMap((it) => (it ? [leftOut(it.name, 'no value')] : [])),
    ...(filter
      ? answersIn(filter, [null, 'fulfils another condition']).filter(({ effect }) => effect === 'counts as no')
      : []),
    ...askedIn(plan),
    ...(each && asksRhythm(questionOf(figure)) ? [leftOut(each.name, 'no value')] : []),
    ...(each && cases ? [{ name: each.name, effect: 'is in no part', among: [null] } as const] : []),
  ];
  return [...new Map(needed.map((it) => [`${it.name} ${it.effect}`, it])).values()];
}

const leftOut = (name: string | null, reason: ExclusionReason): Needed => ({
  name,
  effect: 'is left out',
  among: [reason],
});

function askedIn({ figure }: Plan): Needed[] {
  const question = questionOf(figure);
  return question?.asks === 'condition' ? answersIn(question.condition, [null]) : [];
}

const answersIn = (condition: Parameters<typeof simpleConditions>[0], among: Needed['among']): Needed[] =>
  simpleConditions(condition).flatMap((it): Needed[] => {
    if (it.kind === 'is') return [{ name: it.field.name, effect: 'counts as no', among }];
    return it.kind === 'compare' ? [{ name: it.field.name, effect: 'fulfils no comparison', among }] : [];
  });
