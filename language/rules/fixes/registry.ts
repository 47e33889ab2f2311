/** The fixes of each rule, by its name. A finding may carry its own, and most can be waived: those are not here. */
import { RULES } from '../registry.ts';
import { askForLess, askForLessThanAll } from './aims.ts';
import { answer } from './answers.ts';
import { giveReason, nameTarget } from './branches.ts';
import { askAgain, doWithout, measureAnew, nameNextPeak, noteReview } from './dates.ts';
import { sayWhichDays } from './days.ts';
import { beginService, declareName } from './declarations.ts';
import type { QuickFix } from './fixing.ts';
import { coverGap, serveTouchpoint } from './gaps.ts';
import { endWaiver, keepOne, takeOut, takeTargetOut } from './leftovers.ts';
import { countOpenTime, lengthen, makeTime } from './limits.ts';
import { makeMeasurable } from './measurable.ts';
import * as clauses from './missing-clauses.ts';
import { addMeasure, addPeriod, addTimeLimit } from './missing-measures.ts';
import { addSource } from './missing-source.ts';
import { inspectLess } from './observations.ts';
import { writeTheSame } from './promises.ts';
import { showWithFew } from './samples.ts';
import { sayTheSame } from './translations.ts';
import { addSign } from './units.ts';
import { keepStaff } from './waiting.ts';
import { fillInWords, leaveWordsOut, observe, sayWhatIsMeant } from './words.ts';

const ABSENT: Readonly<Record<string, QuickFix>> = {
  'no-owner': clauses.addOwner,
  'no-target': (finding, context) => [...makeMeasurable(finding, context), ...addMeasure(finding, context)],
  'no-source': addSource,
  'no-verification': clauses.addVerification,
  'no-time-limit': addTimeLimit,
  'no-period': addPeriod,
  'no-review': clauses.addReview,
  'no-training': clauses.addTraining,
  'no-report': clauses.addReport,
  'not-adopted': clauses.addAdoption,
  'no-evidence': clauses.addEvidence,
};

/** The fixes for the absence of a clause, by the word that `decide` uses for it. */
function fixesOf(clause: string): QuickFix | undefined {
  const rule = RULES.find((it) => 'absence' in it && it.absence.clause === clause);
  return rule && ABSENT[rule.name];
}

export const QUICK_FIXES: Readonly<Record<string, QuickFix>> = {
  ...ABSENT,
  link: (finding, context) => (finding.unknown ? declareName : beginService)(finding, context),
  'vague-term': sayWhatIsMeant,
  'escape-clause': leaveWordsOut,
  'open-list': leaveWordsOut,
  slogan: fillInWords,
  'unobservable-check': observe,
  'ambiguous-day': sayWhichDays,
  'statement-differs': writeTheSame,
  'translation-differs': sayTheSame,
  'wrong-unit': addSign,
  'absolute-target': askForLessThanAll,
  'beyond-best': askForLess,
  understaffed: keepStaff,
  'too-few-cases': showWithFew,
  'steps-overrun': makeTime,
  'closed-hours': countOpenTime,
  'ceiling-too-low': lengthen,
  'checks-unaffordable': inspectLess,
  'review-overdue': noteReview,
  'stale-baseline': measureAnew,
  'ended-peak': nameNextPeak,
  'stale-evidence': askAgain,
  'thin-evidence': doWithout,
  'unserved-touchpoint': serveTouchpoint,
  uncovered: coverGap,
  implied: takeTargetOut,
  'looser-branch': giveReason,
  unused: takeOut,
  'repeated-clause': keepOne,
  'needless-waiver': endWaiver,
  undecided: answer(fixesOf),
  'ambiguous-branch': nameTarget,
};
