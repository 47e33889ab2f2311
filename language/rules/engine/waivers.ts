/** What becomes of waivers when all rules but those about them have run. */
import type { JudgedWaiver, Waived } from '../../findings/waivers.ts';
import type { Place } from '../../text/places.ts';
import type { RuleText } from './rule.ts';

interface Judgement {
  /** Everything that a waiver may name, whether it can be waived or not. */
  readonly rules: readonly RuleText[];
  readonly isEnabled: (rule: RuleText) => boolean;
  readonly isReadable: boolean;
  /** The places of the waivers that a finding needed. */
  readonly needed: readonly Place[];
  readonly today: string;
}

/** The waivers of rules that there are; those of others have a finding of their own. */
export function judgeWaivers(waivers: readonly Waived[], judgement: Judgement): JudgedWaiver[] {
  const byWord = new Map(judgement.rules.flatMap((rule) => [[rule.code, rule] as const, [rule.name, rule] as const]));
  const needed = new Set(judgement.needed);
  return waivers.flatMap((waiver) => {
    const rule = byWord.get(waiver.rule);
    return rule ? [{ ...waiver, state: stateOf(waiver, rule, needed, judgement) }] : [];
  });
}

function stateOf(
  { reason, until, place }: Waived,
  rule: RuleText,
  needed: ReadonlySet<Place>,
  { isEnabled, isReadable, today }: Judgement,
): JudgedWaiver['state'] {
  if (rule.waivable === false) return 'impossible';
  if (reason.trim() === '') return 'without reason';
  if (until !== null && until < today) return 'ended';
  if (needed.has(place)) return 'needed';
  // What a rule would find nobody knows while it is silenced, or while the text cannot be read.
  return isReadable && isEnabled(rule) ? 'needless' : 'uncertain';
}
