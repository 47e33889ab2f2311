/** Days of which nobody says whether they are business or calendar days, one question at a time. */
import type { Limit } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { isSameAsCounted } from '../../quantities/as-counted.ts';
import { type Duration, duration } from '../../quantities/duration.ts';
import type { LimitReading } from '../../reader/reading.ts';
import { limitsOf, limitsOfTarget } from '../measures/limits.ts';
import { type Statement, statementsOf } from './statements.ts';

/** So many bare days in a statement. */
export interface BareDays {
  readonly statement: Statement;
  readonly days: LimitReading;
}

/** Bare days in a limit, in statements of one standard, or in both: one answer settles them all. */
export interface OpenDays {
  /** How many days; in a statement that has several such times, the first. */
  readonly value: number;
  readonly limit: Limit | null;
  readonly said: readonly BareDays[];
  /** What the standard's own targets count for as many days. */
  readonly kind: 'business' | 'calendar' | null;
}

export function openDaysIn(service: ServiceModel): OpenDays[] {
  const inStatements = statementsOf(service).flatMap(ofStandard);
  const found: OpenDays[] = [];
  for (const limit of limitsOf(service)) {
    if (limit.clock !== 'unstated') continue;
    const said = inStatements.filter((it) => it.limit === limit).flatMap((it) => it.said);
    found.push({ value: limit.value, limit, said, kind: null });
  }
  return [...found, ...inStatements.filter(({ limit }) => limit === null)];
}

function ofStandard(statements: readonly Statement[]): OpenDays[] {
  const limits = statements[0]?.standard.targets.flatMap(limitsOfTarget).filter(({ unit }) => unit === 'day') ?? [];
  const bare = statements.flatMap((statement) => bareDaysIn(statement).map((days) => ({ statement, days })));
  const values = [...new Set(bare.map(({ days }) => days.length.value))].filter(
    (value) => !isSettled(value, statements),
  );
  const open = values.map((value): OpenDays => {
    const same = limits.filter((it) => it.value === value);
    const clock = same.find((it) => it.clock !== 'unstated')?.clock;
    return {
      value,
      limit: same.find((it) => it.clock === 'unstated') ?? null,
      said: bare.filter(({ days }) => days.length.value === value),
      kind: clock === 'business' || clock === 'calendar' ? clock : null,
    };
  });
  const isAsked = ({ limit, kind }: OpenDays): boolean => limit !== null || kind !== null;
  return [...open.filter(isAsked), ...together(open.filter((it) => !isAsked(it)))];
}

/** What only statements say is one question, however many times they hold. */
function together(open: readonly OpenDays[]): OpenDays[] {
  const [first] = open;
  return first ? [{ ...first, said: open.flatMap(({ said }) => said) }] : [];
}

/** What has no number, such as “the next day”, people understand. */
const bareDaysIn = ({ readings }: Statement): LimitReading[] =>
  readings
    .filter((it) => it.kind === 'limit')
    .filter(({ length, unit }) => length.clock === 'unstated' && unit !== null);

/** That a translation says which days, and this one does not, is a finding of its own; and 8 weeks say which 56 days. */
const isSettled = (value: number, statements: readonly Statement[]): boolean =>
  statements
    .flatMap(({ readings }) => readings)
    .some(
      (it) =>
        it.kind === 'limit' &&
        (it.length.unit === 'day'
          ? it.saysClock && it.length.value === value
          : isSameAsCounted(it.length, bare(value))),
    );

const bare = (value: number): Duration => duration(value, 'day', undefined);
