/** All rules, in the order of their codes. */
import { absoluteTarget } from './absolute-target.ts';
import { ambiguousBranch } from './ambiguous-branch.ts';
import { ambiguousDay } from './ambiguous-day.ts';
import { beyondBest } from './beyond-best.ts';
import { ceilingTooLow } from './ceiling-too-low.ts';
import { checksUnaffordable } from './checks-unaffordable.ts';
import { closedHours } from './closed-hours.ts';
import { contradiction } from './contradiction.ts';
import { endedPeak } from './ended-peak.ts';
import { escapeClause } from './escape-clause.ts';
import { LINK, SYNTAX } from './fundamental.ts';
import { implied } from './implied.ts';
import { looserBranch } from './looser-branch.ts';
import { needlessWaiver } from './needless-waiver.ts';
import { noEvidence } from './no-evidence.ts';
import { noOwner } from './no-owner.ts';
import { noPeriod } from './no-period.ts';
import { noReport } from './no-report.ts';
import { noReview } from './no-review.ts';
import { noSource } from './no-source.ts';
import { noTarget } from './no-target.ts';
import { noTimeLimit } from './no-time-limit.ts';
import { noTraining } from './no-training.ts';
import { noVerification } from './no-verification.ts';
import { notAdopted } from './not-adopted.ts';
import { openList } from './open-list.ts';
import { repeatedClause } from './repeated-clause.ts';
import { reviewOverdue } from './review-overdue.ts';
import type { Rule, RuleText } from './rule.ts';
import { severalPromises } from './several-promises.ts';
import { slogan } from './slogan.ts';
import { staleBaseline } from './stale-baseline.ts';
import { staleEvidence } from './stale-evidence.ts';
import { statementDiffers } from './statement-differs.ts';
import { stepsOverrun } from './steps-overrun.ts';
import { thinEvidence } from './thin-evidence.ts';
import { tooFewCases } from './too-few-cases.ts';
import { translationDiffers } from './translation-differs.ts';
import { uncovered } from './uncovered.ts';
import { undecided } from './undecided.ts';
import { understaffed } from './understaffed.ts';
import { unknownValue } from './unknown-value.ts';
import { unobservableCheck } from './unobservable-check.ts';
import { unservedTouchpoint } from './unserved-touchpoint.ts';
import { unused } from './unused.ts';
import { vagueTerm } from './vague-term.ts';
import { wrongUnit } from './wrong-unit.ts';

export const RULES: readonly Rule[] = [
  vagueTerm,
  escapeClause,
  openList,
  slogan,
  severalPromises,
  noOwner,
  unobservableCheck,
  noTarget,
  noSource,
  ambiguousDay,
  statementDiffers,
  translationDiffers,
  wrongUnit,
  noVerification,
  absoluteTarget,
  beyondBest,
  understaffed,
  tooFewCases,
  stepsOverrun,
  closedHours,
  ceilingTooLow,
  checksUnaffordable,
  noTimeLimit,
  noPeriod,
  noReview,
  reviewOverdue,
  staleBaseline,
  noTraining,
  noReport,
  endedPeak,
  notAdopted,
  noEvidence,
  staleEvidence,
  thinEvidence,
  unservedTouchpoint,
  uncovered,
  contradiction,
  implied,
  looserBranch,
  unused,
  repeatedClause,
  unknownValue,
  needlessWaiver,
  undecided,
  ambiguousBranch,
];

/** Everything that a finding can be about: the rules, and what is found before they run. */
export const EXPLAINED: readonly RuleText[] = [SYNTAX, LINK, ...RULES];

/** What has a code (YS301, in any case) or name (absolute-target). */
export function findExplained(codeOrName: string): RuleText | undefined {
  return EXPLAINED.find((rule) => rule.code === codeOrName.toUpperCase() || rule.name === codeOrName.toLowerCase());
}
