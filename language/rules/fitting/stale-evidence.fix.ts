import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { blank } from '../../editing/snippet.ts';
import type { Evidence } from '../../meaning/evidence.ts';
import type { Span } from '../../model/schema.ts';
import { quarterBefore } from '../../quantities/calendar.ts';
import type { FixContext } from '../engine/fixing.ts';
import { takeEvidenceOut } from '../mending/evidence.ts';

interface Stale {
  readonly evidence: Evidence;
  readonly span: Span;
}

/** Evidence that has been gathered again, or is only history. */
export const mend = ({ evidence, span }: Stale, context: FixContext): readonly Fix[] => {
  const when = { place: span.source, text: blank(1, quarterBefore(context.today)) };
  return [...fixWith('Write when customers were asked again', when), ...takeEvidenceOut(evidence, context)];
};
