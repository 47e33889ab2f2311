/** Statements that promise hours in which nobody is there. */
import type { Service, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { WEEKDAYS, type Weekday } from '../../quantities/calendar.ts';
import { canRead, type Presence, readPresences } from '../../reader/read.ts';
import { planOf } from '../measures/plan-of.ts';
import { type OpenWeek, openWeekOf } from '../time/open-week.ts';
import { hoursOf } from '../time/standard-hours.ts';
import { readOnce } from './read-once.ts';
import { type Statement, titleRead, toldOnce } from './statements.ts';

export interface PromisedHours {
  readonly statement: Statement;
  readonly presence: Presence;
  /** The days of the week on which it is not so. */
  readonly missing: readonly Weekday[];
  /** Where it holds; none where that is the whole service. */
  readonly touchpoints: readonly string[];
  readonly open: NonNullable<Service['open']>;
  readonly week: OpenWeek;
}

const presencesOf = readOnce<readonly Presence[]>(readPresences);

export const promisedHoursIn = (service: ServiceModel): PromisedHours[] =>
  toldOnce(service)
    .slice(0, service.standards.length)
    .flatMap((statements, index) => {
      const standard = service.standards[index] as Standard;
      const open = hoursKnown(standard, service);
      if (!open) return [];
      const title = titleRead(service, standard);
      const read = [statements.find(({ language }) => canRead(language)), title].filter((it) => it !== undefined);
      return read.flatMap((statement) => inStatement(statement, standard, open)).slice(0, 1);
    });

/** Those with a time of the day say the most. */
function inStatement(statement: Statement, standard: Standard, open: PromisedHours['open']): PromisedHours[] {
  const presences = [...presencesOf(statement, undefined)].sort((a, b) => Number(!a.to) - Number(!b.to));
  if (presences.length === 0) return [];
  const week = openWeekOf(open);
  const touchpoints = standard.touchpoints.map(({ name }) => name);
  return presences.flatMap((presence) => {
    const missing = missingIn(presence, week);
    return missing.length > 0 ? [{ statement, presence, missing, touchpoints, open, week }] : [];
  });
}

/**
 * The hours of those who are there where a standard holds, or in all of the service where it names no touchpoint. Null where
 * nobody knows: at a touchpoint where cases arrive at any time, in a peak, in branches with hours of their own, and where it
 * is something that works by itself.
 */
function hoursKnown(standard: Standard, service: ServiceModel): Service['open'] {
  const { touchpoints, branches } = service;
  const held = standard.touchpoints.length > 0 ? standard.touchpoints : touchpoints;
  const names = new Set(held.map(({ name }) => name));
  const isAlways = touchpoints.some(({ name, always }) => always && names.has(name));
  const isOfItself = standard.targets.some((target) => {
    const { population } = planOf(target);
    return population.of === 'time' && population.which === 'all time';
  });
  if (isAlways || isOfItself || standard.peak || standard.exceptPeak || branches.some((it) => it.open)) return null;
  return hoursOf({ touchpoints: [...held] }, service.open, touchpoints);
}

/** What is said of no certain day is untrue where it is so on none. */
function missingIn({ days, from, to }: Presence, week: OpenWeek): Weekday[] {
  const asked = days === 'Sunday' ? (['Sun'] as const) : WEEKDAYS;
  const missing = asked.filter((day) => !week.isOpen(day, from, to));
  return days === 'some' && missing.length < asked.length ? [] : missing;
}
