/** All rules, in the order of their codes. */

import { ambiguousBranch } from './consistent/ambiguous-branch.ts';
import { contradiction } from './consistent/contradiction.ts';
import { implied } from './consistent/implied.ts';
import { looserBranch } from './consistent/looser-branch.ts';
import { needlessWaiver } from './consistent/needless-waiver.ts';
import { repeatedClause } from './consistent/repeated-clause.ts';
import { undecided } from './consistent/undecided.ts';
import { unknownValue } from './consistent/unknown-value.ts';
import { unused } from './consistent/unused.ts';
import { LINK, SYNTAX } from './engine/fundamental.ts';
import type { Rule, RuleText } from './engine/rule.ts';
import { absoluteTarget } from './feasible/absolute-target.ts';
import { beyondBest } from './feasible/beyond-best.ts';
import { ceilingTooLow } from './feasible/ceiling-too-low.ts';
import { checksUnaffordable } from './feasible/checks-unaffordable.ts';
import { closedHours } from './feasible/closed-hours.ts';
import { stepsOverrun } from './feasible/steps-overrun.ts';
import { tooFewCases } from './feasible/too-few-cases.ts';
import { understaffed } from './feasible/understaffed.ts';
import { noEvidence } from './fitting/no-evidence.ts';
import { staleEvidence } from './fitting/stale-evidence.ts';
import { thinEvidence } from './fitting/thin-evidence.ts';
import { uncovered } from './fitting/uncovered.ts';
import { unservedTouchpoint } from './fitting/unserved-touchpoint.ts';
import { ambiguousDay } from './measurable/ambiguous-day.ts';
import { noSource } from './measurable/no-source.ts';
import { noTarget } from './measurable/no-target.ts';
import { noVerification } from './measurable/no-verification.ts';
import { statementDiffers } from './measurable/statement-differs.ts';
import { translationDiffers } from './measurable/translation-differs.ts';
import { wrongUnit } from './measurable/wrong-unit.ts';
import { escapeClause } from './specific/escape-clause.ts';
import { noOwner } from './specific/no-owner.ts';
import { openList } from './specific/open-list.ts';
import { severalPromises } from './specific/several-promises.ts';
import { slogan } from './specific/slogan.ts';
import { unobservableCheck } from './specific/unobservable-check.ts';
import { vagueTerm } from './specific/vague-term.ts';
import { endedPeak } from './timely/ended-peak.ts';
import { noPeriod } from './timely/no-period.ts';
import { noReport } from './timely/no-report.ts';
import { noReview } from './timely/no-review.ts';
import { noTimeLimit } from './timely/no-time-limit.ts';
import { noTraining } from './timely/no-training.ts';
import { notAdopted } from './timely/not-adopted.ts';
import { reviewOverdue } from './timely/review-overdue.ts';
import { staleBaseline } from './timely/stale-baseline.ts';

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
