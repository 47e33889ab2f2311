/** Services of any number of standards, in chapters of ten. */
import { tenStandards } from './standards.ts';

export const CHAPTER = 10;

/** What the service says for all its standards, and a branch that follows them. */
export function serviceHead(service: string): string {
  return `service ${service} "Harbour City ${service}" {
  open        Mon..Fri 08:00..20:00, Sat 09:00..14:00 in "Europe/Riga"
  workdays    Mon..Fri                             // what counts as a business day
  closed      2026-12-24..2026-12-26 "Christmas", every 12-31
  holidays    LV
  touchpoints phone, chat, counter
  touchpoints email, letter, online always
  languages   en, fr
  ring        5 seconds
  owner       manager
  verify      by system log monthly
  train       within 2 weeks of joining, then every 12 months
  report      monthly to manager
  review      every 6 months since 2026-07-01
  adopted     2026-07-01 by "Service board"
  evidence    survey "Customer survey" in 2026-05 of 412 answers from 3900 asked
}

role manager "Service manager" of 6

// The branch has fewer lines than the others.
branch airport-${service} "Airport desk" where site = "airport" {
  open Mon..Sun 06:00..23:00
  answer-1 {
    target at least 80% of cases-1 are answered within 60 seconds of received per month
    because "Two lines only until the terminal opens in 2027"
  }
  no-eating-1 not here because "The desk stands inside a food court"
}
`;
}

/**
 * Ten standards with the role that owns them, the record that they count and, in every fifth chapter, a procedure.
 * @param number which chapter of its service it is, from 1
 * @param counted which chapter's record it counts: its own, or another one's
 */
export function chapter(number: number, counted = number): string {
  const [role, record, peak] = [`lead-${number}`, `cases-${counted}`, `Festival ${counted}`];
  return `
role ${role} "Lead of team ${number}" of ${4 + (number % 9)}
${counted === number ? recordAndDemand(number, record, peak) : ''}${tenStandards({ number, role, record, peak })}
${number % 5 === 1 ? procedure(number, role, record) : ''}`;
}

const recordAndDemand = (number: number, record: string, peak: string): string => `
record ${record} "Cases of team ${number}" from "data/cases-${number}.csv" {
  moments received, answered, resolved from "closed_at"
  fields  queue: text, channel: text, transferred: yes/no, complained: yes/no, rating: 1..5, site: text
}

demand ${record} {
  typical ${60 + (number % 40)} per hour, handling 180 seconds, staff ${5 + (number % 4)}, patience 2 minutes
  peak "${peak}" 2027-02-05..2027-02-12 ${90 + (number % 40)} per hour, staff ${7 + (number % 4)}
}
`;

const procedure = (number: number, role: string, record: string): string => `
procedure handle-${number} "Handle a complaint: the five As" for ${record} {
  step acknowledge "Tell the customer that they have been heard" by ${role} within 5 minutes until answered
  step apologise   "Apologise" by ${role} after acknowledge if "the fault is ours"
  step propose     "Propose a solution" by ${role} within 1 business day after apologise
  step analyse     "Find the root cause" by manager within 2 business days after propose
  step adjust      "Change what caused it" by manager within 5 business days after analyse until resolved
  complete within 9 business days
  escalate to manager after 2 business days
}
`;
