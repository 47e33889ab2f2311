/** What a row amounts to in the language. */
import type { PeriodUnit } from '../../quantities/calendar.ts';
import type { LengthOrTime } from '../../quantities/duration.ts';
import type { Decimal } from '../figures/decimals.ts';
import type { ImportedRow, Leftover } from '../rows.ts';
import type { TouchpointWords } from './vocabulary.ts';

export interface Draft {
  readonly row: ImportedRow;
  /** A name made of its title or its sentence; other rows of the service may have the same. */
  readonly name: string;
  readonly title: string;
  readonly area: string | null;
  readonly touchpoints: readonly TouchpointWords[];
  readonly targets: readonly TargetDraft[];
  /** What an observer can see, where nothing is to be counted. */
  readonly checks: readonly string[];
  readonly demand: DemandDraft | null;
  /** What only a person can say about the standard, as questions. */
  readonly questions: readonly DraftQuestion[];
  /** Cells that are kept as comments. */
  readonly comments: readonly Leftover[];
  readonly notes: readonly DraftNote[];
}

export interface TargetDraft {
  readonly measure: ShareDraft | StatisticDraft | ScoreDraft;
  /** What tells it from the other targets of its standard; null where it is the only one. */
  readonly name: string | null;
  /** The words for the cases that it is about, where others of the standard have other limits. */
  readonly cases: string | null;
  readonly per: PeriodUnit | null;
  readonly baseline: BaselineDraft | null;
  readonly questions: readonly DraftQuestion[];
}

/** A share of cases, which may have to keep a time limit, or to come so long before something else. */
export interface ShareDraft {
  readonly kind: 'share';
  readonly direction: 'at least' | 'at most';
  readonly percent: Decimal;
  readonly limit: LengthOrTime | null;
  /** Its record and moments are made with it. */
  readonly lead: LengthOrTime | null;
}

/** A length of time that all cases keep together; its record and moments are made with it. */
interface StatisticDraft {
  readonly kind: 'statistic';
  readonly statistic: 'average' | 'median';
  /** No time of the day. */
  readonly most: LengthOrTime;
}

/** Points that those give who were served. */
interface ScoreDraft {
  readonly kind: 'score';
  readonly least: Decimal;
  readonly scale: Decimal;
}

export interface BaselineDraft {
  readonly percent: Decimal;
  readonly cases: Decimal | null;
  readonly span: string | null;
  readonly source: string;
}

export interface DemandDraft {
  readonly cases: Decimal;
  readonly per: PeriodUnit;
}

export interface DraftQuestion {
  /** The word that `decide` takes for what is missing. */
  readonly about: 'target' | 'limit' | 'period';
  readonly text: string;
}

/** Something about a row that its authors ought to know; the kind is for programs. */
export interface DraftNote {
  readonly kind: NoteKind;
  readonly text: string;
}

/** What may be said of a row, and what it comes to, for the summary. */
export const NOTE_KINDS = {
  'no-share': 'no share of cases is named: 100% stands in the target, with a question',
  'no-period': 'nothing says over which period it is measured: a question in the service',
  'nothing-measurable': 'neither a share of cases nor a time limit: the target is a question',
  'several-targets': 'several limits or shares that say which is for what: a target for each',
  'several-limits': 'more than one time limit: the target names none, with a question',
  'several-shares': 'more than one share of cases in the sentence',
  'record-made':
    'an average, a median, a rating or a time before something else: a record was made for it, with a question where its data is',
  observed: 'nothing to count, and something to see: a check',
  notice: 'a time before something else of which it is not clear what it asks for: a question',
  'limit-differs': 'another time limit in the table than in the sentence: the target has that of the table',
  'share-differs': 'another share in the table than in the sentence: the target has that of the table',
  'no-target-given': 'an empty target, or one such as N/A',
  'target-of-zero': 'a target of 0%, which is met whatever happens',
  'unread-target': 'a target that could not be read: kept as a comment',
  'unread-limit': 'a time limit that could not be read: kept as a comment',
  'unread-performance': 'a performance that could not be read: kept as a comment',
  'over-hundred': 'a performance over 100%',
  'met-above-total': 'more cases that met the target than cases',
  'figures-differ': 'a performance that is not what its own volumes come to',
  'unread-volume': 'a volume that could not be read: kept as a comment',
  'unread-period': 'a period that could not be read: kept as a comment',
  'wide-period': 'two years joined, such as 2023-2024, taken as both until somebody says in which month they begin',
  'unread-channel': 'a channel that is no touchpoint: kept as a comment',
  'same-id': 'an identifier that another row has, too',
  'same-row': 'the same as an earlier row in every cell: not written twice',
  group: 'a row that names those below it',
  'no-statement': 'no statement: its cells are kept as comments',
  mended: 'line breaks, special spaces or garbled letters, which were mended',
  'lost-letters': 'letters that were lost before the document was saved (�)',
  'other-quotes': 'so many kinds of quotation marks that straight ones became single',
} as const;

export type NoteKind = keyof typeof NOTE_KINDS;
