import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { behind } from '../../editing/insertion.ts';
import { without } from '../../editing/removal.ts';
import type { CaseRecord, Procedure, Role, Step } from '../../model/schema.ts';
import { oneOf } from '../../writing/hole.ts';
import { after } from '../../writing/procedures.ts';
import type { FixContext } from '../engine/fixing.ts';

type Unused =
  | { readonly kind: 'role' | 'record'; readonly element: Role | CaseRecord }
  | { readonly kind: 'step'; readonly element: Step; readonly procedure: Procedure }
  | { readonly kind: 'steps' };

/** A role or record that nothing uses goes; a step may find its place on the way instead. */
export const mend = (found: Unused, { sourceOf }: FixContext): readonly Fix[] => {
  if (found.kind === 'steps') return [];
  const { name, source } = found.element;
  return [
    ...(found.kind === 'step' ? follow(found.element, found.procedure) : []),
    ...fixWith(`Take \`${name}\` out`, without(sourceOf(source.file), source)),
  ];
};

function follow({ name, source }: Step, { steps }: Procedure): Fix[] {
  const others = steps.map((step) => step.name).filter((it) => it !== name);
  return fixWith('Say which step it follows', behind(source, after(oneOf(others, 'another-step'))));
}
