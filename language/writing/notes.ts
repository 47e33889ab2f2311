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

/** What another system knows it by: `reference "3261" in "GC Service Inventory"` */
export const reference = (id: Slot, system?: Slot): Written =>
  sentence(
    'reference',
    quoted(id),
    given(system, (it) => sentence('in', quoted(it))),
  );

/** The law, policy or agreement that it stands on: `based on "Electricity Regulations, 9"` */
export const basedOn = (text: Slot): Written => sentence('based', 'on', quoted(text));

/** Why a branch differs: `because "Two lines only"` */
export const because = (reason: Slot): Written => sentence('because', quoted(reason));
