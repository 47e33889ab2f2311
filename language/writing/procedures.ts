/** What to do, step by step. */
import { type Element, elementOfSteps } from './blocks.ts';
import type { Slot } from './hole.ts';
import { type Length, length } from './quantities.ts';
import type { Described } from './services.ts';
import { quoted } from './terminals.ts';
import { given, type Several, sentence, several, type Value, value, type Written } from './written.ts';

/** `procedure complaint "Handle a complaint" for complaints { … }`. @param of the record of its cases */
export const procedure = (
  name: Slot,
  { title, of, clauses = [] }: Described & { readonly of?: Slot | undefined } = {},
): Element =>
  elementOfSteps(
    clauses,
    'procedure',
    value(name),
    given(title, quoted),
    given(of, (record) => sentence('for', value(record))),
  );

/** The parts of a step. */
interface StepParts {
  readonly title?: Slot | undefined;
  readonly by?: Slot | undefined;
  readonly within?: Length | undefined;
  readonly after?: Several<Value> | undefined;
  readonly if?: Slot | undefined;
  readonly until?: Slot | undefined;
}

/** `step answer "Propose a solution" by agent within 1 business day after apologise` */
export const step = (name: Slot, parts: StepParts = {}): Written =>
  sentence(
    'step',
    value(name),
    given(parts.title, quoted),
    given(parts.by, (role) => sentence('by', value(role))),
    given(parts.within, (limit) => sentence('within', length(limit))),
    given(parts.after, after),
    given(parts.if, (condition) => sentence('if', quoted(condition))),
    given(parts.until, (moment) => sentence('until', value(moment))),
  );

/** The steps that come before: `after receive, check-papers` */
export const after = (steps: Several<Value>): Written => sentence('after', several(steps));

/** `complete within 9 business days` */
export const complete = (limit: Length): Written => sentence('complete', 'within', length(limit));

/** `escalate to team-lead after 2 business days` */
export const escalate = (role: Slot, limit: Length): Written =>
  sentence('escalate', 'to', value(role), 'after', length(limit));
