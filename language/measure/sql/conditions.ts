/** Conditions in SQL: whether a case fulfils one is true, false, or null as long as nobody knows. */
import type { Condition, Limit, Literal, Ref, When } from '../../model/schema.ts';
import type { CaseColumns, Fault } from './case-columns.ts';
import { literal } from './dialect.ts';

/** An expression, and what makes a row refused whose expression is looked at. */
interface Told {
  readonly value: string;
  readonly faults: readonly Fault[];
  /** Whether nobody will ever know, as there is nothing to be held against, such as no deadline; null where that cannot be. */
  readonly never: string | null;
  /** Whether what has not come yet may turn the answer; null where nothing can. */
  readonly mayTurn: string | null;
}

/** What is asked of a case, with the instants that a person wants to know. */
export interface AskedOfCase extends Told {
  readonly due: string | null;
  readonly at: string | null;
}

const asked = (value: string, faults: readonly Fault[], rest: Partial<AskedOfCase> = {}): AskedOfCase => ({
  ...{ value, faults, never: null, mayTurn: null, due: null, at: null },
  ...rest,
});

export function conditionSql(condition: Condition, of: CaseColumns): Told {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return jointly(
        condition.kind,
        condition.conditions.map((it) => conditionSql(it, of)),
      );
    case 'not': {
      const told = conditionSql(condition.condition, of);
      return { ...told, value: `(NOT ${told.value})` };
    }
    case 'is':
      return asked(`(${of.isYes(condition.field.name)})`, [of.neither(condition.field.name)]);
    case 'compare':
      return compareSql(condition, of);
    case 'reached': {
      if (condition.within) return reachesSql(condition.moment, condition.within, condition.since, of);
      const at = `(${of.reached(condition.moment)})`;
      return asked(`(${at} IS NOT NULL)`, [of.unreadable(condition.moment)], { mayTurn: `${at} IS NULL` });
    }
    case 'timed': {
      const told = comesSql(condition.moment, condition.when, of);
      return { ...told, value: `(CASE WHEN NOT (${told.never}) THEN ${told.value} END)` };
    }
  }
}

/** What is open decides nothing as long as another part decides the whole, and what that part is cannot turn. */
function jointly(kind: 'all' | 'any', parts: readonly Told[]): Told {
  const value = `(${parts.map((it) => it.value).join(kind === 'all' ? ' AND ' : ' OR ')})`;
  const never = parts.flatMap((it) => it.never ?? []);
  const turning = parts.flatMap((it) => it.mayTurn ?? []);
  const decisive = kind === 'any' ? 'TRUE' : 'FALSE';
  const each = parts.map((it) => `(${it.value} IS NOT ${decisive} OR ${it.mayTurn ?? 'FALSE'})`).join(' AND ');
  const some = turning.map((it) => `(${it})`).join(' OR ');
  const mayTurn = `CASE WHEN ${value} IS ${decisive} THEN ${each} WHEN ${value} IS NOT NULL THEN ${some} ELSE FALSE END`;
  return {
    value,
    faults: parts.flatMap(({ faults }) => faults),
    never: never.length > 0 ? `(${value} IS NULL AND (${never.join(' OR ')}))` : null,
    mayTurn: turning.length > 0 ? mayTurn : null,
  };
}

type Compare = Extract<Condition, { kind: 'compare' }>;

/** An empty cell fulfils no comparison. */
function compareSql({ field: { name }, operator, value }: Compare, of: CaseColumns): Told {
  const text = of.text(name);
  const isThere = `${text} <> ''`;
  const sign = operator === '!=' ? '<>' : operator;
  if (value.kind === 'text') return asked(`(${isThere} AND ${equality(text, operator, literal(value.text))})`, []);
  if (value.kind === 'yes/no') {
    const neither = of.neither(name);
    const same = equality(`(${of.isYes(name)})`, operator, value.yes ? 'TRUE' : 'FALSE');
    return asked(`(${isThere} AND ${same})`, [{ ...neither, when: `${isThere} AND ${neither.when}` }]);
  }
  const amount = amountOf(value);
  // A length of days is no number of seconds: what stands there is different from it, and neither more nor less.
  const holds =
    amount === null ? String(operator === '!=').toUpperCase() : `COALESCE(${of.number(name)} ${sign} ${amount}, FALSE)`;
  return asked(`(${isThere} AND ${holds})`, [of.noNumber(name)]);
}

/** Texts and answers have no order: only whether they are the same is asked. */
function equality(text: string, operator: Compare['operator'], other: string): string {
  if (operator === '!=') return `${text} <> ${other}`;
  return operator === '<' || operator === '>' ? 'FALSE' : `${text} = ${other}`;
}

function amountOf(value: Exclude<Literal, { kind: 'text' | 'yes/no' }>): number | null {
  return value.kind === 'duration' ? value.limit.seconds : value.value;
}

/**
 * Whether a moment comes within a limit of another one; without a limit, whether it has come.
 * @param dueOf when a limit is over that begins with an instant
 */
export function reachesSql(
  moment: Ref | null,
  limit: Limit | null,
  since: Ref | null,
  of: CaseColumns,
  dueOf = (begin: string, it: Limit): string => of.due(begin, it),
): AskedOfCase {
  const [begin, at] = [of.moment(since), of.reached(moment)];
  const [unread, late] = [of.unreadable(since), of.unreadable(moment)];
  const faults: Fault[] = [
    unread,
    { ...late, when: `${begin} IS NOT NULL AND ${late.when}` },
    { when: `(${at}) < ${begin}`, reason: 'before its start', name: of.nameOf(moment) },
  ];
  if (!limit) {
    // Without a limit nothing is too late: what has not come may still come.
    const hasCome = `(${at}) IS NOT NULL`;
    return asked(`(${begin} IS NOT NULL AND ${hasCome})`, faults, {
      at,
      mayTurn: `${begin} IS NOT NULL AND NOT ${hasCome}`,
    });
  }
  const due = dueOf(begin, limit);
  return asked(`(CASE WHEN ${begin} IS NULL THEN FALSE ELSE ${inTime(at, due, of.now)} END)`, faults, { due, at });
}

/** In time where it came by the instant, that instant included. A limit that is never over cannot be missed. */
const inTime = (at: string, due: string, now: number): string =>
  `CASE WHEN (${at}) IS NOT NULL THEN COALESCE((${at}) <= ${due}, TRUE) WHEN ${now} > ${due} THEN FALSE END`;

/** Whether a moment comes when it has to: lead, deadline, window or around. */
export function comesSql(moment: Ref, when: When, of: CaseColumns): AskedOfCase {
  const at = of.reached(moment);
  const faults = [of.unreadable(moment)];
  switch (when.kind) {
    case 'due': {
      const due = of.moment(when.due);
      return asked(inTime(at, due, of.now), [...faults, of.unreadable(when.due)], {
        never: `${due} IS NULL`,
        due,
        at,
      });
    }
    case 'window': {
      const [from, to] = [of.moment(when.from), of.moment(when.to)];
      const isEarly = `COALESCE((${at}) < ${from}, FALSE)`;
      return asked(
        `CASE WHEN ${isEarly} THEN FALSE ELSE ${inTime(at, to, of.now)} END`,
        [...faults, of.unreadable(when.from), of.unreadable(when.to)],
        { never: `${to} IS NULL`, due: `CASE WHEN ${isEarly} THEN ${from} ELSE ${to} END`, at },
      );
    }
    case 'lead': {
      const then = of.moment(when.before);
      const clear = of.due(of.moment(moment), when.limit);
      return asked(
        `CASE WHEN (${at}) IS NULL THEN CASE WHEN ${of.now} >= ${then} THEN FALSE END ELSE COALESCE(${clear} <= ${then}, FALSE) END`,
        [...faults, of.unreadable(when.before)],
        { never: `${then} IS NULL`, due: then, at },
      );
    }
    case 'around': {
      const agreed = of.moment(when.of);
      const [last, latest] = [of.due(agreed, when.limit), of.due(of.moment(moment), when.limit)];
      return asked(
        `CASE WHEN (${at}) < ${agreed} THEN COALESCE(${latest} >= ${agreed}, TRUE) ELSE ${inTime(at, last, of.now)} END`,
        [...faults, of.unreadable(when.of)],
        { never: `${agreed} IS NULL`, due: last, at },
      );
    }
    case 'every':
      return asked('NULL', faults, { never: 'TRUE' });
  }
}
