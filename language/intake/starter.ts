/** The file that a new author begins with: every area of service, and the question it asks. */
import { AREAS } from '../model/vocabulary.ts';

/** @param name what the file is called; the service gets a name made from it */
export function starterText(name: string): string {
  const service = serviceName(name);
  const areas = AREAS.map(({ name: area, question }) => areaText(area, question));
  return `service ${service} "${titled(service)}" {
  open        Mon..Fri 09:00..17:00
  touchpoints phone, counter                // where customers reach you while you are open
  touchpoints email always                  // where they reach you at any time
  languages   en
  owner       manager                       // held by every standard below that names nobody else
  review      every 12 months
}

role manager "Manager"

// What is recorded about each case, and where, for instance:
//
//   record calls "Telephone calls" from "calls.csv" {
//     moments queued, answered
//     fields  topic: text, rating: 1..5
//   }
//
// and what a standard makes of it:
//
//   standard answer-calls "Calls are answered" {
//     statement "A person answers your call within 20 seconds."
//     area      time-limits
//     at        phone
//     target    at least 90% of calls are answered within 20 seconds of queued per month
//   }
//
// Below is one question for each area of service. Answer it with a target or a check, in place of the
// line that begins with decide; take away the areas that have no place in your service.

${areas.join('\n')}`;
}

const areaText = (area: string, question: string): string => `standard ${area}-standard "${titled(area)}" {
  area   ${area}
  decide target "${question}"
}
`;

const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** A name that the language accepts, as close to the file's as can be. */
function serviceName(file: string): string {
  const name = file
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\d]+|-+$/g, '');
  return name || 'my-service';
}
