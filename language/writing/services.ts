/** Services, their parts and people, and when and where customers reach them. */
import { type Element, element, inColumn } from './blocks.ts';
import type { Slot } from './hole.ts';
import { type Length, length } from './quantities.ts';
import { number, quoted } from './terminals.ts';
import { given, lines, list, type Several, sentence, several, type Value, value, Written } from './written.ts';

/** What most elements have at their heads, and what stands in their blocks. */
export interface Described {
  readonly title?: Slot | undefined;
  /** Without any, an empty block, where the element may have none. */
  readonly clauses?: readonly Written[] | undefined;
}

/** `service contact-centre "Contact centre" { … }` */
export const service = (name: Slot, { title, clauses }: Described = {}): Element =>
  element(clauses, 'service', value(name), given(title, quoted));

/** `part of contact-centre` */
export const partOf = (name: Slot): Element => element(undefined, 'part', 'of', value(name));

/** `role agent "Contact-centre agent" of 40` */
export const role = (name: Slot, title?: Slot, people?: Slot | number): Element =>
  element(
    undefined,
    'role',
    value(name),
    given(title, quoted),
    given(people, (it) => sentence('of', number(it))),
  );

/** Roles in adjoining lines: what they are called stands in a column. */
export const roles = (all: readonly Element[]): Written =>
  lines(
    inColumn(
      all.map(({ parts }) => new Written(parts)),
      ROLE_NAME,
    ),
  );

const ROLE_NAME = /^role \S+(?= )/;

/** Some days of the week, and the times of the day in them: `days('Mon', 'Fri')`, `range('08:00', '20:00')`. */
interface OpenSpan {
  readonly days: Several<Value>;
  readonly times: Several<Value>;
}

/** `open Mon..Fri 08:00..12:00 and 13:00..17:00, Sat 09:00..14:00 in "Europe/Riga"` */
export const open = (spans: Several<OpenSpan>, zone?: Slot): Written =>
  sentence(
    'open',
    list([spans].flat().map(openSpan)),
    given(zone, (it) => sentence('in', quoted(it))),
  );

const openSpan = ({ days, times }: OpenSpan): Written =>
  sentence(several(days), list([times].flat().map(value), 'and'));

/** `workdays Mon..Fri` */
export const workdays = (days: Several<Value>): Written => sentence('workdays', several(days));

/** `closed 2026-12-24..2026-12-26 "Christmas", every 12-31` */
export const closed = (days: Several<Value>): Written => sentence('closed', several(days));

/** `open on every 03-17 "Evacuation Day"` */
export const openOn = (days: Several<Value>): Written => sentence('open', 'on', several(days));

/** A day, or a range of days, on which a service is closed or works all the same, and its name. */
export const specialDays = (days: Value, title?: Slot): Written => sentence(value(days), given(title, quoted));

/** The same for a month and a day: `every 12-31` */
export const yearlyDays = (days: Value, title?: Slot): Written => sentence('every', specialDays(days, title));

/** `holidays LV` */
export const holidays = (regions: Several<Value>): Written => sentence('holidays', several(regions));

/** `touchpoints phone, chat` */
export const touchpoints = (names: Several<Value>): Written => sentence('touchpoints', several(names));

/** `touchpoints email always` */
export const touchpointsAlways = (names: Several<Value>): Written => sentence(touchpoints(names), 'always');

/** `touchpoints safety-line open Mon..Sun 00:00..24:00` */
export const touchpointsOpen = (names: Several<Value>, spans: Several<OpenSpan>): Written =>
  sentence(touchpoints(names), open(spans));

/** `languages en, lv` */
export const languages = (codes: Several<Value>): Written => sentence('languages', several(codes));

/** `ring 5 seconds` */
export const ring = (duration: Length): Written => sentence('ring', length(duration));

/** `observations from "visits/*.csv"` */
export const observations = (from: Slot): Written => sentence('observations', 'from', quoted(from));
