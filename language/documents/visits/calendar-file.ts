/** A plan of visits as a file for calendars: iCalendar after RFC 5545. */
import type { ServiceModel } from '../../model/service-model.ts';
import { visible } from '../../text/visible.ts';
import { serviceTitle } from '../document/document.ts';
import { titleText } from '../document/phrases.ts';
import { plain } from '../sentences/phrasing.ts';
import { VISIT_SECONDS, type Visit } from './plan.ts';

export function calendarFile(visits: readonly Visit[], service: ServiceModel): string {
  const known = service.open?.zone?.name ? 'Z' : '';
  const titles = new Map(
    [service, ...service.branches].flatMap(({ standards }) => standards.map((it) => [it.name, titleText(it)])),
  );
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Yardstick//Visits//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    property('X-WR-CALNAME', `Visits: ${serviceTitle(service)}`),
    ...visits.flatMap((visit, index) => eventOf(visit, index, service, titles, known)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
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
    'BEGIN:VEVENT',
    // The same plan is the same events: whoever reads it in again has none twice.
    `UID:${encodeURIComponent(service.name.toWellFormed())}-${timeIn(at, '')}-${index + 1}@yardstick`,
    `DTSTAMP:${timeIn(at, 'Z')}`,
    `DTSTART:${timeIn(at, zone)}`,
    `DTEND:${timeIn(at + VISIT_SECONDS, zone)}`,
    property('SUMMARY', summary.filter((it) => it !== '').join(', ')),
    ...(site === '' ? [] : [property('LOCATION', site)]),
    property('DESCRIPTION', [where, what].filter((it) => it !== '').join('\n')),
    'END:VEVENT',
  ];
}

/** `20260701T083000Z` */
const timeIn = (instant: number, zone: string): string =>
  `${new Date(instant * 1000)
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/[-:]/g, '')}${zone}`;

const property = (name: string, text: string): string =>
  `${name}:${visible(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')}`;

/** No line is longer than 75 bytes: the next one begins with a space and goes on. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let [text, size] = ['', 0];
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (size + bytes > 75) {
      lines.push(text);
      [text, size] = [' ', 1];
    }
    text += letter;
    size += bytes;
  }
  return [...lines, text].join('\r\n');
}
