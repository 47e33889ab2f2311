import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import {
  isBecauseClause,
  isClosedClause,
  isDemand,
  isHolidaysClause,
  isLanguagesClause,
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
import type { Branch, Demand, Ref, Service, Shared, Standard } from '../schema.ts';
import { conditionOf } from './conditions.ts';
import { dateOf, decisionsOf, originOf, waiversOf } from './notes.ts';
import { lengthOf } from './quantities.ts';
import type { Reading } from './reading.ts';
import { demandOf, namedOf } from './records.ts';
import { sharedOf } from './shared.ts';
import { bodyOf, type StandardBody, standardOf } from './standards.ts';

/** What the `service` block itself says. */
export type ServiceHead = Omit<Service, 'roles' | 'records' | 'demands' | 'standards' | 'procedures' | 'branches'>;

export function headOf(reading: Reading, node: ast.Service): ServiceHead {
  const clauses: readonly AstNode[] = node.clauses ?? [];
  const languages = reading.once(clauses, isLanguagesClause);
  return {
    ...namedOf(reading, node),
    ...placeOf(reading, clauses),
    touchpoints: clauses
      .filter(isTouchpointsClause)
      .flatMap((clause) =>
        clause.touchpoints.map((it) => ({ name: it.name ?? '', always: clause.always, source: reading.source(it) })),
      ),
    languages: languages ? reading.words(languages, 'languages') : [],
    ring: lengthOf(reading, reading.once(clauses, isRingClause)?.duration),
    defaults: sharedOf(reading, clauses),
    ...originOf(reading, clauses),
    decisions: decisionsOf(reading, clauses),
    waivers: waiversOf(reading, clauses),
  };
}

type Place = Pick<Service, 'open' | 'workdays' | 'closures' | 'workedDays' | 'holidays'>;

function placeOf(reading: Reading, clauses: readonly AstNode[]): Place {
  const holidays = reading.once(clauses, isHolidaysClause);
  const workdays = reading.once(clauses, isWorkdaysClause);
  return {
    open: openOf(reading, reading.once(clauses, isOpenClause)),
    workdays: workdays ? { days: daysOf(workdays.days), source: reading.source(workdays) } : null,
    closures: clauses.filter(isClosedClause).flatMap((clause) => specialDaysOf(reading, clause.closures)),
    workedDays: clauses.filter(isOpenOnClause).flatMap((clause) => specialDaysOf(reading, clause.days)),
    holidays: holidays ? reading.words(holidays, 'regions') : [],
  };
}

function openOf(reading: Reading, clause: ast.OpenClause | undefined): Service['open'] {
  if (!clause) return null;
  const spans = (clause.spans ?? []).flatMap(({ days, times }) =>
    times
      .filter((time) => time.from && time.to)
      .map((time) => ({ days: daysOf(days), from: plainTime(time.from), to: plainTime(time.to) })),
  );
  const zone: Ref | null = reading.word(clause, 'zone');
  return { spans, zone, source: reading.source(clause) };
}

const daysOf = (ranges: readonly ast.DayRange[] | undefined): Weekday[] =>
  (ranges ?? []).flatMap(({ from, to }) => (from ? weekdaysBetween(from, to ?? from) : []));

function specialDaysOf(reading: Reading, days: readonly ast.SpecialDays[] | undefined): Service['closures'] {
  return (days ?? []).flatMap((it) => {
    const yearly = it.yearlyFrom !== undefined;
    const from = yearly ? it.yearlyFrom : dateOf(it.from);
    const to = yearly ? it.yearlyTo : dateOf(it.to);
    return from ? [{ from, to: to ?? from, yearly, title: it.title ?? null, source: reading.source(it) }] : [];
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

export function branchOf(reading: Reading, node: ast.Branch): BranchText {
  const clauses: readonly AstNode[] = node.clauses ?? [];
  const demands: Demand[] = clauses.filter(isDemand).flatMap((demand) => demandOf(reading, demand));
  return {
    ...namedOf(reading, node),
    filter: conditionOf(reading, node.filter),
    ...placeOf(reading, clauses),
    demands,
    defaults: sharedOf(reading, clauses),
    standards: clauses.filter(isStandard).map((standard) => standardOf(reading, standard)),
    overrides: clauses.filter(isOverride).flatMap((override) => overrideOf(reading, override)),
    decisions: decisionsOf(reading, clauses),
    waivers: waiversOf(reading, clauses),
  };
}

function overrideOf(reading: Reading, node: ast.Override): Override[] {
  const standard = reading.ref(node.standard);
  if (!standard) return [];
  const clauses: readonly AstNode[] = node.clauses ?? [];
  const because = node.because ?? reading.once(clauses, isBecauseClause)?.reason ?? null;
  const body = bodyOf(reading, clauses);
  return [{ standard, applies: !node.notHere, because, body, source: reading.source(node) }];
}
