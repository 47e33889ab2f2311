/** Findings that an author has accepted. */
import { Enclosing } from '../text/enclosing.ts';
import type { Place } from '../text/places.ts';
import type { Finding } from './finding.ts';

export interface Waived {
  readonly rule: string;
  readonly reason: string;
  readonly until: string | null;
  /** The block that the waiver stands in; null for the whole service. */
  readonly block: Place | null;
  readonly place: Place;
}

/** A waiver of a rule that there is. */
export interface JudgedWaiver extends Waived {
  readonly state: 'needed' | 'needless' | 'ended' | 'without reason' | 'impossible' | 'uncertain';
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
  const everywhere = inForce.filter((waiver) => waiver.block === null);
  const inBlocks = new Enclosing(inForce.filter(hasBlock), (waiver) => waiver.block);
  const left = findings.filter((finding) => {
    const around = [...inBlocks.around(finding.place), ...everywhere];
    const accepting = around.filter(({ rule }) => rule === finding.name || rule === finding.code);
    for (const waiver of accepting) needed.add(waiver.place);
    return accepting.length === 0;
  });
  return { left, needed: [...needed] };
}

const hasBlock = (waiver: Waived): waiver is Waived & { block: Place } => waiver.block !== null;
