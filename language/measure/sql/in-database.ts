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
import type { Judged } from './cases.ts';
import { tableOf } from './cells.ts';
import { CountedTarget } from './counted-target.ts';
import type { Database } from './database.ts';
import { identifier } from './dialect.ts';
import { type HeldFile, HeldRecord } from './held-record.ts';
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
    const held = await loaded(database, record, filesOf(record) ?? [], judged);
    if (typeof held === 'string') {
      leftOut.push(...of.map(({ place }) => ({ place, why: held })));
      continue;
    }
    const result = await counting(held, of, database, measuring);
    leftOut.push(...result.leftOut);
    for (const [part, target] of result.counted) counted.set(part, target);
    texts.set(record, await textsOf(record, held, database));
    await held.drop(database);
  }
  const taken = takenBy(parts, counted);
  return {
    leftOut,
    takenOf: (place) => taken.get(keyOf(place)),
    textsIn: (record, field) => texts.get(record)?.get(field) ?? [],
  };
}

/** The record in the database, or why it is not there: the rest of a sentence. */
async function loaded(
  database: Database,
  record: CaseRecord,
  files: readonly HeldFile[],
  judged: readonly Judged[],
): Promise<HeldRecord | string> {
  try {
    return await HeldRecord.load(database, record, files, judged);
  } catch (error) {
    await HeldRecord.drop(record, database);
    const [why] = String(error instanceof Error ? error.message : error).split('\n');
    return `the database cannot read the rows of \`${record.name}\` (${why})`;
  }
}

/** Counts the targets of a record. */
async function counting(
  held: HeldRecord,
  parts: readonly MeasuredPart[],
  database: Database,
  measuring: Measuring,
): Promise<{ counted: Map<MeasuredPart, CountedTarget>; leftOut: NotInSql[] }> {
  const calendars = held.calendars();
  const targets = parts.map((part) => {
    const judged = { ...part.judged, holds: held.holds };
    return { part, target: new CountedTarget(judged, part.plan, calendars, held, database) };
  });
  for (const table of calendars.tables) await database.load(table);
  const counted = new Map<MeasuredPart, CountedTarget>();
  const leftOut: NotInSql[] = [];
  for (const { part, target } of targets) {
    const early = held.tooEarly(target.query.lookedUp);
    const isOwn = part.plan === planOf(part.place.target);
    if (early) leftOut.push({ place: part.place, why: `it reads times before 1900 in \`${early}\`` });
    else counted.set(part, await target.count(isOwn ? measuring : NO_LISTS));
  }
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
async function textsOf(
  record: CaseRecord,
  held: HeldRecord,
  database: Database,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = new Map<string, readonly string[]>();
  for (const { name } of record.fields.filter((it) => held.names.has(it.name))) {
    const rows = await database.rows(
      `SELECT DISTINCT ${identifier(name)} AS "text" FROM ${tableOf(record)} LIMIT ${MOST}`,
    );
    const texts = rows.map((row) => String(row.text));
    known.set(name, texts);
  }
  return known;
}
