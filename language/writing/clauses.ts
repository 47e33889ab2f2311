/** Clauses that a service gives to all its standards, and that a standard may give for itself. */
import type { EvidenceMethod } from '../generated/ast.ts';
import type { Slot } from './hole.ts';
import { every, type FrequencyWords, inEach, inSpan, type Length, length } from './quantities.ts';
import { number, quoted } from './terminals.ts';
import {
  given,
  type KeywordPhrase,
  type Several,
  sentence,
  several,
  type Value,
  value,
  type Written,
} from './written.ts';

/** `owner team-lead` */
export const owner = (role: Slot): Written => sentence('owner', value(role));

/** `done by agent, shop-assistant` */
export const doneBy = (roles: Several<Slot>): Written => sentence('done', 'by', several(roles));

/** How it is found out whether a standard is kept. */
type Method = KeywordPhrase<'system log' | 'survey' | 'mystery visit' | 'inspection' | 'call listening'>;

/** `verify by mystery visit 2 per month in each site`. @param each a field of whose values each is looked at so often */
export const verify = (method: Slot<Method>, frequency?: FrequencyWords, each?: Slot): Written =>
  sentence('verify', 'by', value(method), given(frequency, value), given(each, inEach));

/** When staff learn it, and how often again. */
type Training =
  | { readonly first: Length; readonly again?: Length | undefined }
  | { readonly first?: undefined; readonly again: Length };

/** `train within 2 weeks of joining, then every 12 months`, `train every 12 months` */
export function train({ first, again }: Training): Written {
  const anew = given(again, every);
  if (first === undefined) return sentence('train', anew);
  const rest = given(anew, (it) => sentence('then', it));
  return sentence('train', 'within', length(first), 'of', 'joining', rest && ',', rest);
}

/** `report monthly to agent, team-lead` */
export const report = (frequency: FrequencyWords, roles: Several<Slot>): Written =>
  sentence('report', value(frequency), 'to', several(roles));

/** `reward "Best team of the quarter"` */
export const reward = (text: Slot): Written => sentence('reward', quoted(text));

/** When a standard is reconsidered: in a rhythm, or by a day. */
type Review = { readonly every: Length; readonly since?: Slot | undefined } | { readonly by: Slot };

/** `review every 6 months since 2026-07-01`, `review by 2027-01-31` */
export const review = (when: Review): Written =>
  'by' in when
    ? sentence('review', 'by', value(when.by))
    : sentence('review', every(when.every), given(when.since, since));

/** `since 2026-07-01` */
export const since = (date: Slot): Written => sentence('since', value(date));

/** `adopted 2026-07-01 by "Service board"` */
export const adopted = (date: Slot, by?: Slot): Written =>
  sentence(
    'adopted',
    value(date),
    given(by, (it) => sentence('by', quoted(it))),
  );

/** When customers were asked, how many answered, and of how many. */
interface Asked {
  /** A day, month, quarter or year, or a `range` of them. */
  readonly span?: Value | undefined;
  readonly answers?: Slot | number | undefined;
  readonly asked?: Slot | number | undefined;
}

/** `evidence survey "Caller survey" in 2026-05 of 412 answers from 3900 asked` */
export const evidence = (method: Slot<EvidenceMethod>, title: Slot, { span, answers, asked }: Asked = {}): Written =>
  sentence(
    'evidence',
    value(method),
    quoted(title),
    given(span, inSpan),
    given(answers, (it) => sentence('of', number(it), 'answers')),
    given(asked, (it) => sentence('from', number(it), 'asked')),
  );
