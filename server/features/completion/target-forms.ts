/** The kinds of target, each as a sentence with holes in it. */
import type { CaseRecord, Field } from '../../../language/generated/ast.ts';
import { compared } from '../../../language/writing/conditions.ts';
import { type Hole, hole, oneOf } from '../../../language/writing/hole.ts';
import * as measures from '../../../language/writing/measures.ts';
import { ahead, byMoment, lengthFrom, per, rhythm, within } from '../../../language/writing/quantities.ts';
import { sentence, type Written } from '../../../language/writing/written.ts';
import { fieldsOf, momentsOf } from '../../names.ts';
import { choiceOf } from './choosing.ts';
import type { Setting } from './setting.ts';

/** A kind of target: what it is, and its sentence; undefined where a record does not have what it takes. */
interface Form {
  readonly documentation: string;
  readonly write: (record: CaseRecord, setting: Setting) => Written | undefined;
}

const { are, available, count, have, perCases, promoterScore, score, share, shareOfChecks, stillWaiting, timeTaken } =
  measures;

/** A measure, over some period. */
const measured = (measure: Written): Written =>
  sentence(measure, per(oneOf(['month', 'quarter', 'year', 'week', 'day', 'hour'])));

const limit = (amount: string): Written =>
  lengthFrom(
    hole(amount),
    oneOf(['seconds', 'minutes', 'hours', 'business hours', 'business days', 'calendar days', 'rings']),
  );

export const OF_RECORDS: readonly Form[] = [
  {
    documentation: 'A share of cases that get somewhere in time.',
    write: (record) =>
      withMoments(record, (first, later) =>
        share({
          direction: 'at least',
          percent: hole('90'),
          of: record.name,
          outcome: are(later, within(limit('20'), hole(first))),
        }),
      ),
  },
  {
    documentation: 'A share of cases that get somewhere in time, which is another time for each value of a field.',
    write: (record) => {
      const field = fieldsOf(record).find(({ type }) => type?.kind === 'text');
      if (!field) return undefined;
      const rows = [
        { value: hole('P1'), limit: lengthFrom(hole('15'), 'minutes') },
        { value: hole('P2'), limit: lengthFrom(hole('2'), 'hours') },
      ];
      return withMoments(record, (first, later) =>
        share({
          direction: 'at least',
          percent: hole('95'),
          of: record.name,
          outcome: are(later, measures.byRows(field.name, rows, first)),
        }),
      );
    },
  },
  {
    documentation: 'A share of cases that get somewhere at all.',
    write: (record) =>
      withMoments(record, (_, later) =>
        share({ direction: 'at least', percent: hole('98'), of: record.name, outcome: are(later) }),
      ),
  },
  {
    documentation: 'A share of cases of which somebody hears so long before something happens.',
    write: (record) =>
      withMoments(record, (_, later) => {
        const last = momentsOf(record).at(-1)?.name ?? '';
        const notice = ahead(lengthFrom(hole('48'), oneOf(['hours', 'business days', 'calendar days'])), hole(last));
        return share({ direction: 'at least', percent: hole('95'), of: record.name, outcome: are(later, notice) });
      }),
  },
  {
    documentation: 'A share of cases that are done by the deadline that each of them has.',
    write: (record) => {
      const due = momentsOf(record).find(({ name }) => /(^|-)(due|deadline)(-|$)/.test(name))?.name;
      if (due === undefined) return undefined;
      return withMoments(record, (_, later) =>
        share({ direction: 'at least', percent: hole('95'), of: record.name, outcome: are(later, byMoment(due)) }),
      );
    },
  },
  {
    documentation: 'A rhythm: of the gaps from one case to the next, the share that is not longer than so long.',
    write: (record) => {
      const [moment] = momentsOf(record).map(({ name }) => name);
      if (moment === undefined || !/^(clean|check|inspect|walk|patrol|empt|water|read|test)/.test(moment))
        return undefined;
      const often = rhythm(lengthFrom(hole('2'), oneOf(['hours', 'business days', 'weeks'])), true);
      return measured(
        share({ direction: 'at least', percent: hole('95'), of: record.name, outcome: are(moment, often) }),
      );
    },
  },
  {
    documentation: 'A share of cases with some property.',
    write: (record) => {
      const yesNo = fieldsOf(record).filter(({ type }) => type?.kind === 'yes/no');
      const names = yesNo.map((field) => field.name);
      if (names.length === 0) return undefined;
      const outcome = have(choiceOf(names, ''));
      return measured(share({ direction: 'at most', percent: hole('1'), of: record.name, outcome }));
    },
  },
  {
    documentation: 'A share of cases with a good rating.',
    write: (record) =>
      withScale(record, ({ name }, most) => {
        const outcome = have(compared(name, '>=', hole(String(most - 1))));
        return share({ direction: 'at least', percent: hole('80'), of: record.name, outcome });
      }),
  },
  {
    documentation: 'A rating, on average.',
    write: (record) =>
      withScale(record, ({ name, type }, most) => {
        const bound = { direction: 'at least', value: hole(String(most - 0.5)) } as const;
        return score('average', { field: name, of: record.name }, bound, { scale: type.to });
      }),
  },
  {
    documentation: 'A typical time: half of the cases take less.',
    write: (record) => taking('median', record, '12'),
  },
  {
    documentation: 'A time that most cases keep.',
    write: (record) => taking({ percentile: hole('95') }, record, '60'),
  },
  {
    documentation: 'A sum over all cases.',
    write: (record) => {
      const number = fieldsOf(record).find(({ type }) => type?.kind === 'number');
      if (!number) return undefined;
      return measured(
        score('total', { field: number.name, of: record.name }, { direction: 'at most', value: hole('40') }),
      );
    },
  },
  {
    documentation: 'A net promoter score: those who answer 9 or 10, less those who answer 0 to 6.',
    write: (record) => {
      const field = fieldsOf(record).find(({ type }) => type?.from === '0' && type.to === '10');
      if (!field) return undefined;
      return measured(
        promoterScore({ field: field.name, of: record.name }, { direction: 'at least', value: hole('30') }),
      );
    },
  },
  {
    documentation: 'What still waits when a period ends, and how long it may have waited.',
    write: (record) => {
      const [first, ...others] = momentsOf(record).map((moment) => moment.name);
      if (first === undefined || others.length === 0) return undefined;
      return stillWaiting(
        { direction: 'at least', percent: hole('92') },
        { of: record.name, notYet: choiceOf(others, '') },
        { at: 'at most', age: limit('18'), since: hole(first) },
        oneOf(['month', 'quarter', 'year', 'week', 'day', 'hour']),
      );
    },
  },
  {
    documentation: 'A number of cases.',
    write: (record) => measured(count('at most', hole('5'), record.name)),
  },
  {
    documentation: 'A number of cases for so many others.',
    write: (record, { names }) => {
      const others = names.of('CaseRecord').filter((name) => name !== record.name);
      if (others.length === 0) return undefined;
      const counted = count('at most', hole('2'), record.name);
      return measured(sentence(counted, perCases(hole('100'), choiceOf(others, ''))));
    },
  },
];

/** Targets that need no record. */
export const FREE: readonly { documentation: string; written: Written }[] = [
  {
    documentation: 'What observers find: the share of yes among all answers to the checks of this standard.',
    written: measured(shareOfChecks('at least', hole('95'))),
  },
  {
    documentation: 'Being there: the share of time in which something works.',
    written: measured(available('at least', hole('99.5'), oneOf(['open', 'all']))),
  },
];

/** A promise whose record is still missing. */
export const WITHOUT_RECORD: Written = measured(
  share({ direction: 'at least', percent: hole('90'), outcome: within(limit('20')) }),
);

function taking(statistic: measures.StatisticWords, record: CaseRecord, most: string): Written | undefined {
  return withMoments(record, (from, to) =>
    timeTaken(statistic, { from, to, of: record.name }, { direction: 'at most', value: limit(most) }),
  );
}

function withMoments(record: CaseRecord, write: (first: string, later: Hole) => Written): Written | undefined {
  const [first, ...others] = momentsOf(record).map((moment) => moment.name);
  return first !== undefined && others.length > 0 ? measured(write(first, choiceOf(others, ''))) : undefined;
}

function withScale(record: CaseRecord, write: (field: Field, most: number) => Written): Written | undefined {
  const field = fieldsOf(record).find(({ type }) => Number(type?.to) > 0);
  return field && measured(write(field, Number(field.type.to)));
}
