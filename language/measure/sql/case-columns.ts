/** What conditions and questions read of a case, as SQL. */
import { answersIn } from '../../meaning/measures/cells.ts';
import type { CaseRecord, Limit, Ref } from '../../model/schema.ts';
import type { RefusalReason } from '../rows/left-out.ts';
import { DECIMAL_COMMA, NUMBER_FORMS, THOUSANDS_OR_DECIMALS } from '../rows/numbers.ts';
import type { CalendarTables, Hours } from './calendar-tables.ts';
import { tableOf } from './cells.ts';
import { type Dialect, identifier, isOneOf, literal, sqlNumber } from './dialect.ts';
import type { HeldPause } from './instants.ts';
import type { Lookup } from './lookup.ts';

/** What makes a row one that cannot be believed. The first that is true counts. */
export interface Fault {
  readonly when: string;
  readonly reason: RefusalReason;
  /** The moment or field in which it shows. */
  readonly name: string;
  /** The pauses in whose record it shows; without them, that of the case. */
  readonly pause?: HeldPause;
}

export class CaseColumns {
  readonly record: CaseRecord;
  readonly hours: Hours;
  readonly now: number;
  private readonly calendars: CalendarTables;
  private readonly dialect: Dialect;
  private readonly looked = new Map<string, string>();
  /** The moments that are asked for as far as they have come. */
  readonly reachedNames = new Set<string>();
  /** The values that are looked up in calendars, as columns, and the joins that find them. */
  readonly values: string[] = [];
  readonly joins: string[] = [];
  /** The moments and fields that are read. */
  readonly names = new Set<string>();

  constructor(record: CaseRecord, hours: Hours, now: number, calendars: CalendarTables, dialect: Dialect) {
    this.record = record;
    this.hours = hours;
    this.now = now;
    this.calendars = calendars;
    this.dialect = dialect;
  }

  /** The name of a moment; that of the first where none is named. */
  nameOf(ref: Pick<Ref, 'name'> | null): string {
    return ref?.name ?? this.record.moments[0]?.name ?? '';
  }

  /** The instant of a moment, null where it has not come. */
  moment(ref: Pick<Ref, 'name'> | null): string {
    return this.column(this.nameOf(ref));
  }

  /** The same as far as it has come by now. */
  reached(ref: Pick<Ref, 'name'> | null): string {
    const name = this.nameOf(ref);
    this.reachedNames.add(name);
    return this.column(name, `${name} reached`);
  }

  unreadable(ref: Pick<Ref, 'name'> | null): Fault {
    const name = this.nameOf(ref);
    return { when: this.column(name, `${name} bad`), reason: 'unreadable time', name };
  }

  text(name: string): string {
    return this.column(name);
  }

  number(name: string): string {
    const text = this.text(name);
    const forms = NUMBER_FORMS.map(({ pattern, between, point }) => {
      const together = between === '' ? text : `replace(${text}, ${literal(between)}, '')`;
      const plain = point === '.' ? together : `replace(${together}, ${literal(point)}, '.')`;
      return `WHEN ${this.dialect.matches(text, pattern)} THEN ${plain}`;
    });
    const commas = `(SELECT COALESCE(bool_or(${this.dialect.matches(identifier(name), DECIMAL_COMMA)}), FALSE) FROM ${tableOf(this.record)})`;
    const unclear = `WHEN ${this.dialect.matches(text, THOUSANDS_OR_DECIMALS)} AND ${commas} THEN NULL`;
    const value = this.dialect.number(`CASE ${[unclear, ...forms].join(' ')} END`);
    return `NULLIF(NULLIF(${value}, ${sqlNumber(Infinity)}), ${sqlNumber(-Infinity)})`;
  }

  noNumber(name: string): Fault {
    const text = this.text(name);
    return { when: `${text} <> '' AND ${this.number(name)} IS NULL`, reason: 'unreadable number', name };
  }

  isYes(name: string): string {
    return isOneOf(`lower(${this.text(name)})`, this.words(true));
  }

  neither(name: string): Fault {
    const known = isOneOf(`lower(${this.text(name)})`, [...this.words(true), ...this.words(false)]);
    return { when: `NOT ${known}`, reason: 'neither yes nor no', name };
  }

  private words(yes: boolean): string[] {
    return [...answersIn(this.record)].filter(([, answer]) => answer === yes).map(([word]) => word);
  }

  /** The instant at which a limit is over that begins with an instant; null where that never comes. */
  due(begin: string, limit: Limit): string {
    if (limit.by === undefined && limit.seconds !== null && limit.clock !== 'business')
      return `${begin} + ${limit.seconds}`;
    return this.lookedUp(this.calendars.due(this.hours, limit), begin);
  }

  openUntil(instant: string): string {
    return this.lookedUp(this.calendars.open(this.hours), instant);
  }

  dayOf(instant: string): { readonly day: string; readonly start: string } {
    return {
      day: this.lookedUp(this.calendars.day(this.hours), instant),
      start: this.lookedUp(this.calendars.midnight(this.hours), instant),
    };
  }

  closing(instant: string): string {
    return this.lookedUp(this.calendars.closing(this.hours), instant);
  }

  businessDays(instant: string): string {
    return this.lookedUp(this.calendars.businessDays(this.hours), instant);
  }

  closedDays(instant: string): string {
    return this.lookedUp(this.calendars.closedDays(this.hours), instant);
  }

  isOn(mark: string, fulfils: (date: string) => boolean, instant: string): string {
    return `(${this.lookedUp(this.calendars.marked(this.hours, mark, fulfils), instant)}) IS NOT NULL`;
  }

  /** The column of a calendar's value at an instant, which is looked up once. */
  lookedUp(lookup: Lookup, instant: string): string {
    const key = `${lookup.name} ${instant}`;
    const known = this.looked.get(key);
    if (known) return known;
    const alias = `at_${this.looked.size + 1}`;
    const column = `c.${alias}`;
    this.looked.set(key, column);
    if (lookup.isTable) this.joins.push(lookup.joinAt(alias, instant));
    this.values.push(`${lookup.isTable ? lookup.valueAt(alias, instant) : lookup.valueOf(instant)} AS ${alias}`);
    return column;
  }

  private column(name: string, column = name): string {
    this.names.add(name);
    return `c.${identifier(column)}`;
  }
}
