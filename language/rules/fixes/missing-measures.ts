/** The parts of a measure that are missing: its target or check, cases, limit, period. Numbers are placeholders. */

import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { behind, intoBlock } from '../../editing/insertion.ts';
import { blank, choice } from '../../editing/snippet.ts';
import type { Finding } from '../../findings/finding.ts';
import type { CaseRecord, Target } from '../../model/schema.ts';
import { AREAS_OF_ROUTINE } from '../timely/no-time-limit.ts';
import { standardAround, targetAround } from './elements.ts';
import type { FixContext, QuickFix } from './fixing.ts';
import { addVerification, insert } from './missing-clauses.ts';
import { afterMeasure } from './sentences.ts';

export const PERIODS = ['month', 'week', 'quarter', 'day', 'year', 'hour'];
export const UNITS = ['minutes', 'seconds', 'hours', 'business hours', 'business days', 'calendar days'];

/** More records than these make a menu that nobody reads. */
const MOST_RECORDS = 4;

const limit = (number: number): string => `within ${blank(number, '2')} ${choice(number + 1, UNITS)}`;

export const addMeasure: QuickFix = (finding, context) => {
  const check = `check "${blank(1, 'what an observer can see and answer with yes or no')}"`;
  const isProhibition = standardAround(finding.place, context.service)?.kind === 'prohibition';
  return [
    ...insert('Write a `check` that an observer answers with yes or no', check, finding, context),
    ...(isProhibition ? [] : addTarget(finding, context)),
  ];
};

/** A target about each of the records; about nothing yet, where there are none. */
function addTarget(finding: Finding, context: FixContext): Fix[] {
  const records = timedRecords(context);
  const aim = `target at least ${blank(1, '90')}%`;
  const period = `per ${choice(5, PERIODS)}`;
  if (records.length === 0) return insert('Write a `target`', `${aim} ${limit(3)} ${period}`, finding, context);
  return records.flatMap((record) => {
    const clause = `${aim} of ${record.name} are ${choice(2, outcomes(record))} ${limit(3)} ${period}`;
    return insert(`Write a \`target\` for ${record.name}`, clause, finding, context);
  });
}

export const timedRecords = ({ service }: FixContext): CaseRecord[] =>
  service.records.filter(({ name, moments }) => name !== '' && moments.length > 0).slice(0, MOST_RECORDS);

/** The moments that a case may reach: the first one starts the clock. */
export function outcomes({ moments }: CaseRecord): string[] {
  const names = moments.map((moment) => moment.name);
  return names.length > 1 ? names.slice(1) : names;
}

export const addPeriod: QuickFix = ({ place }, { service, sourceOf }) => {
  const target = targetAround(place, service);
  const end = target && afterMeasure(target, sourceOf(place.file));
  return PERIODS.flatMap((period) =>
    fixWith(`Measure it \`per ${period}\``, end && { place: end, text: ` per ${period}` }),
  );
};

export const addTimeLimit: QuickFix = (finding, context) => {
  const standard = context.service.standards.find((it) => it.area?.source === finding.place);
  const { targets = [], area } = standard ?? standardAround(finding.place, context.service) ?? {};
  const isRoutine = AREAS_OF_ROUTINE.some((name) => name === area?.name);
  return [
    ...(targets.length > 0 ? targets.flatMap((target) => limitOf(target, context)) : addTarget(finding, context)),
    ...(isRoutine ? addVerification(finding, context) : []),
  ];
};

/** A limit behind the moment that a share is about; for any other measure, a ceiling. */
function limitOf(target: Target, context: FixContext): Fix[] {
  const { measure, bound } = target;
  const outcome = measure.kind === 'share' ? measure.outcome : undefined;
  const moment = outcome?.kind === 'moment' ? outcome.moment : undefined;
  const isBare = outcome === null && measure.kind === 'share' && !measure.record;
  const place = moment?.source ?? (isBare ? bound?.source : undefined);
  if (place) return fixWith('Say within how long', behind(place, ` ${limit(1)}`));
  const ceiling = `ceiling ${blank(1, '2')} ${choice(2, UNITS)}`;
  return fixWith('Write a `ceiling` for the single case', intoBlock(target.source, ceiling, context));
}
