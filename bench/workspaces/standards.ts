/** Standards as services write them, one of each kind in every ten; about one in three has something to find. */

/** What a standard of a chapter may refer to. */
export interface Names {
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

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

const STAGES = ['awareness', 'consideration', 'decision', 'after-purchase'];
const SUBJECTS = ['calls', 'letters', 'claims', 'repairs', 'permits', 'refunds', 'visits', 'deliveries', 'invoices'];
const subject = (number: number): string => pick(SUBJECTS, number);

const answered = ({ number, role, record }: Names): string => `
standard answer-${number} "${subject(number)}: answered" {
  statement "A person answers you within ${20 + (number % 7) * 5} seconds when you ask about ${subject(number)}."
  statement "Jums atbild ${20 + (number % 7) * 5} sekunžu laikā." in lv
  area      time-limits
  at        phone
  during    ${pick(STAGES, number)}, ${pick(STAGES, number + 1)}
  pillar    time-and-effort
  owner     ${role}
  target    at least ${85 + (number % 10)}% of ${record} where queue = "general" and not transferred are answered within ${20 + (number % 7) * 5} seconds of received per month as quick-answer {
    ceiling  ${2 + (number % 3)} minutes
    allow    up to 10 minutes for "Declared emergency" approved by manager
    baseline ${82 + (number % 10)}% of ${9000 + number} cases in 2026-Q2 from "Phone system"
    best     ${90 + (number % 8)}% in 2026-02
  }
  target    median time from received to answered of ${record} at most ${10 + (number % 9)} seconds per week
}`;

const written = ({ number, record }: Names): string => `
standard write-${number} "${subject(number)}: written questions" {
  statement "We answer your letter about ${subject(number)} within ${3 + (number % 5)} business days of receiving it."
  area      time-limits
  at        email, letter
  pillar    expectations
  target    at least ${90 + (number % 7)}% of ${record} are resolved within ${3 + (number % 5)} business days of received per month {
    allow ${1 + (number % 2)} more business day for "Storm or strike" approved by manager
    baseline ${88 + (number % 7)}% of ${4000 + number} cases in 2026-Q2 from "Case system"
  }
}`;

const greeting = ({ number }: Names): string => `
guideline greet-${number} "${subject(number)}: greeting" {       // recommended only
  statement "We greet you by the name of the office and our own, and ask how we can help."
  area   language
  at     phone, counter
  say    "Good morning, office ${number}, this is <name>. How may I help?"
  say    "Labrīt, ${number}. birojs, mani sauc <name>. Kā varu palīdzēt?" in lv
  avoid  "That is not my department."
  check  "Says the office's name and their own"
  check  "Smiles, showing the upper teeth"
  target at least ${90 + (number % 6)}% of its checks per month
  verify by mystery visit ${10 + (number % 20)} per month
}`;

const prohibited = ({ number }: Names): string => `
prohibition no-eating-${number} "${subject(number)}: no eating at the counter" {
  statement "Nobody eats at counter ${number} in sight of customers."
  area   appearance
  at     counter
  check  "Nobody eats or chews gum at counter ${number}"
  verify by inspection weekly
}`;

const fewComplaints = ({ number, record }: Names): string => `
standard few-complaints-${number} "${subject(number)}: few complaints" {
  statement "At most ${1 + (number % 4)} customers in a hundred have reason to complain about ${subject(number)}."
  area   complaints
  during after-purchase
  target at most ${1 + (number % 4)}% of ${record} have complained per month
  target average rating of ${record} at least 4.${number % 6} of 5 from at least 100 answers per quarter
  target percentile 95 time from received to resolved of ${record} at most ${4 + (number % 5)} business days per quarter
  decide "Should complaints by social media be counted too?"
}`;

const available = ({ number }: Names): string => `
standard lines-up-${number} "${subject(number)}: the lines are up" {
  statement "You reach line ${number} at any time of the day."
  area   flow
  at     phone, chat
  target available at least 99.${number % 10}% of open time per month
  target available at least 100% of all time per month as emergency-line
  waive  absolute-target because "The law requires the emergency line" until 2027-06-30
}`;

const atPeak = ({ number, peak }: Names): string => `
standard all-hands-${number} "${subject(number)}: every counter is staffed at the peak" {
  statement "All ${4 + (number % 5)} counters are open on the days of the festival."
  area   anticipation
  at     counter
  only   in peak "${peak}"
  check  "All ${4 + (number % 5)} counters are open; nobody is on leave"
  verify by inspection daily
}`;

const vague = ({ number }: Names): string => `
standard courteous-${number} "${subject(number)}: courteous service" {
  statement "Staff aim to handle ${subject(number)} promptly and courteously, where possible."
  area   attitude
  at     counter
  check  "Is friendly"
  target at least 100% of its checks
}`;

const informed = ({ number, role, record }: Names): string => `
standard told-${number} "${subject(number)}: customers are told" {
  statement "We tell you the same day what happens to your ${subject(number)}, and again after ${2 + (number % 3)} days."
  area      communication
  at        email
  pillar    empathy
  owner     ${role}
  target    at least ${80 + (number % 15)}% of ${record} where channel = "email" or channel = "form" are answered within the same day of received per month
  report    weekly to ${role}, manager
}`;

const rated = ({ number, record }: Names): string => `
standard satisfied-${number} "${subject(number)}: satisfied customers" {
  statement "${80 + (number % 10)}% of those we ask are satisfied with how we handled their ${subject(number)}."
  area     feedback
  at       online
  during   ${pick(STAGES, number)}
  pillar   resolution
  target   at least ${80 + (number % 10)}% of ${record} have rating >= 4 per quarter {
    baseline ${78 + (number % 10)}% of ${600 + number} cases in 2026-Q1 from "Survey"
  }
  evidence survey "Survey ${number}" in 2026-04 of ${150 + (number % 300)} answers from 2100 asked
  verify   by survey quarterly
}`;

const KINDS = [answered, written, greeting, prohibited, fewComplaints, available, atPeak, vague, informed, rated];
