/** What roles, records and their columns were called before: what names them is the same, then. */
import { planOf } from '../meaning/measures/plan-of.ts';
import { recordRef } from '../meaning/measures/records.ts';
import type { CaseRecord, Ref, Role, Target } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import type { Both } from './change.ts';
import { pairedBy, unpaired } from './pairing/pairs.ts';

type Names = ReadonlyMap<string, string>;

/** From the new names to the old ones, where they differ. */
export interface Renames {
  readonly roles: Names;
  readonly records: Names;
  /** Those of the moments and fields of each record, by its old name. */
  readonly columns: ReadonlyMap<string, Names>;
}

export const NO_RENAMES: Renames = { roles: new Map(), records: new Map(), columns: new Map() };

export function renamesIn({ before, after }: Both<ServiceModel>): Renames {
  const roles = pairedBy(byName(before.roles, after.roles), titled);
  const records = [dataOf, titled].reduce<ReturnType<typeof pairedBy<CaseRecord>>>(
    (left, keyOf) => pairedBy(left, keyOf),
    byName(before.records, after.records),
  );
  return {
    roles: namesOf(roles.pairs),
    records: namesOf(records.pairs),
    columns: new Map(records.pairs.map((pair) => [pair.before.name, columnNames(pair)])),
  };
}

const byName = <T extends { readonly name: string }>(before: readonly T[], after: readonly T[]) =>
  pairedBy(unpaired(before, after), ({ name }) => name);

const titled = ({ title }: Pick<Role, 'title'>): string | undefined => title ?? undefined;
const dataOf = ({ from }: CaseRecord): string | undefined => from ?? undefined;

const namesOf = (pairs: readonly Both<{ readonly name: string }>[]): Names =>
  new Map(pairs.filter(({ before, after }) => before.name !== after.name).map((it) => [it.after.name, it.before.name]));

/** A moment or field that has gone, and one that has come and stands in the same column, are one. */
function columnNames({ before, after }: Both<CaseRecord>): Names {
  const columns = ({ moments, fields }: CaseRecord) => [...moments, ...fields];
  const left = byName(columns(before), columns(after));
  return namesOf(pairedBy({ ...left, pairs: [] }, ({ column }) => column).pairs);
}

/** What was made of what: the pieces that hold old names, and those that stand in the text. */
export type Originals = WeakMap<object, object>;

/**
 * A service with the names that it had before, so that it can be held against what it was.
 * @param originals where the pieces are noted that are made in place of others
 */
export function withOldNames(service: ServiceModel, renames: Renames, originals: Originals): ServiceModel {
  const isAnyRenamed =
    renames.roles.size > 0 || renames.records.size > 0 || [...renames.columns.values()].some((it) => it.size > 0);
  if (!isAnyRenamed) return service;
  const { roles: _roles, records: _records, ...rest } = service;
  const written = rewritten(rest, '', { renames, columns: NONE }, originals) as typeof rest;
  return {
    ...written,
    roles: service.roles,
    records: service.records.map((it) => recordWithOldNames(it, renames, originals)),
  };
}

/** What claims look up: which moment of which record a case begins with. */
function recordWithOldNames(record: CaseRecord, { records, columns }: Renames, originals: Originals): CaseRecord {
  const name = records.get(record.name) ?? record.name;
  const names = columns.get(name) ?? NONE;
  const old = <T extends { readonly name: string }>(it: T): T => ({ ...it, name: names.get(it.name) ?? it.name });
  const copy = { ...record, name, moments: record.moments.map(old), fields: record.fields.map(old) };
  originals.set(copy, record);
  return copy;
}

const NONE: Names = new Map();

interface Within {
  readonly renames: Renames;
  readonly columns: Names;
}

/** Where a name is that of a role. */
const OF_ROLES: ReadonlySet<string> = new Set(['owner', 'doneBy', 'by', 'approvedBy', 'to']);

function rewritten(value: unknown, key: string, within: Within, originals: Originals): unknown {
  if (typeof value !== 'object' || value === null || key === 'source' || key.endsWith('Source')) return value;
  if (isRef(value)) return renamedRef(value, key, within, originals);
  const inside = isTarget(value) ? { ...within, columns: columnsFor(value, within.renames) } : within;
  let copy: Record<string, unknown> | undefined;
  for (const [name, inner] of Object.entries(value)) {
    const changed = rewritten(inner, Array.isArray(value) ? key : name, inside, originals);
    if (changed === inner) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[name] = changed;
  }
  if (copy) originals.set(copy, value);
  return copy ?? value;
}

const isRef = (value: object): value is Ref => 'name' in value && 'source' in value && Object.keys(value).length === 2;

function renamedRef(ref: Ref, key: string, { renames, columns }: Within, originals: Originals): Ref {
  const ofRole = OF_ROLES.has(key) ? renames.roles.get(ref.name) : undefined;
  const old = key === 'record' ? renames.records.get(ref.name) : (columns.get(ref.name) ?? ofRole);
  if (old === undefined) return ref;
  const copy = { ...ref, name: old };
  originals.set(copy, ref);
  return copy;
}

const isTarget = (value: object): value is Target => 'measure' in value && 'bound' in value;

function columnsFor(target: Target, { records, columns }: Renames): Names {
  const record = recordRef(planOf(target));
  return columns.get(records.get(record?.name ?? '') ?? record?.name ?? '') ?? NONE;
}
