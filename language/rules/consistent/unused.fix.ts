import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { behind } from '../../editing/insertion.ts';
import { without } from '../../editing/removal.ts';
import type { CaseRecord, Demand, Pause, Procedure, Role, Step } from '../../model/schema.ts';
import { oneOf } from '../../writing/hole.ts';
import { after } from '../../writing/procedures.ts';
import type { FixContext } from '../engine/fixing.ts';

export type Unused =
  | { readonly kind: 'role'; readonly element: Role }
  /** With what is said of how many cases arrive, which is of no use either. */
  | { readonly kind: 'record'; readonly element: CaseRecord; readonly demands: readonly Demand[] }
  | { readonly kind: 'pause'; readonly element: Pause }
  | { readonly kind: 'step'; readonly element: Step; readonly procedure: Procedure }
  /** No step of a procedure follows another. */
  | { readonly kind: 'steps'; readonly procedure: Procedure };

/** A role, record or pause that nothing uses goes; a step may find its place on the way instead. */
export const mend = (found: Unused, { sourceOf }: FixContext): readonly Fix[] => {
  if (found.kind === 'steps') return [];
  const { name, source } = found.element;
  const demands = found.kind === 'record' ? found.demands : [];
  const words = demands.length > 0 ? `Take \`${name}\` and its demand out` : `Take \`${name}\` out`;
  const places = new Set([source, ...demands.map((demand) => demand.source)]);
  return [
    ...(found.kind === 'step' ? follow(found.element, found.procedure) : []),
    ...fixWith(words, ...[...places].map((place) => without(sourceOf(place.file), place))),
  ];
};

function follow({ name, source }: Step, { steps }: Procedure): Fix[] {
  const others = steps.map((step) => step.name).filter((it) => it !== name);
  return fixWith('Say which step it follows', behind(source, after(oneOf(others, 'another-step'))));
}
