/** The kinds of target, each as a sentence with placeholders. */
import type { CaseRecord, Field } from '../../../language/generated/ast.ts';
import { fieldsOf, momentsOf } from '../../names.ts';
import type { Setting } from './setting.ts';
import type { Stops } from './stops.ts';

/** A kind of target: what it is, and its sentence; undefined where a record does not have what it takes. */
export interface Form {
  readonly documentation: string;
  readonly write: (stops: Stops, record: CaseRecord, setting: Setting) => string | undefined;
}

const PERIODS = ['month', 'quarter', 'year', 'week', 'day', 'hour'];
const UNITS = ['seconds', 'minutes', 'hours', 'business hours', 'business days', 'calendar days', 'rings'];

const period = (stops: Stops): string => stops.choice(PERIODS, 'month');
const limit = (stops: Stops, amount: string): string => `${stops.blank(amount)} ${stops.choice(UNITS, 'seconds')}`;

export const OF_RECORDS: readonly Form[] = [
  {
    documentation: 'A share of cases that get somewhere in time.',
    write: (stops, record) =>
      withMoments(
        record,
        (first, others) =>
          `at least ${stops.blank('90')}% of ${record.name} are ${stops.choice(others, '')} within ${limit(stops, '20')} of ${stops.blank(first)} per ${period(stops)}`,
      ),
  },
  {
    documentation: 'A share of cases that get somewhere at all.',
    write: (stops, record) =>
      withMoments(
        record,
        (_, others) =>
          `at least ${stops.blank('98')}% of ${record.name} are ${stops.choice(others, '')} per ${period(stops)}`,
      ),
  },
  {
    documentation: 'A share of cases with some property.',
    write: (stops, record) => {
      const yesNo = fieldsOf(record).filter(({ type }) => type?.kind === 'yes/no');
      const names = yesNo.map((field) => field.name);
      if (names.length === 0) return undefined;
      return `at most ${stops.blank('1')}% of ${record.name} have ${stops.choice(names, '')} per ${period(stops)}`;
    },
  },
  {
    documentation: 'A share of cases with a good rating.',
    write: (stops, record) =>
      withScale(
        record,
        ({ name, type }) =>
          `at least ${stops.blank('80')}% of ${record.name} have ${name} >= ${stops.blank(String(Number(type.to) - 1))} per ${period(stops)}`,
      ),
  },
  {
    documentation: 'A rating, on average.',
    write: (stops, record) =>
      withScale(
        record,
        ({ name, type }) =>
          `average ${name} of ${record.name} at least ${stops.blank(String(Number(type.to) - 0.5))} of ${type.to} per ${period(stops)}`,
      ),
  },
  {
    documentation: 'A typical time: half of the cases take less.',
    write: (stops, record) =>
      withMoments(
        record,
        (first, others) =>
          `median time from ${first} to ${stops.choice(others, '')} of ${record.name} at most ${limit(stops, '12')} per ${period(stops)}`,
      ),
  },
  {
    documentation: 'A time that most cases keep.',
    write: (stops, record) =>
      withMoments(
        record,
        (first, others) =>
          `percentile ${stops.blank('95')} time from ${first} to ${stops.choice(others, '')} of ${record.name} at most ${limit(stops, '60')} per ${period(stops)}`,
      ),
  },
  {
    documentation: 'A number of cases.',
    write: (stops, record) => `at most ${stops.blank('5')} ${record.name} per ${period(stops)}`,
  },
  {
    documentation: 'A number of cases for so many others.',
    write: (stops, record, { names }) => {
      const others = names.of('CaseRecord').filter((name) => name !== record.name);
      if (others.length === 0) return undefined;
      return `at most ${stops.blank('2')} ${record.name} per ${stops.blank('100')} ${stops.choice(others, '')} per ${period(stops)}`;
    },
  },
];

/** Targets that need no record. */
export const FREE: readonly { documentation: string; write: (stops: Stops) => string }[] = [
  {
    documentation: 'What observers find: the share of yes among all answers to the checks of this standard.',
    write: (stops) => `at least ${stops.blank('95')}% of its checks per ${period(stops)}`,
  },
  {
    documentation: 'Being there: the share of time in which something works.',
    write: (stops) =>
      `available at least ${stops.blank('99.5')}% of ${stops.choice(['open', 'all'], '')} time per ${period(stops)}`,
  },
];

/** A promise whose record is still missing. */
export const withoutRecord = (stops: Stops): string =>
  `at least ${stops.blank('90')}% within ${limit(stops, '20')} per ${period(stops)}`;

function withMoments(record: CaseRecord, write: (first: string, others: string[]) => string): string | undefined {
  const [first, ...others] = momentsOf(record).map((moment) => moment.name);
  return first !== undefined && others.length > 0 ? write(first, others) : undefined;
}

function withScale(record: CaseRecord, write: (field: Field) => string): string | undefined {
  const field = fieldsOf(record).find(({ type }) => Number(type?.to) > 0);
  return field && write(field);
}
