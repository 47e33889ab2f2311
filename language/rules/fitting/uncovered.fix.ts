import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import type { Ref, Source, Standard } from '../../model/schema.ts';
import { oneOf } from '../../writing/hole.ts';
import { area, during, pillar } from '../../writing/standards.ts';
import type { FixContext } from '../engine/fixing.ts';
import { newStandard } from '../mending/new-standard.ts';

export interface Dimension {
  readonly called: string;
  readonly clause: 'area' | 'during' | 'pillar';
  readonly all: readonly string[];
  readonly namedBy: (standard: Standard) => readonly Ref[];
  /** Whether a service may do without it: one that names none is not asked for any. */
  readonly isOptional: boolean;
}

export interface Gap {
  readonly dimension: Dimension;
  readonly missing: readonly [string, ...string[]];
  /** Where the service is named. */
  readonly at: Source;
}

const CLAUSES = { area, during, pillar };

export const mend = ({ dimension: { called, clause }, missing, at }: Gap, context: FixContext): readonly Fix[] => {
  const what = missing.length > 1 ? `one of these ${called}` : `\`${missing[0]}\``;
  const standard = newStandard(context, at.file, CLAUSES[clause](oneOf(missing)));
  return fixWith(`Begin a standard for ${what}`, standard);
};
