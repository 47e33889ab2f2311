/** A measure to begin with: the target that a standard's own words ask for, one of its author's, or a check. */
import type { Fix } from '../../editing/fix.ts';
import { blank, choice, withDefaults } from '../../editing/snippet.ts';
import type { CaseRecord, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { limitWords } from '../../reader/limit-words.ts';
import { read } from '../../reader/read.ts';
import type { LimitReading, Reading } from '../../reader/reading.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';
import { aRole } from '../mending/roles.ts';
import { addTarget, aLimit, outcomes, PERIODS, timedRecords } from '../mending/targets.ts';
import { verification } from '../mending/verification.ts';

export const mend = ({ standard }: Lack, context: FixContext): readonly Fix[] => {
  if (!standard) return [];
  const check = `check "${blank(1, 'what an observer can see and answer with yes or no')}"`;
  const addCheck = insert('Write a `check` that an observer answers with yes or no', check, context);
  // A share that is to be reached is no measure of what must never happen.
  if (standard.kind === 'prohibition') return addCheck;
  return [...makeMeasurable(standard, context), ...addCheck, ...addTarget(context)];
};

/** “Make measurable”: what the statements do not say is left to be filled in. */
function makeMeasurable(standard: Standard, context: FixContext): Fix[] {
  if (standard.statements.length === 0) return [];
  const readings = promised(standard, context.service);
  const target = targetFor(readings, context);
  const { role, declaration } = aRole(6, context);
  const clauses = [
    target,
    ...(standard.verifications.length > 0 ? [] : [verification(8)]),
    ...(standard.owner ? [] : [`owner ${role}`]),
  ];
  return insert(titleFor(readings, target), clauses, context, ...(standard.owner ? [] : declaration));
}

/** What the statements promise in numbers: the first language in which any can be read speaks for all. */
function promised({ statements }: Standard, { languages }: ServiceModel): readonly Reading[] {
  const first = languages[0]?.name ?? 'en';
  const all = statements.map(({ text, language }) => read(text, language?.name ?? first));
  return all.find((readings) => readings.length > 0) ?? [];
}

function titleFor(readings: readonly Reading[], target: string): string {
  const isRead = readings.some(({ kind }) => kind === 'limit' || kind === 'share');
  return isRead
    ? `Make measurable: \`${withDefaults(target)}\``
    : 'Make measurable: how much, by when, who answers for it, how it is found out';
}

function targetFor(readings: readonly Reading[], context: FixContext): string {
  const cases = timedRecords(context).flatMap(casesOf);
  const counted = cases.length > 0 ? ` of ${choice(4, cases)}` : '';
  const direction = directionOf(readings);
  const limit = direction === 'at most' && !readings.some(isLimit) ? '' : ` ${limitFor(readings)}`;
  return `target ${direction} ${shareFor(readings)}%${counted}${limit} per ${choice(5, PERIODS)}`;
}

/** What may happen in so many cases at most needs no limit of time. */
const directionOf = (readings: readonly Reading[]): 'at least' | 'at most' =>
  readings.some((it) => it.kind === 'share' && it.direction === 'at most') ? 'at most' : 'at least';

const isLimit = (it: Reading): it is LimitReading => it.kind === 'limit' && it.direction === 'at most';

const casesOf = (record: CaseRecord): string[] => outcomes(record).map((moment) => `${record.name} are ${moment}`);

/** The share that is promised; where there are several, or none, it is for the author to say which. */
function shareFor(readings: readonly Reading[]): string {
  const shares = [...new Set(readings.flatMap((it) => (it.kind === 'share' ? it.decimal : [])))];
  if (shares.length === 0) return blank(1, '90');
  return shares.length === 1 ? (shares[0] as string) : choice(1, shares);
}

function limitFor(readings: readonly Reading[]): string {
  const words = [...new Set(readings.filter(isLimit).flatMap(possible))];
  if (words.length === 0) return aLimit(2);
  return words.length === 1 ? (words[0] as string) : choice(2, words);
}

/** “5 days” may be business days or calendar days: the sentence does not say. */
function possible(limit: LimitReading): string[] {
  const words = limitWords(limit);
  if (limit.length.clock !== 'unstated') return [words];
  return ['business', 'calendar'].map((clock) => words.replace(/(?=days?$)/, `${clock} `));
}
