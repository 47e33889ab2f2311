/** Open questions and accepted findings: each is there, or it is not. */
import type { Decision, Waiver } from '../../model/schema.ts';
import { type About, type Both, type FoundChange, found, type ValueOf } from '../change.ts';
import { pairedBy, unpaired } from '../pairing/pairs.ts';
import { saidText } from '../same.ts';

interface Remarks {
  readonly decisions: readonly Decision[];
  readonly waivers: readonly Waiver[];
}

export function remarkChanges({ before, after }: Both<Remarks>): FoundChange[] {
  return [
    ...comings('open question', before.decisions, after.decisions),
    ...comings('accepted finding', before.waivers, after.waivers),
  ];
}

/** What is no longer there, and what is there now. */
export function comings<A extends About>(
  about: A,
  before: readonly ValueOf<A>[],
  after: readonly ValueOf<A>[],
): FoundChange[] {
  const left = pairedBy(unpaired(before, after), saidText);
  return [
    ...left.after.map((it) => found(about, 'added', { before: null, after: it }, null)),
    ...left.before.map((it) => found(about, 'dropped', { before: it, after: null }, null)),
  ];
}
