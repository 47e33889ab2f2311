/** What a target needs to be computed: the cases, what must hold of them, and where their data is. */

import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { atEndOf, behind } from '../../editing/insertion.ts';
import { blank, choice } from '../../editing/snippet.ts';
import { simpleConditions } from '../../meaning/measures/conditions.ts';
import { recordNamed } from '../../meaning/measures/records.ts';
import type { CaseRecord, Condition, Target } from '../../model/schema.ts';
import type { Place } from '../../text/places.ts';
import { comparePlaces } from '../../text/places.ts';
import { targetAround } from './elements.ts';
import type { FixContext, QuickFix } from './fixing.ts';

/** More records than these make a menu that nobody reads. */
const MOST_RECORDS = 6;

export const addSource: QuickFix = ({ place }, context) => {
  const { service } = context;
  const record = service.records.find(({ nameSource }) => comparePlaces(nameSource, place) === 0);
  if (record) return nameData(record);
  const target = targetAround(place, service);
  if (target?.measure.kind !== 'share') return [];
  const counted = recordNamed(service, target.measure.record);
  if (counted) return sayWhatHolds(target, counted, context);
  if (service.records.length === 0) return declareCases(target, context);
  return service.records.slice(0, MOST_RECORDS).flatMap((it) => countThese(it, target));
};

/** Where there is no record yet, one that has what the target needs. */
function declareCases({ bound }: Target, { sourceOf }: FixContext): Fix[] {
  if (!bound) return [];
  const [name, moment] = [blank(1, 'cases'), blank(2, 'answered')];
  const record = `record ${name} "${blank(3, 'what they are')}" from "${blank(4, 'file-or-system')}" {\n  moments ${blank(5, 'received')}, ${moment}\n}`;
  const words = behind(bound.source, ` of ${name} are ${moment}`);
  return fixWith('Declare what is counted', words, atEndOf(sourceOf(bound.source.file), record));
}

function nameData({ name, titleSource, nameSource }: CaseRecord): Fix[] {
  const words = ` from "${blank(1, 'file-or-system')}"`;
  return fixWith(`Say where the data on ${name} comes from`, behind(titleSource ?? nameSource, words));
}

function countThese(record: CaseRecord, { measure, bound }: Target): Fix[] {
  if (measure.kind !== 'share' || !bound) return [];
  const holds = measure.outcome?.kind === 'condition' ? '' : ` are ${reached(record)}`;
  if (holds === ' are ') return [];
  return fixWith(`Count ${record.name}`, behind(bound.source, ` of ${record.name}${holds}`));
}

/** The moments to choose from: the first one starts the clock. */
function reached({ moments }: CaseRecord): string {
  const names = moments.map((moment) => moment.name);
  return choice(1, names.length > 1 ? names.slice(1) : names);
}

function sayWhatHolds({ measure }: Target, record: CaseRecord, { sourceOf }: FixContext): Fix[] {
  if (measure.kind !== 'share' || !measure.record || record.moments.length === 0) return [];
  const cases = measure.filter ? endOfCondition(measure.filter, measure.record.source) : measure.record.source;
  const source = sourceOf(cases.file);
  const brackets = /^(\s*\))*/.exec(source.text.slice(source.offset(cases.end)))?.[0].length ?? 0;
  const end = source.place(source.offset(cases.end) + brackets);
  return fixWith(`Say what must hold of ${record.name}`, { place: end, text: ` are ${reached(record)}` });
}

const endOfCondition = (condition: Condition, otherwise: Place): Place =>
  simpleConditions(condition).at(-1)?.source ?? otherwise;
