import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { Evidence } from '../../meaning/evidence.ts';
import type { Span } from '../../model/schema.ts';
import { quarterBefore } from '../../quantities/calendar.ts';
import { hole } from '../../writing/hole.ts';
import type { FixContext } from '../engine/fixing.ts';
import { takeEvidenceOut } from '../mending/evidence.ts';

export interface Stale {
  readonly evidence: Evidence;
  /** When it was gathered. */
  readonly span: Span;
}

/** Evidence that has been gathered again, or is only history. */
export const mend = ({ evidence, span }: Stale, context: FixContext): readonly Fix[] => {
  const when = hole(quarterBefore(context.today));
  return [
    ...replacement('Write when customers were asked again', span.source, when),
    ...takeEvidenceOut(evidence, context),
  ];
};
