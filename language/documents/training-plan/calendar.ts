/** Who has to be trained by when, as a file for calendars: what is late stands on the day on which the file is made. */
import type { TrainingDue } from '../../meaning/training/due.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { dateOf, dayOf } from '../../quantities/wall-clock.ts';
import { serviceTitle } from '../document/document.ts';
import { calendarText, textProperty, uidPart } from '../writers/calendar.ts';
import { standardsText } from './table.ts';

export function trainingCalendar(due: readonly TrainingDue[], service: ServiceModel, today: string): string {
  return calendarText(
    `Training: ${serviceTitle(service)}`,
    due.map((it) => eventOf(it, service, today)),
  );
}

function eventOf(due: TrainingDue, service: ServiceModel, today: string): string[] {
  const { member, day, isFirst } = due;
  const shown = day < today ? today : day;
  const late = day < today ? `, late since ${day}` : '';
  return [
    // Who is due the same again is the same event: whoever reads a newer file in has none twice.
    `UID:${uidPart(service.name)}-${uidPart(member.name)}-${compact(day)}-${isFirst ? 'first' : 'again'}@yardstick`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(shown)}`,
    `DTEND;VALUE=DATE:${compact(dateOf(dayOf(shown) + 1))}`,
    textProperty('SUMMARY', `Training: ${member.name}${late}`),
    textProperty('DESCRIPTION', standardsText(due)),
  ];
}

const compact = (date: string): string => date.replaceAll('-', '');
