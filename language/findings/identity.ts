/** What a finding is known by when lines have moved and other things have changed. */

import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Finding, FindingPart } from './finding.ts';

export interface Identity {
  readonly code: string;
  readonly name: string;
  readonly service: string;
  /** The names of the blocks that it stands in, the outermost first, with slashes between; empty outside of all. */
  readonly block: string;
  /** The words in its place. */
  readonly text: string;
}

/** Where findings of one service stand. */
export interface Whereabouts {
  readonly service: string;
  /** The names of the blocks that a place lies in, the innermost first. */
  readonly blocksAround: (place: Place) => readonly string[];
  readonly sourceOf: (file: string) => SourceText;
}

/** As many characters of a text as tell it from others. */
const ENOUGH = 120;

/** Of a finding that gathers several things, those of each, so that it stays known when some of them are mended. */
export function identitiesOf(finding: Finding, whereabouts: Whereabouts): Identity[] {
  const { parts = [finding.place, ...(finding.also ?? [])].map((place) => ({ place })) } = finding;
  return parts.map((part) => identityAt(part, finding, whereabouts));
}

/** The identity of a finding as a whole. */
export const identityOf = (finding: Finding, whereabouts: Whereabouts): Identity =>
  identityAt({ place: finding.place }, finding, whereabouts);

/** The same text for the same identity, and another for each other. */
export const identityKey = ({ code, service, block, text }: Omit<Identity, 'name'>): string =>
  JSON.stringify([service, block, code, text]);

function identityAt({ place, name: named }: FindingPart, { code, name }: Finding, whereabouts: Whereabouts): Identity {
  const { service, blocksAround, sourceOf } = whereabouts;
  const text = named ?? sourceOf(place.file).at(place);
  return {
    code,
    name,
    service,
    block: blocksAround(place).toReversed().join('/'),
    text: text.trim().replaceAll(/\s+/g, ' ').slice(0, ENOUGH).toWellFormed(),
  };
}
