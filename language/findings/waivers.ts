/** Findings that an author has accepted. */
import { contains, type Finding, type Place } from './finding.ts';

export interface Waived {
  readonly rule: string;
  readonly until: string | null;
  /** The block that the waiver stands in; null for the whole service. */
  readonly block: Place | null;
  readonly place: Place;
}

/**
 * The findings that no waiver accepts, and the places of the waivers that accepted one.
 * @param today an ISO date: a waiver holds until the end of its last day
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waived[],
  today: string,
): { left: Finding[]; needed: Place[] } {
  const needed = new Set<Place>();
  const inForce = waivers.filter((waiver) => waiver.until === null || waiver.until >= today);
  const left = findings.filter((finding) => {
    const accepting = inForce.filter((waiver) => accepts(waiver, finding));
    for (const waiver of accepting) needed.add(waiver.place);
    return accepting.length === 0;
  });
  return { left, needed: [...needed] };
}

function accepts({ rule, block }: Waived, finding: Finding): boolean {
  if (rule !== finding.name && rule !== finding.code) return false;
  return block === null || contains(block, finding.place);
}
