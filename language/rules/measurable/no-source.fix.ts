/** What a target needs to be computed: the cases, what must hold of them, and where their data is. */

import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { behind, intoBlock, newElement } from '../../editing/insertion.ts';
import { tokenBehind } from '../../editing/tokens.ts';
import { casesOf, simpleConditions } from '../../meaning/measures/conditions.ts';
import type { Cases } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordNamed } from '../../meaning/measures/records.ts';
import type { CaseRecord, Condition, Pause, Target } from '../../model/schema.ts';
import type { Place } from '../../text/places.ts';
import type { SourceText } from '../../text/source-text.ts';
import { hole } from '../../writing/hole.ts';
import { are, of } from '../../writing/measures.ts';
import { fromSource, key, moments, record } from '../../writing/records.ts';
import { suggested } from '../../writing/suggestions.ts';
import { sentence } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { aMoment } from '../mending/targets.ts';

/** More records than these make a menu that nobody reads. */
const MOST_RECORDS = 6;

export const mend = ({ target, record, pause }: Lack, context: FixContext): readonly Fix[] => {
  if (record) return pause ? joinByKey(record, pause, context) : nameData(record);
  const { service } = context;
  const plan = target && planOf(target);
  const cases = plan && casesOf(plan);
  if (!cases || plan.figure.is !== 'share') return [];
  const counted = recordNamed(service, cases.record);
  if (counted) return sayWhatHolds(cases, counted, context);
  if (service.records.length === 0) return declareCases(target, context);
  return service.records.slice(0, MOST_RECORDS).flatMap((it) => countThese(it, target));
};

/** Where there is no record yet, one that has what the target needs. */
function declareCases({ bound }: Target, { sourceOf }: FixContext): Fix[] {
  if (!bound) return [];
  const [name, moment] = [hole('cases'), hole('answered')];
  const declaration = record(name, {
    title: suggested('what they are'),
    from: suggested('file-or-system'),
    clauses: [moments([hole('received'), moment])],
  });
  const words = behind(bound.source, sentence(of(name), are(moment)));
  return fixWith('Declare what is counted', words, newElement(sourceOf(bound.source.file), declaration));
}

function nameData({ name, from, titleSource, nameSource }: CaseRecord): Fix[] {
  if (from !== null) return [];
  const data = fromSource(suggested('file-or-system'));
  return fixWith(`Say where the data on ${name} comes from`, behind(titleSource ?? nameSource, data));
}

/** The same key for both; where each has one of its own, only their author knows which of them is the other's. */
function joinByKey(record: CaseRecord, pause: Pause, context: FixContext): Fix[] {
  const other = recordNamed(context.service, pause.record);
  if (!other || (record.key && other.key)) return [];
  const name = (record.key ?? other.key)?.name ?? hole('case-id');
  const lacking = [record, other].filter((it) => !it.key);
  const edits = lacking.map((it) => intoBlock(it.source, key(name), context));
  return fixWith(`Give ${lacking.map((it) => it.name).join(' and ')} the key that joins them`, ...edits);
}

function countThese(record: CaseRecord, target: Target): Fix[] {
  const { figure, bound } = planOf(target);
  if (figure.is !== 'share' || !bound) return [];
  const isSaid = figure.question?.asks === 'condition';
  if (!isSaid && record.moments.length === 0) return [];
  const words = sentence(of(record.name), isSaid ? undefined : are(aMoment(record)));
  return fixWith(`Count ${record.name}`, behind(bound.source, words));
}

function sayWhatHolds({ record: ref, filter, notYet }: Cases, record: CaseRecord, { sourceOf }: FixContext): Fix[] {
  if (!ref || notYet || record.moments.length === 0) return [];
  const last = filter ? endOfCondition(filter, ref.source) : ref.source;
  const end = behindBrackets(last, sourceOf(last.file));
  return fixWith(`Say what must hold of ${record.name}`, behind(end, are(aMoment(record))));
}

const endOfCondition = (condition: Condition, otherwise: Place): Place =>
  simpleConditions(condition).at(-1)?.source ?? otherwise;

/** The end of a condition whose last part ends in a place: brackets may stand around some of its parts. */
function behindBrackets(last: Place, source: SourceText): Place {
  const next = tokenBehind(source, last);
  return next?.text === ')' ? behindBrackets(source.place(next.start, next.end), source) : last;
}
