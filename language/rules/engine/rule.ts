/**
 * What a rule is. One rule, one record, one file: it finds cases, tells each in a message, and hands it on as it is to
 * what mends it.
 */
import type { Fix } from '../../editing/fix.ts';
import type { FindingPart, Related, Severity, Suggestion } from '../../findings/finding.ts';
import type { JudgedWaiver } from '../../findings/waivers.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import type { LookAtData } from '../../meaning/measures/data-shown.ts';
import type { MeasuredOf } from '../../meaning/measures/measured.ts';
import type { CountCases } from '../../meaning/workload/cases-at-hand.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { HolidayCalendar } from '../../quantities/holidays.ts';
import type { Place } from '../../text/places.ts';
import type { FixContext } from './fixing.ts';
import type { Lack } from './lack.ts';
import type { OptionTexts, OptionValues } from './options.ts';

type Criterion = 'readable' | 'specific' | 'measurable' | 'feasible' | 'timely' | 'fitting' | 'consistent';

/** What a rule may know beside the service. */
export interface RuleContext {
  /** The day of the run, as an ISO date: given from outside, so that a run can be repeated. */
  readonly today: string;
  /** The words that the organisation adds to the lists or takes out of them. */
  readonly words: OwnWords;
  /** The public holidays that services keep. */
  readonly holidays: HolidayCalendar;
  /** How many cases there are in the data of a record. */
  readonly countCases: CountCases;
  /** What the data of a record show, where they are at hand. */
  readonly lookAtData: LookAtData;
  /** What has been measured of a target, where results are at hand. */
  readonly measuredOf: MeasuredOf;
  /** Whether all of the service's text could be read: while it cannot, nobody knows what is unused or uncovered. */
  readonly isReadable: boolean;
  /** Whether a block has a syntax error in it: what seems to be missing there may only be unreadable. */
  readonly isBroken: (block: Place) => boolean;
  /** Whether the line in which something begins has a syntax error in it. */
  readonly isInBrokenLine: (place: Place) => boolean;
  /** What `waive` may name, and what `decide` may name. */
  readonly vocabulary: { readonly rules: readonly string[]; readonly clauses: readonly string[] };
  /** What has become of the waivers of the service; known only to rules that are judged last. */
  readonly waivers: readonly JudgedWaiver[];
}

/** What is said of a case. */
export interface CaseReport {
  readonly at: Place;
  /** What is wrong, why, and what to do, with the numbers. */
  readonly message: string;
  /** Further places that it is about in the same way, such as other words of one text. */
  readonly also?: readonly Place[];
  readonly related?: readonly Related[];
  /** Where it is milder than the rule's own severity. */
  readonly severity?: Severity;
  readonly suggestion?: Suggestion;
  readonly parts?: readonly FindingPart[];
  /** What to call it in a list of its kind: the words of an open question. */
  readonly about?: string;
  /** Whether the service lacks it as a whole. */
  readonly throughout?: boolean;
  /** Other places where somebody will look for a way out, such as the statement that has no target yet. */
  readonly leads?: readonly Place[];
}

/** What people read about a rule: hover, page, `explain`, SARIF and settings are made from it. */
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
  /** The files of data that lie beside both, by their names: what the rule finds, it finds in them. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Whether an author may accept the finding with `waive`; true unless said otherwise. */
  readonly waivable?: boolean;
  /** Where one of its fixes needs no decision, so that `check --fix` makes it: “where both say the same”. None is unless said. */
  readonly safeFixes?: string;
  /** Where it has fixes, if not for all that it finds: “for a check of several acts”. What `bad` shows is then of the rest. */
  readonly fixesOnly?: string;
  /** Whether it finds words of the lists, to which the settings add and from which they take. */
  readonly findsWords?: boolean;
  /** What the settings may change about it. */
  readonly options?: OptionTexts;
  /** Rules that say more about the same place: where one of them has something to say, this one keeps quiet. */
  readonly yieldsTo?: readonly string[];
  /** Whether what it marks does nothing, so that editors may fade it. */
  readonly marksUnnecessary?: boolean;
  /** Whether what it marks is a word that nothing has, as a name may be: what brings in a new one is refused. */
  readonly marksUnknown?: boolean;
  /** What is said of the services of a workspace where most lack it as a whole: goes on after “9 of 10 services”. */
  readonly everywhere?: string;
  /** What is said of the many that one file has, to readers who want them as a list of what each is `about`. */
  readonly asList?: (count: number) => string;
}

/**
 * The fixes of a rule, in a file of their own beside it that is loaded when somebody asks for one. Where no other room has
 * a type for the case, the fixes have it, and the rule imports the type from there: the other way round would be a circle.
 */
interface Mending<Case> {
  /** The most fitting fix first; none where only its author can tell what to do. */
  readonly mend: (found: Case, context: FixContext) => readonly Fix[] | Promise<readonly Fix[]>;
}

/**
 * What has a text, and perhaps a way to mend it: a rule, or what is found before any rule runs. Of one that may be any,
 * nobody knows the case: only what the same rule has found may be handed to its fixes.
 */
export interface Mendable<Case = never> extends RuleText {
  readonly mending?: () => Promise<Mending<Case>>;
}

interface Checking<Case = unknown, Options extends OptionTexts = OptionTexts> extends RuleText {
  readonly options?: Options;
  /** Whether it is about the waivers themselves, and has to wait until they have been judged. */
  readonly last?: boolean;
  find(service: ServiceModel, context: RuleContext & { readonly options: OptionValues<Options> }): Iterable<Case>;
  tell(found: Case): CaseReport;
}

/** A rule that looks at the whole service. Each case that it finds is told on its own. */
export type CheckRule<Case, Options extends OptionTexts = OptionTexts> = Checking<Case, Options> & Mendable<Case>;

/**
 * A rule about something that a standard lacks. A `decide` clause that speaks of it takes the
 * finding's place, and a block with a syntax error is not accused.
 */
export interface AbsenceRule extends Mendable<Lack> {
  /** What is missing is missing whatever the settings say. */
  readonly options?: never;
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
  find(standard: Standard, service: ServiceModel, context: RuleContext): Iterable<Lack>;
  tell(lack: Lack & { readonly standard: Standard }): CaseReport;
}

export type Rule = (Checking & Mendable) | AbsenceRule;
