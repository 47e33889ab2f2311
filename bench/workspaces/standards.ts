/** Standards as services write them, one of each kind in every ten; about one in three has something to find. */

import type { Promised } from './statements.ts';
import * as promise from './statements.ts';

/** What a standard of a chapter may refer to. */
interface Names {
  /** Set into every name, so that no two are the same. */
  readonly number: number;
  readonly role: string;
  readonly record: string;
  readonly peak: string;
}

/** Ten standards, each of another kind. */
export function tenStandards(names: Names): string {
  return KINDS.map((kind) => kind(names)).join('\n');
}

const titled = (number: number, title: string): string => `"${title}: ${promise.subject(number).en}"`;

const said = ({ en, fr }: Promised): string => `statement "${en}"
  statement "${fr}" in fr`;

const answered = ({ number, role, record }: Names): string => `
standard answer-${number} ${titled(number, 'Calls')} {
  ${said(promise.calls(number, 20 + (number % 7) * 5))}
  area      time-limits
  at        phone
  pillar    time-and-effort
  owner     ${role}
  target    at least ${85 + (number % 10)}% of ${record} where queue = "general" and not transferred are answered within ${20 + (number % 7) * 5} seconds of received per month as quick-answer {
    ceiling  ${2 + (number % 3)} minutes
    baseline ${82 + (number % 10)}% of ${9000 + number} cases in 2026-Q2 from "Phone system"
    best     ${90 + (number % 8)}% in 2026-02
  }
}`;

const written = ({ number, record }: Names): string => `
standard write-${number} ${titled(number, 'Letters')} {
  ${said(promise.letters(number, 3 + (number % 5)))}
  area      time-limits
  at        email, letter
  pillar    expectations
  target    at least ${90 + (number % 7)}% of ${record} are resolved within ${3 + (number % 5)} business days of received per month {
    allow    ${1 + (number % 2)} more business day for "Storm or strike" approved by manager
    baseline ${88 + (number % 7)}% of ${4000 + number} cases in 2026-Q2 from "Case system"
  }
}`;

const greeting = ({ number }: Names): string => `
guideline greet-${number} ${titled(number, 'Greeting')} {       // recommended only
  ${said(promise.greeting(number))}
  area   language
  at     phone, counter
  say    "Good morning, office ${number}, this is <name>. How may I help?"
  avoid  "That is not my department."
  check  "Says the office's name and their own"
  target at least ${90 + (number % 6)}% of its checks per month
  verify by mystery visit ${10 + (number % 20)} per month
}`;

const prohibited = ({ number }: Names): string => `
prohibition no-eating-${number} ${titled(number, 'No eating at the counter')} {
  ${said(promise.counters(number))}
  area   appearance
  at     counter
  check  "Nobody eats or chews gum at counter ${number}"
  verify by inspection weekly
}`;

const fewComplaints = ({ number, record }: Names): string => `
standard few-complaints-${number} ${titled(number, 'Few complaints')} {
  ${said(promise.complaints(number, 1 + (number % 4)))}
  area   complaints
  during after-purchase
  target at most ${1 + (number % 4)}% of ${record} have complained per month
  target percentile 95 time from received to resolved of ${record} at most ${4 + (number % 5)} business days per quarter
  decide "Should complaints by social media be counted too?"
}`;

const available = ({ number }: Names): string => `
standard lines-up-${number} ${titled(number, 'The lines are up')} {
  ${said(promise.lines(number))}
  area   flow
  at     phone, chat
  target available at least 100% of all time per month
  waive  absolute-target because "The law requires the emergency line" until 2027-06-30
}`;

const atPeak = ({ number, peak }: Names): string => `
standard all-hands-${number} ${titled(number, 'Every counter is staffed at the peak')} {
  ${said(promise.peaks(number))}
  area   anticipation
  at     counter
  only   in peak "${peak}"
  check  "All ${4 + (number % 5)} counters are open; nobody is on leave"
  verify by inspection daily
}`;

const vague = ({ number }: Names): string => `
standard courteous-${number} ${titled(number, 'Courteous service')} {
  ${said(promise.mottos(number))}
  area   attitude
  at     counter
  check  "Is friendly"
  target at least 100% of its checks
}`;

const informed = ({ number, role, record }: Names): string => `
standard told-${number} ${titled(number, 'Customers are told')} {
  ${said(promise.news(number))}
  area      communication
  at        email
  pillar    empathy
  owner     ${role}
  target    at least ${80 + (number % 15)}% of ${record} where channel = "email" or channel = "form" are answered within the same day of received per month
  report    weekly to ${role}, manager
}`;

const rated = ({ number, record }: Names): string => `
standard satisfied-${number} ${titled(number, 'Satisfied customers')} {
  ${said(promise.satisfaction(number, 80 + (number % 10)))}
  area     feedback
  at       online
  during   consideration, decision
  target   at least ${80 + (number % 10)}% of ${record} have rating >= 4 per quarter {
    baseline ${78 + (number % 10)}% of ${600 + number} cases in 2026-Q1 from "Survey"
  }
  evidence survey "Survey ${number}" in 2026-04 of ${150 + (number % 300)} answers from 2100 asked
}`;

const KINDS = [answered, written, greeting, prohibited, fewComplaints, available, atPeak, vague, informed, rated];
