/** Targets: a measure over some period, what may take longer, and where performance is now. */
import type { PeriodUnit, RemedyClause, RollingUnit } from '../generated/ast.ts';
import { withBlock } from './blocks.ts';
import type { Hole, Slot } from './hole.ts';
import { inEach, inSpan, type Length, length, per, type UnitWords } from './quantities.ts';
import { fromSource } from './records.ts';
import { number, quoted } from './terminals.ts';
import { given, sentence, type Value, value, type Written } from './written.ts';

export interface TargetParts {
  readonly per?: Slot<PeriodUnit> | undefined;
  /** In place of a period: so many that end with each, such as `rolling(12, 'months')`. */
  readonly over?: Written | undefined;
  /** With which month and day years, and so quarters, begin: `04-01`. */
  readonly from?: Slot | undefined;
  /** A field of whose values each has a result. */
  readonly each?: Slot | undefined;
  readonly as?: Slot | undefined;
  readonly clauses?: readonly Written[] | undefined;
}

/** `target at least 90% of calls are answered within 20 seconds per month as quick-answer { … }` */
export const target = (measure: Written, parts: TargetParts = {}): Written =>
  withBlock(sentence('target', targetSentence(measure, parts)), parts.clauses);

/** What stands between the keyword of a target and its block. */
export const targetSentence = (
  measure: Written,
  { per: period, over, from, each, as: name }: TargetParts = {},
): Written =>
  sentence(
    measure,
    given(period, per),
    given(from, (day) => sentence('from', value(day))),
    over,
    given(each, inEach),
    given(name, as),
  );

/** `over 12 months` */
export const rolling = (amount: Slot | number, unit: Slot<RollingUnit>): Written =>
  sentence('over', number(amount), value(unit));

/** The name of a target: `as quick-answer` */
export const as = (name: Slot): Written => sentence('as', value(name));

/** `ceiling 2 minutes` */
export const ceiling = (limit: Length): Written => sentence('ceiling', length(limit));

/** Why a case may take longer, and who has to agree. */
interface Allowance {
  readonly for: Slot;
  readonly approvedBy?: Slot | undefined;
}

/** `allow up to 10 minutes for "Declared emergency" approved by team-lead` */
export const allow = (upTo: Length, allowance: Allowance): Written =>
  sentence('allow', 'up', 'to', length(upTo), reasonFor(allowance));

/** `allow 1 more business day for "Storm"` */
export const allowMore = (amount: Slot | number, unit: Slot<UnitWords>, allowance: Allowance): Written =>
  sentence('allow', number(amount), 'more', value(unit), reasonFor(allowance));

const reasonFor = ({ for: reason, approvedBy }: Allowance): Written =>
  sentence(
    'for',
    quoted(reason),
    given(approvedBy, (role) => sentence('approved', 'by', value(role))),
  );

/** What a customer gets where a promise is not kept: an amount, something in words, or both. */
type RemedyGiven =
  | { readonly amount: Slot | number; readonly currency: Slot; readonly text?: Slot | undefined }
  | { readonly amount?: undefined; readonly currency?: undefined; readonly text: Slot };

type RemedyParts = RemedyGiven & {
  readonly within?: Length | undefined;
  readonly forMissed?: Slot<NonNullable<RemedyClause['missed']>> | undefined;
  readonly until?: Slot | undefined;
};

/** `remedy 50 EUR "credited to your account" within 10 business days for a missed case until paid` */
export const remedy = ({ amount, currency, text, within: limit, forMissed, until }: RemedyParts): Written =>
  sentence(
    'remedy',
    given(amount, number),
    given(currency, value),
    given(text, quoted),
    given(limit, (it) => sentence('within', length(it))),
    given(forMissed, (it) => sentence('for', 'a', 'missed', value(it))),
    given(until, (moment) => sentence('until', value(moment))),
  );

/** From which day until which a case is judged; one of them at least. */
type InForce =
  | { readonly from: Slot; readonly until?: Slot | undefined }
  | { readonly from?: undefined; readonly until: Slot };

/** `holds from 2026-07-01 until 2027-06-30` */
export const holds = ({ from, until }: InForce): Written =>
  sentence(
    'holds',
    given(from, (date) => sentence('from', value(date))),
    given(until, (date) => sentence('until', value(date))),
  );

/** A measured performance: a `number`, `percent` or `length`, of how many cases, when, and who says so. */
export interface PerformanceWords {
  readonly value: Written | Hole;
  readonly cases?: Slot | number | undefined;
  readonly span?: Value | undefined;
  readonly from?: Slot | undefined;
}

/** `baseline 86% of 17400 cases in 2026-Q3 from "Phone system"` */
export const baseline = (performance: PerformanceWords): Written => sentence('baseline', performed(performance));

/** `best 92% in 2026-02` */
export const best = (performance: PerformanceWords): Written => sentence('best', performed(performance));

const performed = ({ value: reached, cases: counted, span, from }: PerformanceWords): Written =>
  sentence(
    reached,
    given(counted, (it) => sentence('of', number(it), 'cases')),
    given(span, inSpan),
    given(from, fromSource),
  );
