import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import {
  isBecauseClause,
  isClosedClause,
  isDemand,
  isHolidaysClause,
  isLanguagesClause,
  isObservationsClause,
  isOpenClause,
  isOpenOnClause,
  isOverride,
  isRingClause,
  isStandard,
  isTouchpointsClause,
  isWorkdaysClause,
} from '../../generated/ast.ts';
import { type Weekday, weekdaysBetween } from '../../quantities/calendar.ts';
import { plainTime } from '../../syntax/values.ts';
import type { Branch, Demand, Ref, Service, Shared, Standard, Touchpoint } from '../schema.ts';
import type { Timetable } from '../timetable.ts';
import { conditionOf } from './conditions.ts';
import { dateIn, decisionsOf, originOf, waiversOf } from './notes.ts';
import { lengthOf } from './quantities.ts';
import { demandOf, namedOf } from './records.ts';
import { sharedOf } from './shared.ts';
import { bodyOf, type StandardBody, standardOf } from './standards.ts';
import type { TreeReader } from './tree-reader.ts';

/** What the `service` block itself says. */
export type ServiceHead = Omit<Service, 'roles' | 'records' | 'demands' | 'standards' | 'procedures' | 'branches'>;

export function headOf(reader: TreeReader, node: ast.Service): ServiceHead {
  const clauses: readonly AstNode[] = node.clauses ?? [];
  const languages = reader.once(clauses, isLanguagesClause);
  return {
    ...namedOf(reader, node),
    ...timetableOf(reader, clauses),
    touchpoints: clauses.filter(isTouchpointsClause).flatMap((clause) => touchpointsOf(reader, clause)),
    languages: languages ? reader.words(languages, 'languages') : [],
    ring: lengthOf(reader, reader.once(clauses, isRingClause)?.duration),
    observations: clauses
      .filter(isObservationsClause)
      .flatMap((it) => (it.source ? [{ from: it.source, source: reader.source(it) }] : [])),
    defaults: sharedOf(reader, clauses),
    ...originOf(reader, clauses),
    decisions: decisionsOf(reader, clauses),
    waivers: waiversOf(reader, clauses),
  };
}

function timetableOf(reader: TreeReader, clauses: readonly AstNode[]): Timetable {
  const holidays = reader.once(clauses, isHolidaysClause);
  const workdays = reader.once(clauses, isWorkdaysClause);
  return {
    open: openOf(reader, reader.once(clauses, isOpenClause)),
    workdays: workdays ? { days: daysOf(workdays.days), source: reader.source(workdays) } : null,
    closures: clauses.filter(isClosedClause).flatMap((clause) => specialDaysOf(reader, clause.closures)),
    workedDays: clauses.filter(isOpenOnClause).flatMap((clause) => specialDaysOf(reader, clause.days)),
    holidays: holidays ? reader.words(holidays, 'regions') : [],
  };
}

function touchpointsOf(reader: TreeReader, { touchpoints, always, hours }: ast.TouchpointsClause): Touchpoint[] {
  const open = hours ? { spans: spansOf(hours.spans), source: reader.source(hours) } : null;
  return touchpoints.map((it) => ({ name: it.name ?? '', always, open, source: reader.source(it) }));
}

function openOf(reader: TreeReader, clause: ast.OpenClause | undefined): Service['open'] {
  if (!clause) return null;
  const zone: Ref | null = reader.word(clause, 'zone');
  return { spans: spansOf(clause.spans), zone, source: reader.source(clause) };
}

const spansOf = (spans: readonly ast.OpenSpan[] | undefined): NonNullable<Service['open']>['spans'] =>
  (spans ?? []).flatMap(({ days, times }) =>
    times
      .filter((time) => time.from && time.to)
      .map((time) => ({ days: daysOf(days), from: plainTime(time.from), to: plainTime(time.to) })),
  );

const daysOf = (ranges: readonly ast.DayRange[] | undefined): Weekday[] =>
  (ranges ?? []).flatMap(({ from, to }) => (from ? weekdaysBetween(from, to ?? from) : []));

function specialDaysOf(reader: TreeReader, days: readonly ast.SpecialDays[] | undefined): Service['closures'] {
  return (days ?? []).flatMap((it) => {
    const yearly = it.yearlyFrom !== undefined;
    const from = yearly ? it.yearlyFrom : dateIn(it.from);
    const to = yearly ? it.yearlyTo : dateIn(it.to);
    return from ? [{ from, to: to ?? from, yearly, title: it.title ?? null, source: reader.source(it) }] : [];
  });
}

/** A branch as written. */
export interface BranchText extends Omit<Branch, 'standards' | 'differences'> {
  defaults: Shared;
  standards: Standard[];
  overrides: Override[];
}

export interface Override {
  standard: Ref;
  applies: boolean;
  because: string | null;
  body: StandardBody;
  source: Branch['source'];
}

export function branchOf(reader: TreeReader, node: ast.Branch): BranchText {
  const clauses: readonly AstNode[] = node.clauses ?? [];
  const demands: Demand[] = clauses.filter(isDemand).flatMap((demand) => demandOf(reader, demand));
  return {
    ...namedOf(reader, node),
    filter: conditionOf(reader, node.filter),
    ...timetableOf(reader, clauses),
    demands,
    defaults: sharedOf(reader, clauses),
    standards: clauses.filter(isStandard).map((standard) => standardOf(reader, standard)),
    overrides: clauses.filter(isOverride).flatMap((override) => overrideOf(reader, override)),
    decisions: decisionsOf(reader, clauses),
    waivers: waiversOf(reader, clauses),
  };
}

function overrideOf(reader: TreeReader, node: ast.Override): Override[] {
  const standard = reader.ref(node.standard);
  if (!standard) return [];
  const clauses: readonly AstNode[] = node.clauses ?? [];
  const because = node.because ?? reader.once(clauses, isBecauseClause)?.reason ?? null;
  const body = bodyOf(reader, clauses);
  return [{ standard, applies: !node.notHere, because, body, source: reader.source(node) }];
}
