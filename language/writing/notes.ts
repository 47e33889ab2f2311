/** What an author says about a block rather than in it. */
import type { Slot } from './hole.ts';
import { quoted } from './terminals.ts';
import { given, sentence, value, type Written } from './written.ts';

/** `decide target "How much?"`. @param about the clause that the question stands for, where it is about one */
export const decide = (question: Slot, about?: Slot): Written =>
  sentence('decide', given(about, value), quoted(question));

/** `waive absolute-target because "The law requires it" until 2027-06-30` */
export const waive = (rule: Slot, because: Slot, until?: Slot): Written =>
  sentence(
    'waive',
    value(rule),
    'because',
    quoted(because),
    given(until, (date) => sentence('until', value(date))),
  );

/** Why a branch differs: `because "Two lines only"` */
export const because = (reason: Slot): Written => sentence('because', quoted(reason));
