/** What gets recorded about each case, and how much work arrives. */
import type { FieldType, PeriodUnit } from '../generated/ast.ts';
import { type Element, element } from './blocks.ts';
import type { Slot } from './hole.ts';
import { cases } from './measures.ts';
import { type Length, length, times } from './quantities.ts';
import type { Described } from './services.ts';
import { number, quoted } from './terminals.ts';
import { given, list, type Several, sentence, several, type Value, value, type Written } from './written.ts';

/** `record calls "Telephone calls" from "calls.csv" { … }`. @param from the file or system that holds it */
export const record = (
  name: Slot,
  { title, from, clauses }: Described & { readonly from?: Slot | undefined } = {},
): Element => element(clauses, 'record', value(name), given(title, quoted), given(from, fromSource));

/** Where data or a figure comes from: `from "calls.csv"` */
export const fromSource = (source: Slot): Written => sentence('from', quoted(source));

/** What tells one case from another: `key case-id from "case_id"` */
export const key = (name: Slot, from?: Slot): Written => sentence('key', column(name, from));

/** How times are written in the data, in which zone, or both. */
type TimesWritten =
  | { readonly as: Slot; readonly zone?: Slot | undefined }
  | { readonly as?: undefined; readonly zone: Slot };

/** `times as "MM/DD/YYYY hh:mm:ss a" in "America/New_York"`, `times in "Europe/Riga"` */
export const timesWritten = ({ as: format, zone }: TimesWritten): Written =>
  sentence(
    'times',
    given(format, (it) => sentence('as', quoted(it))),
    given(zone, (it) => sentence('in', quoted(it))),
  );

/** Which cells mean yes: `yes "Y", "ja"` */
export const yesWords = (words: Several<Slot>): Written => sentence('yes', several([words].flat().map(quoted)));

/** Which cells mean no: `no "N", "nein"` */
export const noWords = (words: Several<Slot>): Written => sentence('no', several([words].flat().map(quoted)));

/** From when to when a case stands still, by moments of its own, or of a record with the same key. */
interface Pauses {
  readonly in?: Slot | undefined;
  readonly from: Slot;
  readonly to: Slot;
}

/** `pauses waiting in waits from begun to ended` */
export const pauses = (name: Slot, { in: record, from, to }: Pauses): Written =>
  sentence(
    sentence('pauses', value(name)),
    given(record, (it) => sentence('in', value(it))),
    sentence('from', value(from), 'to', value(to)),
  );

/** `moments received, answered` */
export const moments = (names: Several<Value>): Written => sentence('moments', several(names));

/** A moment or the name of a field, and the column that it is read from: `answered from "answered_at"`. */
export const column = (name: Slot, from?: Slot): Written => sentence(value(name), given(from, fromSource));

/** `fields queue: text, rating: 1..5` */
export const fields = (list: Several<Written>): Written => sentence('fields', several(list));

/** What a field holds: words, numbers, an answer; or a scale, which is a `range`. */
type FieldWords = Slot<NonNullable<FieldType['kind']> | `${number}..${number}`> | Written;

/** One of the fields: `rating: 1..5`, `topic from "Subject": text`. */
export const field = (name: Slot, type: FieldWords, from?: Slot): Written =>
  sentence(column(name, from), ':', value(type));

/** `demand calls where queue = "priority" { … }` */
export const demand = (record: Slot, clauses: readonly Written[], where?: Written): Element =>
  element(clauses, 'demand', cases(record, where));

/** How much work there is: how many cases arrive, how long one takes, how many people, and how long customers wait. */
export interface WorkloadWords {
  readonly arriving?: { readonly amount: Slot | number; readonly per: Slot<PeriodUnit> } | undefined;
  readonly handling?: Length | undefined;
  readonly staff?: Slot | number | undefined;
  readonly patience?: Length | undefined;
}

/** `typical 200 per hour, handling 180 seconds, staff 15, patience 2 minutes`; at least one of them */
export const typical = (work: WorkloadWords): Written => sentence('typical', list(partsOf(work)));

/** `peak "Christmas" every 12-01..12-31 320 per hour, staff 22` */
export const yearlyPeak = (title: Value, days: Value, work: WorkloadWords = {}): Written =>
  peak(title, sentence('every', value(days)), work);

/** `peak "Spring festival" 2027-02-05..2027-02-12 320 per hour, staff 22`. @param dates a day, or a `range` of them */
export function peak(title: Value, dates: Value, work: WorkloadWords = {}): Written {
  const parts = partsOf(work);
  return sentence('peak', quoted(title), value(dates), parts.length > 0 ? list(parts) : undefined);
}

const partsOf = ({ arriving, handling, staff, patience }: WorkloadWords): Written[] =>
  [
    given(arriving, ({ amount, per }) => times(amount, per)),
    given(handling, (it) => sentence('handling', length(it))),
    given(staff, (it) => sentence('staff', number(it))),
    given(patience, (it) => sentence('patience', length(it))),
  ].filter((it) => it !== undefined);
