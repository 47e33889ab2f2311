/** Measures targets whose rows a database holds. What it finds is what a pass over the rows would have found. */
import type { Plan } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import type { CaseRecord } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { ALL_DAYS, type Elsewhere, type Measuring, measurable, type PlacedTarget } from '../measure-service.ts';
import { rated } from '../passes/rate.ts';
import { type PeriodRange as Periods, widest } from '../passes/slots.ts';
import type { Asking, Taken } from '../passes/taken.ts';
import { MOST } from '../passes/values-seen.ts';
import { tableOf } from './cells.ts';
import { CountedTarget } from './counted-target.ts';
import type { Database } from './database.ts';
import { identifier } from './dialect.ts';
import { type HeldFile, HeldRecord, namesRead } from './held-record.ts';
import type { Judged } from './judged.ts';
import { type MeasuredPart, type NotInSql, partsOfService } from './parts.ts';

/** What a database finds out, and what it leaves to the plain evaluator. */
export interface InDatabase extends Elsewhere {
  readonly leftOut: readonly NotInSql[];
}

type FilesOf = (record: CaseRecord) => readonly HeldFile[] | undefined;

/** @param filesOf the files of a record that the database reads; undefined where its rows are elsewhere */
export async function measureInDatabase(
  service: ServiceModel,
  measuring: Measuring,
  database: Database,
  filesOf: FilesOf,
): Promise<InDatabase> {
  const places = measurable(service, measuring);
  const { parts, leftOut } = partsOfService(places, service, measuring, (record) => filesOf(record) !== undefined);
  const counted = new Map<MeasuredPart, CountedTarget>();
  const texts = new Map<CaseRecord, ReadonlyMap<string, readonly string[]>>();
  for (const [record, of] of Map.groupBy(parts, ({ judged }) => judged.record)) {
    const judged = of.map((it) => it.judged);
    const held = await loaded(database, judged, filesOf);
    if (typeof held === 'string') {
      leftOut.push(...of.map(({ place }) => ({ place, why: held })));
      continue;
    }
    const result = await counting(held, of, database, measuring);
    leftOut.push(...result.leftOut);
    for (const [part, target] of result.counted) counted.set(part, target);
    texts.set(record, await textsOf(held.get(record) as HeldRecord, database));
    for (const it of held.values()) await it.drop(database);
  }
  const taken = takenBy(parts, counted);
  return {
    leftOut,
    takenOf: (place) => taken.get(keyOf(place)),
    textsIn: (record, field) => texts.get(record)?.get(field) ?? [],
  };
}

type Held = ReadonlyMap<CaseRecord, HeldRecord>;

/** The records of some targets in the database, or why they are not there: the rest of a sentence. */
async function loaded(database: Database, judged: readonly Judged[], filesOf: FilesOf): Promise<Held | string> {
  const held = new Map<CaseRecord, HeldRecord>();
  for (const [record, names] of namesRead(judged, database)) {
    try {
      held.set(record, await HeldRecord.load(database, record, filesOf(record) ?? [], names));
    } catch (error) {
      for (const it of [record, ...held.keys()]) await HeldRecord.drop(it, database);
      const [why] = String(error instanceof Error ? error.message : error).split('\n');
      return `the database cannot read the rows of \`${record.name}\` (${why})`;
    }
  }
  return held;
}

/** Counts the targets of a record. */
async function counting(
  held: Held,
  parts: readonly MeasuredPart[],
  database: Database,
  measuring: Measuring,
): Promise<{ counted: Map<MeasuredPart, CountedTarget>; leftOut: NotInSql[] }> {
  const calendars = HeldRecord.calendars([...held.values()], measuring.now);
  const targets = parts.map((part) => ({ part, target: new CountedTarget(part, calendars, held, database) }));
  for (const table of calendars.tables) await database.load(table);
  const tables = new Map(targets.flatMap(({ target }) => target.query.before.map((it) => [it.table, it.sql])));
  for (const [table, sql] of tables) await database.run(`CREATE TEMP TABLE ${table} AS\n${sql}`);
  const counted = new Map<MeasuredPart, CountedTarget>();
  const leftOut: NotInSql[] = [];
  for (const { part, target } of targets) {
    const beyond = target.beyondCalendars();
    const isOwn = part.plan === planOf(part.place.target);
    if (beyond) leftOut.push({ place: part.place, why: beyond });
    else counted.set(part, await target.count(isOwn ? measuring : NO_LISTS));
  }
  for (const table of tables.keys()) await database.run(`DROP TABLE ${table}`);
  return { counted, leftOut };
}

/** What was found out of each target: of a rate, both parts have to be there. */
function takenBy(
  parts: readonly MeasuredPart[],
  counted: ReadonlyMap<MeasuredPart, CountedTarget>,
): ReadonlyMap<string, Taken> {
  const taken = new Map<string, Taken>();
  for (const [key, of] of Map.groupBy(parts, ({ place }) => keyOf(place))) {
    const [own, others] = of.map((part) => counted.get(part));
    const isComplete = of.every((part) => counted.has(part));
    const [part] = of;
    if (part && own && isComplete) taken.set(key, takenOf(part.plan, own, others));
  }
  return taken;
}

const NO_LISTS: Asking = { misses: 0, open: 0, refused: 0, days: ALL_DAYS };

const keyOf = ({ branch, target }: PlacedTarget): string => `${branch?.name ?? ''} ${target.id}`;

/** A rate has a figure in each period in which either of its records has rows. */
function takenOf(plan: Plan, own: CountedTarget, others: CountedTarget | undefined): Taken {
  if (plan.figure.is !== 'rate' || !others) return own.taken(own.span);
  const span: Periods | null = widest(own.span, others.span);
  return rated(own.taken(span), others.taken(span), plan.figure, plan.bound);
}

/** The texts in the fields of a record: of each, no more than could be a list of names. */
async function textsOf(held: HeldRecord, database: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = new Map<string, readonly string[]>();
  for (const { name } of held.record.fields.filter((it) => held.names.has(it.name))) {
    const rows = await database.rows(
      `SELECT DISTINCT ${identifier(name)} AS "text" FROM ${tableOf(held.record)} LIMIT ${MOST}`,
    );
    const texts = rows.map((row) => String(row.text));
    known.set(name, texts);
  }
  return known;
}
