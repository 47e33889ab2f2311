/** What a rule is. One rule, one record, one file. */
import type { Part, Related, Severity, Suggestion } from '../../findings/finding.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { HolidayCalendar } from '../../quantities/holidays.ts';
import type { Place } from '../../text/places.ts';

export type Criterion = 'readable' | 'specific' | 'measurable' | 'feasible' | 'timely' | 'fitting' | 'consistent';

/** What a rule may know beside the service. */
export interface RuleContext {
  /** The day of the run, as an ISO date: given from outside, so that a run can be repeated. */
  readonly today: string;
  /** The most of the gap between baseline and perfection that a target may ask for: 0.5 is half of it. */
  readonly stretch: number;
  /** The words that the organisation adds to the lists or takes out of them. */
  readonly words: OwnWords;
  /** The public holidays that services keep. */
  readonly holidays: HolidayCalendar;
  /** All rules, those that the settings silence among them. */
  readonly rules: readonly Rule[];
  /** Whether the settings let a rule be heard. */
  readonly isEnabled: (rule: RuleText) => boolean;
  /** Whether all of the service's text could be read: while it cannot, nobody knows what is unused or uncovered. */
  readonly isReadable: boolean;
  /** Whether a block has a syntax error in it: what seems to be missing there may only be unreadable. */
  readonly isBroken: (block: Place) => boolean;
  /** Places of waivers that a finding needed; known only to rules that are judged last. */
  readonly neededWaivers: readonly Place[];
}

export interface Report {
  readonly at: Place;
  readonly message: string;
  /** Further places that it is about in the same way, such as other words of one text. */
  readonly also?: readonly Place[];
  readonly related?: readonly Related[];
  /** Where it is milder than the rule's own severity. */
  readonly severity?: Severity;
  readonly suggestion?: Suggestion;
  readonly parts?: readonly Part[];
}

/** What people read about a rule: hover, page, `explain` and settings are made from it. */
export interface RuleText {
  readonly code: `YS${number}`;
  /** Reads well after "waive": `waive absolute-target because …`. */
  readonly name: string;
  readonly criterion: Criterion;
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** Why that matters to those who live with the standard. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** A whole file that gives exactly this finding. */
  readonly bad: string;
  /** The same file mended: it gives no finding of this rule. */
  readonly good: string;
  /** Whether an author may accept the finding with `waive`; true unless said otherwise. */
  readonly waivable?: boolean;
}

/** A rule that looks at the whole service and reports what it finds. */
export interface CheckRule extends RuleText {
  check(service: ServiceModel, context: RuleContext): Iterable<Report>;
  /** Runs after the waivers have been judged. */
  readonly last?: boolean;
}

/**
 * A rule about something that a standard lacks. A `decide` clause that speaks of it takes the
 * finding's place, and a block with a syntax error is not accused.
 */
export interface AbsenceRule extends RuleText {
  readonly absence: {
    /** The word that `decide` may name: `decide owner "…"`. */
    readonly clause: string;
    /** The question to leave open, in words that need no change. */
    readonly question: string;
    /** Beginnings of English words by which a question speaks of it. */
    readonly words: readonly string[];
    /**
     * The message of the one finding at the service, where most of its standards lack it. Without it,
     * each place is told: what only that standard can say, such as its target.
     */
    readonly most?: (lacking: number, all: number) => string;
  };
  /** The standards that ought to have it. */
  applies(standard: Standard, service: ServiceModel): boolean;
  /** What is missing from a standard that ought to have it. */
  lacks(standard: Standard, service: ServiceModel, context: RuleContext): Iterable<Report>;
}

export type Rule = CheckRule | AbsenceRule;
