/** Headings that name the departments of an organisation: what stands below each of them is its service. */
import type { ProseCandidate } from './candidates.ts';
import { speaks } from './phrases.ts';

/** The department that a candidate stands below; null where the text is not divided by them. */
export type DepartmentOf = (candidate: ProseCandidate) => string | null;

/** One heading of such words may be about anything: it takes two on a level to divide a text by departments. */
export function departmentsAmong(candidates: readonly ProseCandidate[], language: string): DepartmentOf {
  const isOne = (heading: string): boolean =>
    speaks(heading, 'departments', language) &&
    !speaks(heading, 'headings', language) &&
    !speaks(heading, 'others', language);
  const byDepth = new Map<number, Set<string>>();
  for (const { path } of candidates) {
    for (const [depth, heading] of path.entries())
      if (isOne(heading)) byDepth.set(depth, (byDepth.get(depth) ?? new Set()).add(heading));
  }
  const [depth] = [...byDepth].find(([, headings]) => headings.size > 1) ?? [];
  return ({ path }) => {
    const heading = depth === undefined ? undefined : path[depth];
    return heading !== undefined && isOne(heading) ? heading : null;
  };
}
