/** A measure to begin with: the target that a standard's own words ask for, one of its author's, or a check. */
import type { Fix } from '../../editing/fix.ts';
import type { CaseRecord, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { isOfElse, keptShares } from '../../reader/kept-shares.ts';
import { limitRead } from '../../reader/limit-read.ts';
import { read } from '../../reader/read.ts';
import type { LimitReading, Reading } from '../../reader/reading.ts';
import { owner } from '../../writing/clauses.ts';
import { hole, oneOf, type Slot } from '../../writing/hole.ts';
import { are, type DirectionWords, share, timeTaken } from '../../writing/measures.ts';
import { length, within } from '../../writing/quantities.ts';
import { check } from '../../writing/standards.ts';
import { suggested } from '../../writing/suggestions.ts';
import { target } from '../../writing/targets.ts';
import { plainText, sentence, value, type Written } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';
import { aRole } from '../mending/roles.ts';
import { addTarget, aLimit, outcomes, PERIODS, timedRecords } from '../mending/targets.ts';
import { verification } from '../mending/verification.ts';

export const mend = ({ standard, target: counted }: Lack, context: FixContext): readonly Fix[] => {
  if (!standard) return [];
  const seen = check(suggested('what an observer can see and answer with yes or no'));
  const addCheck = insert('Write a `check` that an observer answers with yes or no', seen, context);
  // A share that is to be reached is no measure of what must never happen.
  if (standard.kind === 'prohibition' || counted) return addCheck;
  return [...makeMeasurable(standard, context), ...addCheck, ...addTarget(context)];
};

/** “Make measurable”: what the statements do not say is left to be filled in. */
function makeMeasurable(standard: Standard, context: FixContext): Fix[] {
  if (standard.statements.length === 0) return [];
  const readings = promised(standard, context.service);
  const measured = targetFor(readings, context);
  const { role, declaration } = aRole(context);
  const clauses = [
    measured,
    ...(standard.verifications.length > 0 ? [] : [verification()]),
    ...(standard.owner ? [] : [owner(role)]),
  ];
  return insert(titleFor(readings, measured), clauses, context, ...(standard.owner ? [] : declaration));
}

/** What the statements promise in numbers: the first language in which any can be read speaks for all. */
function promised({ statements }: Standard, { languages }: ServiceModel): readonly Reading[] {
  const first = languages[0]?.name ?? 'en';
  const all = statements.map(({ text, language }) => read(text, language?.name ?? first));
  const readings = all.find((it) => it.length > 0) ?? [];
  const shares = keptShares(readings).filter((it) => !(readings.some(isLimit) && isOfElse(it)));
  return [...readings.filter(({ kind }) => kind !== 'share'), ...shares];
}

function titleFor(readings: readonly Reading[], measured: Written): string {
  const isRead = readings.some(({ kind }) => kind === 'limit' || kind === 'share');
  return isRead
    ? `Make measurable: \`${plainText(measured)}\``
    : 'Make measurable: how much, by when, who answers for it, how it is found out';
}

function targetFor(readings: readonly Reading[], context: FixContext): Written {
  const ofTimes = ofStatistic(readings, context);
  if (ofTimes) return ofTimes;
  const [first, ...others] = timedRecords(context).flatMap(casesOf);
  const direction = directionOf(readings);
  const measure = share({
    direction,
    percent: shareFor(readings),
    of: first === undefined ? undefined : oneOf([first, ...others]),
    outcome: direction === 'at most' && !readings.some(isLimit) ? undefined : limitFor(readings),
  });
  return target(measure, { per: oneOf(PERIODS) });
}

/** “At most 10 minutes on average” is no limit of each case; without a record, nothing says from when to when. */
function ofStatistic(readings: readonly Reading[], context: FixContext): Written | undefined {
  const [limit, ...others] = readings.filter(isLimit);
  const [record] = timedRecords(context);
  if (!limit || limit.statistic === null || others.length > 0 || !record) return undefined;
  const statistic = typeof limit.statistic === 'number' ? { percentile: limit.statistic } : limit.statistic;
  const [end, ...ends] = outcomes(record);
  const start = record.moments[0]?.name;
  if (start === undefined || end === undefined) return undefined;
  const span = { from: start, to: oneOf([end, ...ends]), of: record.name };
  const measure = timeTaken(statistic, span, { direction: 'at most', value: length(limitRead(limit)) });
  return target(measure, { per: oneOf(PERIODS) });
}

/** What may happen in so many cases at most needs no limit of time. */
const directionOf = (readings: readonly Reading[]): DirectionWords =>
  readings.some((it) => it.kind === 'share' && it.direction === 'at most') ? 'at most' : 'at least';

const isLimit = (it: Reading): it is LimitReading => it.kind === 'limit' && it.direction === 'at most';

const casesOf = (record: CaseRecord): string[] =>
  outcomes(record).map((moment) => plainText(sentence(value(record.name), are(moment))));

/** The share that is promised; where there are several, or none, it is for the author to say which. */
function shareFor(readings: readonly Reading[]): Slot {
  const [only, ...others] = new Set(readings.flatMap((it) => (it.kind === 'share' ? it.decimal : [])));
  if (only === undefined) return hole('90');
  return others.length === 0 ? only : oneOf([only, ...others]);
}

function limitFor(readings: readonly Reading[]): Written {
  const [only, ...others] = new Set(readings.filter(isLimit).flatMap(possible).map(plainText));
  if (only === undefined) return aLimit();
  return value(others.length === 0 ? only : oneOf([only, ...others]));
}

/** “5 days” may be business days or calendar days: the sentence does not say. */
function possible(reading: LimitReading): Written[] {
  const limit = limitRead(reading);
  if (limit.clock !== 'unstated') return [within(limit)];
  return (['business', 'calendar'] as const).map((clock) => within({ ...limit, clock }));
}
