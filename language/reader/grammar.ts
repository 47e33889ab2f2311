/**
 * What a file in `grammars/` holds: the words and turns of one language, as data.
 *
 * Patterns are regular expressions over small letters, plain punctuation and single spaces (`plain.ts`). In them `<name>`
 * stands for what the machinery or `sets` put there: `<n>` a number, or a range of two, `<of>` another, and
 * `<num>` any; `<unit>`, `<clock>`,
 * `<period>` and `<adverb>` a word of those lists; `<part>` a word for a part that is taken of the number (“three quarters”),
 * `<extra>` for one that is added to it (“two and a half”), `<nth>` an ordinal, as the group `nth` is one in digits.
 */
import type { PeriodUnit } from '../quantities/calendar.ts';
import type { DurationUnit } from '../quantities/duration.ts';

type Patterns = readonly string[];

/** What stands before an amount, up to its first character, and after it, from its last. */
export interface Context {
  readonly before?: Patterns;
  readonly after?: Patterns;
}

export interface Unit {
  readonly word: string;
  readonly unit: DurationUnit;
  /** For words that say the clock as well, such as 工作日. */
  readonly clock?: 'business' | 'calendar';
  /** For words that stand for several: a fortnight is 2 weeks. */
  readonly times?: number;
}

interface Period {
  readonly word: string;
  readonly unit: PeriodUnit;
  readonly every?: number;
  readonly isBusiness?: boolean;
}

export interface Grammar {
  readonly language: string;
  /** For those who add to the file. */
  readonly about: Patterns;
  /** Whether the language puts spaces between its words, so that only whole words count. */
  readonly spaced: boolean;
  /** Abbreviations, without their last full stop, behind which a capital letter begins no sentence. */
  readonly abbreviations?: Patterns;
  readonly numbers: {
    /** What stands between thousands, and before decimals: regular expressions. */
    readonly groups: string;
    readonly decimals: string;
    /** What stands before decimals in words, where there is such a word. */
    readonly point?: string;
    readonly words: Readonly<Record<string, number>>;
    /** Words that multiply what stands before them: hundred, thousand. */
    readonly multipliers: Readonly<Record<string, number>>;
    /** What may stand between the words of one number. */
    readonly joiner: string;
    /** What stands between the parts of one length: “1 hour and 30 minutes”. */
    readonly plus: string;
    /** What stands between two numbers of which either may count: “5 or 10 days”. */
    readonly either: string;
    /** What stands between the ends of a range. */
    readonly range: string;
    /** Words for a half, a third, and so on. */
    readonly parts: readonly { readonly word: string; readonly of: number }[];
    readonly ordinals: readonly { readonly word: string; readonly value: number }[];
    /** Words behind which a number is a name: “level 2”. */
    readonly names: Patterns;
  };
  readonly units: readonly Unit[];
  readonly clocks: Readonly<Record<'business' | 'calendar', string>>;
  /** Other parts that patterns name. */
  readonly sets: Readonly<Record<string, string>>;
  readonly lengths: {
    /** How number, clock and unit follow each other; also with parts, and without a number, which is one. */
    readonly forms: Patterns;
    /** Forms that say themselves that they are limits: “within an hour”, “by the third ring”; without a unit, days: “T+3”. */
    readonly limits: Patterns;
    /** Numbers that have the unit of the length before them: “in 2 hours, elsewhere in 24”. */
    readonly same: Patterns;
  };
  /** What looks like an amount and cannot be placed, such as “by 11 am of the following day”: nothing in it is read. */
  readonly unclear: Patterns;
  /** What to write for a word for days, so that it says which: business days and calendar days. */
  readonly days: Readonly<Record<string, Readonly<Record<'business' | 'calendar', string>> | undefined>>;
  /** Times without a number, such as “the same day”. */
  readonly fixed: readonly (Omit<Unit, 'times'> & { readonly value: number })[];
  /** Times of the day, with the groups `hour`, `minute`, `am`, `pm` and `noon`; in a span, those of its end with a 2. */
  readonly times: {
    readonly by: Patterns;
    readonly span: Patterns;
    /** Round the clock. */
    readonly always: Patterns;
  };
  readonly limits: {
    /** What stands before nothing but a limit, whatever may follow it: “within”. */
    readonly sure?: Patterns;
    /** What makes a length of time the most that something may take. */
    readonly most: Context;
    /** What makes it the least time that lies between two things. */
    readonly least: Context;
    /** What says that it lies before something else: “in advance”. */
    readonly ahead: Context;
    /** What stands before what something takes longer than: a limit where it is denied, or a trigger of something else. */
    readonly more: Patterns;
    /** What denies, anywhere before it in the clause. */
    readonly not: Patterns;
    /** What begins a clause that a denial before it does not reach. */
    readonly clauses: Patterns;
    /** What begins a condition. */
    readonly conditions: Patterns;
    /** What says that it is something else: an age, a rhythm, a time that has passed. */
    readonly other: Context;
    /** What stands between a limit and another: “within 30 days or 90 days”. */
    readonly joins?: Patterns;
    /** What follows a length of time and says which clock runs. */
    readonly business: Patterns;
    readonly calendar: Patterns;
    /** What says, anywhere in a text, that its times run while the service is open: “on working days”, “during opening hours”. */
    readonly open: Patterns;
    /** Days off that are not counted, or are, anywhere between a length of time and the next: “(excluding weekends)”. */
    readonly excluding: Patterns;
    readonly including: Patterns;
    /** What leads from a length of time to what starts its clock. */
    readonly since: Patterns;
    /** The same where it stands before, with the group `moment`. */
    readonly sinceBefore?: Patterns;
    /** What says that it is what customers do first: “your call”, “receipt”. */
    readonly arrivals: Patterns;
    /** What ends the words for that. */
    readonly sinceEnd: Patterns;
  };
  /** Words for statistics, anywhere between a limit and those beside it; a percentile has its rank in the group `rank`, or in the name of a group such as `rank95`. */
  readonly statistics: {
    readonly average: Patterns;
    readonly median: Patterns;
    readonly percentile: Patterns;
    /** What is said of most cases, and of no single one: “usually”. */
    readonly typical: Patterns;
  };
  /** What says that an amount is no promise. */
  readonly asides: {
    /** Anywhere in the sentence: what was achieved in a year, how warranties run. */
    readonly sentences: Patterns;
    /** Before the amount: what customers must do, things that last. */
    readonly before: Patterns;
    /** What stands between that and an amount that is a promise after all: “we”. */
    readonly ends: Patterns;
  };
  /** How the words are found that tell several promises from each other. */
  readonly topics: {
    /** What parts one promise from the next: “and”, a comma. */
    readonly joints: Patterns;
    /** What leads to such words, and is none of them: “of letters”. */
    readonly leads: Patterns;
  };
  readonly shares: {
    /**
     * With `<n>` or `<part>`, and `<of>` where it is a number of another. Groups say what else is meant: `tenths` (with
     * `half`), `permille`, `permyriad`, and `fraction` where the number itself is one (“3/4 of calls”).
     */
    readonly forms: Patterns;
    readonly other: Context;
    /** What makes a share one that is to be small: errors, complaints, abandoned calls. */
    readonly failures: Context;
    /** What takes a share out: “all but 5%”, “except in 2% of cases”. */
    readonly exceptions: Context;
    /** What makes a share one of something else than cases in time: satisfied customers, correct bills. */
    readonly apart: Context;
  };
  /** Words that say that something is so each time. */
  readonly wholes: {
    /** Of what kind of cases, whatever else the sentence says of them: “all calls”. */
    readonly things: Patterns;
    /** The same of anything, in the group `noun`, which may be what a record is of. */
    readonly named: Patterns;
    /** That are about their part of the sentence alone: “always”. */
    readonly times: Patterns;
    /** That deny it of anybody, and say so only before “longer than”: “nobody”, “no caller”. */
    readonly none: Patterns;
    /** That leave nobody out: “no questions asked”. */
    readonly unconditional: Patterns;
    /** What stands around those that do not say so. */
    readonly other: Context;
  };
  /**
   * Amounts of money, with `<n>` or, behind a sign of money, the group `digits`, and with a group named by the three letters
   * of the currency where it can be but one; what says that customers get it, and what says that something was missed,
   * anywhere in the sentence.
   */
  readonly payments: {
    readonly forms: Patterns;
    readonly promises: Patterns;
    readonly misses: Patterns;
    /** What customers get in words, said as what comes in place of what was missed: “or it is free”. */
    readonly instead: Patterns;
    /** What else than money they get, where the sentence says what was missed: “a voucher”. */
    readonly gifts: Patterns;
    /** What says, anywhere in the sentence, that it is what they get for goods that they bring back. */
    readonly apart: Patterns;
  };
  /** When somebody is there, beside the times of the day. */
  readonly presence: {
    /** What says that somebody is: “call us”, “we are here”. */
    readonly acts: Patterns;
    /** What says, anywhere in the clause, that it is something else that is there: a website, a line for emergencies. */
    readonly other: Patterns;
    /** Round the clock, beside what `times` has. */
    readonly always: Patterns;
    /** On each day of the week, unless `weekdays` name which. */
    readonly daily: Patterns;
    readonly weekdays: Patterns;
    /** Until a time of the day, with the groups of `times`. */
    readonly until: Patterns;
    /** On Sundays as well. */
    readonly sunday: Patterns;
  };
  readonly scores: { readonly forms: Patterns; readonly other: Context };
  /** What makes any amount a lower or an upper bound. */
  readonly bounds: { readonly least: Context; readonly most: Context };
  readonly counts: { readonly forms: Patterns; readonly other: Context };
  /** How often something happens for so many of something else: “one complaint for 5000 visitors”. */
  readonly rates: Patterns;
  readonly periods: readonly Period[];
  /** Daily, weekly and their like. */
  readonly adverbs: readonly Period[];
  readonly frequencies: { readonly forms: Patterns; readonly other: Context };
  readonly deadlines: Patterns;
}
