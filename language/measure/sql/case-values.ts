/** What a case comes to in the database, as the figure of its target asks for it. */

import type { Statistic } from '../../meaning/measures/plan.ts';
import type { Ref } from '../../model/schema.ts';
import { type LengthUnit, lengthUnit } from '../figures/lengths.ts';
import type { CaseColumns } from './case-columns.ts';
import type { AskedOfCase } from './conditions.ts';
import { sqlNumber } from './dialect.ts';
import { type Judged, NONE } from './judged.ts';
import type { StoppedClocks } from './stopped-clocks.ts';

export class CaseValues {
  private readonly judged: Judged;
  private readonly of: CaseColumns;
  private readonly clocks: StoppedClocks;

  constructor(judged: Judged, of: CaseColumns, clocks: StoppedClocks) {
    this.judged = judged;
    this.of = of;
    this.clocks = clocks;
  }

  /** How long a case took, what it weighs and where it lies against the limit, as far as the figure asks for that. */
  value(begin: string, asked: AskedOfCase | null): { columns: string[]; asksLengths: boolean } {
    const { figure } = this.judged.plan;
    if (figure.is === 'statistic') return { columns: this.statistic(figure, begin), asksLengths: false };
    const limit = figure.is === 'share' && figure.question?.asks === 'moment' ? figure.question.limit : null;
    const length = limit && asked?.at ? this.lengthWithout('length', begin, `(${asked.at})`, lengthUnit(limit)) : NONE;
    return {
      columns: [`${length} AS value`, '1 AS weight', `${NONE} AS late`, `${NONE} AS so_far`],
      asksLengths: limit !== null,
    };
  }

  private statistic({ value, weight }: Statistic, begin: string): string[] {
    const times = weight ? this.of.number(weight.name) : '1';
    if (value.of === 'field')
      return [
        `${this.of.number(value.field?.name ?? '')} AS value`,
        `${times} AS weight`,
        `${NONE} AS late`,
        `${NONE} AS so_far`,
      ];
    const { bound } = this.judged.plan;
    const limit = bound?.value.kind === 'duration' ? bound.value.limit : null;
    const at = `(${this.of.reached(value.until)})`;
    const due = limit ? this.clocks.due(begin, limit) : NONE;
    const late = `CASE WHEN ${at} IS NOT NULL THEN COALESCE(${at} - (${due}), ${sqlNumber(Number.NEGATIVE_INFINITY)}) END`;
    return [
      `${this.lengthWithout('length', begin, at, lengthUnit(limit))} AS value`,
      `${times} AS weight`,
      `${limit ? late : NONE} AS late`,
      `${this.lengthWithout('so far', begin, `CAST(${this.judged.now} AS FLOAT8)`, lengthUnit(limit))} AS so_far`,
    ];
  }

  /** As `lengthWithout` counts it, the pauses of a case taken off. @param which tells it from other lengths of the same case */
  private lengthWithout(which: string, begin: string, at: string, unit: LengthUnit): string {
    return this.clocks.without(which, this.length(begin, at, unit), begin, at, unit);
  }

  /** As `lengthBetween` counts it; null for a case that has not come so far. */
  private length(begin: string, at: string, unit: LengthUnit): string {
    switch (unit) {
      case 'seconds':
        return `${at} - ${begin}`;
      case 'open seconds':
        return `${this.of.openUntil(at)} - (${this.of.openUntil(begin)})`;
      case 'calendar days': {
        const [first, last] = [this.of.dayOf(begin), this.of.dayOf(at)];
        const midnight = `CASE WHEN ${at} = ${last.start} THEN 1 ELSE 0 END`;
        return `CASE WHEN ${at} IS NOT NULL THEN GREATEST(0, ${last.day} - ${first.day} - ${midnight}) END`;
      }
      case 'business days': {
        const days = `1 + ${this.of.closedDays(at)} - (${this.of.businessDays(begin)})`;
        return `CASE WHEN ${at} <= ${this.of.closing(begin)} THEN 0 WHEN ${at} IS NOT NULL THEN ${days} END`;
      }
    }
  }

  overCeiling(begin: string): string {
    const { ceiling } = this.judged.plan;
    if (!ceiling) return 'FALSE';
    const end = this.ending();
    const at = end ? `COALESCE(${this.of.moment(end.ref)}, ${this.judged.now})` : String(this.judged.now);
    return `COALESCE(${at} > ${this.clocks.due(begin, ceiling)}, FALSE)`;
  }

  /** The moment with which the time of a case ends that its target speaks of. */
  private ending(): { readonly ref: Ref | null } | null {
    const { figure } = this.judged.plan;
    if (figure.is === 'statistic' && figure.value.of === 'time') return { ref: figure.value.until };
    const question = figure.is === 'share' ? figure.question : null;
    return question?.asks === 'moment' || question?.asks === 'timing' ? { ref: question.moment } : null;
  }
}
