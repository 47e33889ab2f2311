/** Standards, what they say, and how branches differ from them. */
import type { Standard } from '../generated/ast.ts';
import { type Element, element } from './blocks.ts';
import type { Slot } from './hole.ts';
import { because } from './notes.ts';
import type { Described } from './services.ts';
import { quoted } from './terminals.ts';
import { given, type Several, sentence, several, type Value, value, type Written } from './written.ts';

/** Any of the three kinds, by its name: `standard answer-calls "Calls are answered" { … }` */
export const standardOfKind = (kind: Standard['kind'], name: Slot, { title, clauses }: Described = {}): Element =>
  element(clauses, kind, value(name), given(title, quoted));

export const standard = (name: Slot, described?: Described): Element => standardOfKind('standard', name, described);
export const guideline = (name: Slot, described?: Described): Element => standardOfKind('guideline', name, described);
export const prohibition = (name: Slot, described?: Described): Element =>
  standardOfKind('prohibition', name, described);

/** `statement "A person answers your call within three rings." in en` */
export const statement = (text: Slot, language?: Slot): Written =>
  sentence('statement', quoted(text), given(language, inLanguage));

/** `in lv` */
export const inLanguage = (language: Slot): Written => sentence('in', value(language));

/** `area time-limits` */
export const area = (name: Slot): Written => sentence('area', value(name));

/** `at phone, chat` */
export const at = (touchpoints: Several<Value>): Written => sentence('at', several(touchpoints));

/** `during consideration, after-purchase` */
export const during = (stages: Several<Value>): Written => sentence('during', several(stages));

/** `only in peak "Spring festival"` */
export const onlyInPeak = (title: Slot): Written => sentence('only', 'in', 'peak', quoted(title));

/** `except in peak "Spring festival"` */
export const exceptInPeak = (title: Slot): Written => sentence('except', 'in', 'peak', quoted(title));

/** `pillar time-and-effort` */
export const pillar = (name: Slot): Written => sentence('pillar', value(name));

/** `check "Says the company name and a greeting"` */
export const check = (text: Slot): Written => sentence('check', quoted(text));

/** `say "Good morning, how may I help?" in en` */
export const say = (text: Slot, language?: Slot): Written => sentence('say', quoted(text), given(language, inLanguage));

/** `avoid "That is not my department." in en` */
export const avoid = (text: Slot, language?: Slot): Written =>
  sentence('avoid', quoted(text), given(language, inLanguage));

/** `branch airport "Airport desk" where site = "airport" { … }` */
export const branch = (
  name: Slot,
  { title, where, clauses = [] }: Described & { readonly where?: Written | undefined } = {},
): Element =>
  element(
    clauses,
    'branch',
    value(name),
    given(title, quoted),
    given(where, (it) => sentence('where', it)),
  );

/** How a branch differs from a standard: `answer-calls { … because "Two lines only" }` */
export const change = (standard: Slot, clauses: readonly Written[]): Element => element(clauses, value(standard));

/** `no-eating not here because "There is no other room"` */
export const notHere = (standard: Slot, reason: Slot): Element =>
  element(undefined, value(standard), 'not', 'here', because(reason));
