/** What has changed of a service as a whole: what it is called, when and where it works, its roles, records and procedures. */
import type { CaseRecord, Procedure, Touchpoint } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { compareDurations } from '../quantities/duration.ts';
import { type About, type Both, type FoundChange, found, type ValueOf } from './change.ts';
import { hoursChanges } from './hours/changes.ts';
import { openWeekOrder } from './hours/open-time.ts';
import { kindOf, orderOfComparison } from './order.ts';
import { isBoth, pairedBy, pairsInOrder, unpaired } from './pairing/pairs.ts';
import type { Renames } from './renames.ts';
import { saysSame } from './same.ts';
import { listChanges, when } from './standards/facets.ts';
import { comings, remarkChanges } from './standards/remarks.ts';

/** @param renames what its roles, records and columns were called before */
export function serviceChanges(pair: Both<ServiceModel>, renames: Renames): FoundChange[] {
  const { before, after } = pair;
  return [
    ...(before.name === after.name ? [] : [found('service', 'renamed', pair)]),
    ...when('title', 'renamed', before.title, after.title),
    ...hoursChanges(pair),
    ...touchpointChanges(pair),
    ...listChanges('languages', 'changed', before.languages, after.languages),
    ...when('ring', 'changed', before.ring, after.ring),
    ...named(
      'role',
      before.roles,
      after.roles,
      (name) => renames.roles.get(name) ?? name,
      (was, is) =>
        was.name !== is.name || was.title !== is.title ? 'renamed' : was.people === is.people ? null : 'changed',
    ),
    ...recordChanges(pair, renames),
    ...demandChanges(pair),
    ...procedureChanges(pair),
    ...listChanges('observations', 'changed', before.observations, after.observations),
    ...listChanges('reference', 'changed', before.references, after.references),
    ...listChanges('basis', 'changed', before.basis, after.basis),
    ...remarkChanges(pair),
  ];
}

type Named = { readonly name: string };

/** What is known by its name. @param become what became of one that is still there; null for nothing */
function named<A extends About, T extends ValueOf<A> & Named>(
  about: A,
  before: readonly T[],
  after: readonly T[],
  nameBefore: (name: string) => string,
  become: (before: T, after: T) => FoundChange['kind'] | null,
): FoundChange[] {
  const paired = pairedBy(unpaired(before, after), ({ name }, side) => (side === 'after' ? nameBefore(name) : name));
  return pairsInOrder(paired, after).flatMap((pair) => {
    if (!isBoth(pair))
      return [
        found(
          about,
          pair.after ? 'added' : 'dropped',
          { before: pair.before ?? null, after: pair.after ?? null },
          null,
        ),
      ];
    const kind = become(pair.before, pair.after);
    return kind ? [found(about, kind, pair)] : [];
  });
}

const itself = (name: string): string => name;

/** A touchpoint that is open for longer is more; that cases come at any time is another matter. */
function touchpointChanges({ before, after }: Both<ServiceModel>): FoundChange[] {
  return named('touchpoint', before.touchpoints, after.touchpoints, itself, (was, is) => {
    if (saysSame(was, is)) return null;
    if (was.always !== is.always || !was.open || !is.open) return 'changed';
    const relation = openWeekOrder({ before: { ...before, open: hours(was) }, after: { ...after, open: hours(is) } });
    return relation === 'more' ? 'tightened' : relation === 'less' ? 'loosened' : 'changed';
  });
}

const hours = ({ open }: Touchpoint): ServiceModel['open'] => open && { ...open, zone: null };

function recordChanges({ before, after }: Both<ServiceModel>, renames: Renames): FoundChange[] {
  const nameBefore = (name: string): string => renames.records.get(name) ?? name;
  const changes = named('record', before.records, after.records, nameBefore, (was, is) => {
    if (was.name !== is.name || was.title !== is.title) return 'renamed';
    return saysSame(withoutNames(was), withoutNames(is)) ? null : 'changed';
  });
  const columns = after.records.flatMap((record) => {
    const names = renames.columns.get(nameBefore(record.name)) ?? new Map<string, string>();
    const was = before.records.find(({ name }) => name === nameBefore(record.name));
    return [...record.moments, ...record.fields].flatMap((column) => {
      const old = names.get(column.name);
      const other =
        old === undefined
          ? undefined
          : [...(was?.moments ?? []), ...(was?.fields ?? [])].find(({ name }) => name === old);
      return other ? [found('column', 'renamed', { before: other, after: column })] : [];
    });
  });
  return [...changes, ...columns];
}

/** What is recorded, whatever it is called: a column of the data that has another name in the standards is the same column. */
const withoutNames = ({
  name: _name,
  title: _title,
  moments,
  fields,
  waivers: _waivers,
  decisions: _decisions,
  ...record
}: CaseRecord) => ({
  ...record,
  moments: moments.map(({ column }) => column),
  fields: fields.map(({ column, type }) => `${column} ${type?.kind ?? ''}`).sort(),
  pauses: record.pauses.map(({ name, record: other }) => [name, other?.name]),
});

/** There may be several for one record, of other cases each. */
function demandChanges({ before, after }: Both<Pick<ServiceModel, 'demands'>>): FoundChange[] {
  const left = pairedBy(unpaired(before.demands, after.demands), ({ decisions: _, ...demand }) =>
    JSON.stringify([demand.record.name, demand.filter?.kind]),
  );
  return [
    ...left.pairs.flatMap((pair) => when('demand', 'changed', pair.before, pair.after)),
    ...comings('demand', left.before, left.after),
  ];
}

function procedureChanges({ before, after }: Both<ServiceModel>): FoundChange[] {
  const changes = named('procedure', before.procedures, after.procedures, itself, (was, is) => {
    if (saysSame(bare(was), bare(is))) return was.title === is.title ? null : 'renamed';
    return 'changed';
  });
  const steps = after.procedures.flatMap((is) => {
    const was = before.procedures.find(({ name }) => name === is.name);
    return was ? stepChanges(was, is) : [];
  });
  return [...changes, ...steps];
}

const bare = ({ steps: _steps, title: _title, decisions: _decisions, waivers: _waivers, ...procedure }: Procedure) =>
  procedure;

function stepChanges(before: Procedure, after: Procedure): FoundChange[] {
  return named('step', before.steps, after.steps, itself, (was, is) => {
    if (saysSame(was, is)) return null;
    if (!saysSame({ ...was, limit: null }, { ...is, limit: null })) return 'changed';
    if (!was.limit || !is.limit) return was.limit ? 'loosened' : 'tightened';
    return kindOf(orderOfComparison(compareDurations(is.limit, was.limit), 'loosened'));
  });
}
