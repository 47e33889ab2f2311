/** The targets of a standard, as the language has them. */
import type { LengthOrTime } from '../../quantities/duration.ts';
import { compared } from '../../writing/conditions.ts';
import type { Slot } from '../../writing/hole.ts';
import { are, cases, score, share, timeTaken } from '../../writing/measures.ts';
import { decide } from '../../writing/notes.ts';
import { ahead, length, within } from '../../writing/quantities.ts';
import { baseline, target, targetSentence } from '../../writing/targets.ts';
import { number, percent, quoted } from '../../writing/terminals.ts';
import { given, value, type Written } from '../../writing/written.ts';
import type { BaselineDraft, DraftQuestion, ShareDraft, TargetDraft } from '../draft/draft.ts';

/** What the targets of a standard count. */
interface Counted {
  /** What the record of the standard is called, where it has one. */
  readonly record: Slot;
  /** Whether it has one for all its cases. */
  readonly isCounted: boolean;
}

export function targetFrom(draft: TargetDraft, counted: Counted): Written {
  const inside = [...(draft.baseline ? [baselineOf(draft.baseline)] : []), ...draft.questions.map(decisionFrom)];
  return target(measureOf(draft, counted), { ...partsOf(draft), clauses: inside.length > 0 ? inside : undefined });
}

/** The sentence alone, behind its keyword: what a target asks for. */
export const sentenceFrom = (draft: TargetDraft, counted: Counted): Written =>
  targetSentence(measureOf(draft, counted), partsOf(draft));

export const decisionFrom = ({ about, text }: DraftQuestion): Written => decide(text, about);

const partsOf = ({ per, name }: TargetDraft) => ({ per: per ?? undefined, as: name ?? undefined });

function measureOf({ measure, cases: kind }: TargetDraft, { record, isCounted }: Counted): Written {
  if (measure.kind === 'statistic') {
    const most = { direction: 'at most', value: length(measure.most) } as const;
    return timeTaken(measure.statistic, { from: 'begun', to: 'done', of: record }, most);
  }
  if (measure.kind === 'score') {
    const least = { direction: 'at least', value: number(measure.least) } as const;
    return score('average', { field: 'rating', of: record }, least, { scale: measure.scale });
  }
  if (kind !== null) return shareOf(measure, cases(record, compared('kind', '=', quoted(kind))));
  return shareOf(measure, isCounted || measure.lead !== null ? value(record) : undefined);
}

const shareOf = ({ direction, percent, limit, lead }: ShareDraft, of: Written | undefined): Written =>
  share({ direction, percent, of, outcome: given(limit ?? undefined, within) ?? given(lead ?? undefined, announced) });

const announced = (lead: LengthOrTime): Written => are('announced', ahead(lead, 'started'));

const baselineOf = ({ percent: reached, cases, span, source }: BaselineDraft): Written =>
  baseline({ value: percent(reached), cases: cases ?? undefined, span: span ?? undefined, from: source });
