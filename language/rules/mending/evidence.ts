/** Evidence that shows nothing any more. */
import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { without } from '../../editing/removal.ts';
import type { Evidence } from '../../meaning/evidence.ts';
import type { FixContext } from '../engine/fixing.ts';

export const takeEvidenceOut = ({ source }: Evidence, { sourceOf }: FixContext): Fix[] =>
  fixWith('Take this evidence out', without(sourceOf(source.file), source));
