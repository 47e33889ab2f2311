/**
 * What a file in `grammars/` holds: the words and turns of one language, as data.
 *
 * Patterns are regular expressions. In them a space stands for any white space, and `<name>` for what the machinery
 * or `sets` put there: `<n>` a number, or a range of two; `<unit>`, `<clock>`, `<period>` and `<adverb>` a word of those lists.
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

export interface Period {
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
  readonly numbers: {
    /** What stands between thousands, and before decimals: regular expressions. */
    readonly groups: string;
    readonly decimals: string;
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
  };
  readonly units: readonly Unit[];
  readonly clocks: Readonly<Record<'business' | 'calendar', string>>;
  /** Other parts that patterns name. */
  readonly sets: Readonly<Record<string, string>>;
  /** How number, clock and unit follow each other. */
  readonly durations: Patterns;
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
    /** What says that it is something else: an age, a rhythm, a time that has passed. */
    readonly other: Context;
    /** What stands between a limit and another: “within 30 days or 90 days”. */
    readonly joins?: Patterns;
    /** What follows a length of time and says which clock runs. */
    readonly business: Patterns;
    readonly calendar: Patterns;
    /** What leads from a length of time to what starts its clock. */
    readonly since: Patterns;
    /** The same where it stands before, with the group `moment`. */
    readonly sinceBefore?: Patterns;
    /** What ends the words for that. */
    readonly sinceEnd: Patterns;
  };
  readonly shares: {
    /** With `<n>`, and `<of>` where it is a number of another. */
    readonly forms: Patterns;
    readonly other: Context;
  };
  readonly scores: { readonly forms: Patterns; readonly other: Context };
  /** What makes any amount a lower or an upper bound. */
  readonly bounds: { readonly least: Context; readonly most: Context };
  readonly counts: { readonly forms: Patterns; readonly other: Context };
  readonly periods: readonly Period[];
  /** Daily, weekly and their like. */
  readonly adverbs: readonly Period[];
  readonly frequencies: { readonly forms: Patterns; readonly other: Context };
  readonly deadlines: Patterns;
}
