/** A plan of visits as a file for calendars. */
import type { ServiceModel } from '../../model/service-model.ts';
import { serviceTitle } from '../document/document.ts';
import { titleText } from '../document/phrases.ts';
import { plain } from '../sentences/phrasing.ts';
import { calendarText, textProperty, uidPart } from '../writers/calendar.ts';
import { VISIT_SECONDS, type Visit } from './plan.ts';

export function calendarFile(visits: readonly Visit[], service: ServiceModel): string {
  const known = service.open?.zone?.name ? 'Z' : '';
  const titles = new Map(
    [service, ...service.branches].flatMap(({ standards }) => standards.map((it) => [it.name, titleText(it)])),
  );
  return calendarText(
    `Visits: ${serviceTitle(service)}`,
    visits.map((visit, index) => eventOf(visit, index, service, titles, known)),
  );
}

/** @param zone `Z` where instants are known; without a time zone, times are those of whoever reads the calendar */
function eventOf(
  { at, site, method, observer, touchpoints, standards }: Visit,
  index: number,
  service: ServiceModel,
  titles: ReadonlyMap<string, string>,
  zone: string,
): string[] {
  const what = standards.map((name) => titles.get(name) ?? name).join('\n');
  const where = touchpoints.map(plain).join(', ');
  const summary = [method.charAt(0).toUpperCase() + method.slice(1), site, ...(observer ? [observer] : [])];
  return [
    // The same plan is the same events: whoever reads it in again has none twice.
    `UID:${uidPart(service.name)}-${timeIn(at, '')}-${index + 1}@yardstick`,
    `DTSTAMP:${timeIn(at, 'Z')}`,
    `DTSTART:${timeIn(at, zone)}`,
    `DTEND:${timeIn(at + VISIT_SECONDS, zone)}`,
    textProperty('SUMMARY', summary.filter((it) => it !== '').join(', ')),
    ...(site === '' ? [] : [textProperty('LOCATION', site)]),
    textProperty('DESCRIPTION', [where, what].filter((it) => it !== '').join('\n')),
  ];
}

/** `20260701T083000Z` */
const timeIn = (instant: number, zone: string): string =>
  `${new Date(instant * 1000)
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/[-:]/g, '')}${zone}`;
