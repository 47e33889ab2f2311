/** Events as a file for calendars: iCalendar after RFC 5545. */
import { visible } from '../../text/visible.ts';

/** @param events the lines of each, without those around them */
export function calendarText(title: string, events: readonly (readonly string[])[]): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Yardstick//Plans//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    textProperty('X-WR-CALNAME', title),
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A name as a part of what an event is known by, in whatever letters. */
export const uidPart = (name: string): string => encodeURIComponent(name.toWellFormed());

/** A property that holds a text. */
export const textProperty = (name: string, text: string): string =>
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
