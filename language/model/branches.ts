/** A branch follows its service's standards, except where it says otherwise. */
import { remembered } from '../memory/remembered.ts';
import { conditionText } from './condition-text.ts';
import { applyDefaults } from './defaults.ts';
import type { BranchText, Override } from './from-syntax/services.ts';
import { subjectOf, withIdentities } from './identity.ts';
import type { RecordsByName } from './resolve.ts';
import { resolveDemand, resolveTarget } from './resolve.ts';
import type { Branch, Condition, Demand, Service, Shared, Standard, Target } from './schema.ts';

type Whole = Pick<
  Service,
  'open' | 'workdays' | 'closures' | 'workedDays' | 'holidays' | 'demands' | 'standards' | 'defaults' | 'name'
>;

/** The branch with the full set of standards, hours and demand that hold there. */
export function resolveBranch(text: BranchText, service: Whole, records: RecordsByName): Branch {
  const { defaults, overrides, ...own } = text;
  const path = `${service.name}/${text.name}`;
  const standardIn = standardsOfBranch(text);
  const changed = service.standards.flatMap((standard) => standardIn(standard, path, records));
  const added = text.standards.map((standard) => ownStandard(standard, defaults, service.defaults, path, records));
  return {
    ...own,
    open: own.open ? { ...own.open, zone: own.open.zone ?? service.open?.zone ?? null } : service.open,
    workdays: own.workdays ?? service.workdays,
    closures: [...service.closures, ...own.closures],
    workedDays: [...service.workedDays, ...own.workedDays],
    holidays: own.holidays.length > 0 ? own.holidays : service.holidays,
    demands: demandsOf(
      own.demands.map((demand) => resolveDemand(demand, records)),
      service.demands,
    ),
    standards: [...changed, ...added],
    differences: overrides.map((it) => ({
      standard: it.standard,
      applies: it.applies,
      because: it.because,
      targets: it.body.targets.map((target) => resolveTarget(target, records)),
      source: it.source,
    })),
  };
}

/** What becomes of a standard of its service; an empty list where it does not hold. */
const standardsOfBranch = remembered(({ defaults, overrides }: BranchText) => {
  const changes = Map.groupBy(overrides, (override) => override.standard.name);
  const ownDefaults = definedOnly(defaults);
  return remembered((standard: Standard, path: string, records: RecordsByName) =>
    changedStandard({ ...standard, ...ownDefaults }, changes.get(standard.name) ?? [], path, records),
  );
});

/** A branch has work and people of its own; a case takes as long there, and customers wait as long, as elsewhere. */
function demandsOf(own: readonly Demand[], ofService: readonly Demand[]): Demand[] {
  const elsewhere = ({ record, filter }: Demand): Demand | undefined => {
    const others = ofService.filter((demand) => demand.record.name === record.name);
    const textOf = (condition: Condition | null) => condition && conditionText(condition);
    return others.find((it) => textOf(it.filter) === textOf(filter)) ?? others.find((it) => it.filter === null);
  };
  const mine = new Set(own.map((demand) => demand.record.name));
  const full = own.map((demand) => {
    const { handling = null, patience = null } = elsewhere(demand)?.typical ?? {};
    const { typical } = demand;
    if (!typical) return demand;
    return {
      ...demand,
      typical: { ...typical, handling: typical.handling ?? handling, patience: typical.patience ?? patience },
    };
  });
  return [...ofService.filter((demand) => !mine.has(demand.record.name)), ...full];
}

function ownStandard(
  standard: Standard,
  own: Shared,
  inherited: Shared,
  path: string,
  records: RecordsByName,
): Standard {
  const full = applyDefaults(applyDefaults(standard, own), inherited);
  const targets = standard.targets.map((target) => resolveTarget(target, records));
  return { ...full, id: `${path}/${standard.name}`, targets: withIdentities(targets, `${path}/${standard.name}`) };
}

function changedStandard(
  standard: Standard,
  changes: readonly Override[],
  path: string,
  records: RecordsByName,
): Standard[] {
  if (changes.some((it) => !it.applies)) return [];
  const full = changes.reduce((before, change) => changeBody(before, change, records), standard);
  const id = `${path}/${standard.name}`;
  return [{ ...full, id, targets: withIdentities(full.targets, id) }];
}

/** What a branch says once replaces what the standard says; what stands many times is added to it. */
function changeBody(standard: Standard, { body }: Override, records: RecordsByName): Standard {
  const targets = body.targets.map((target) => resolveTarget(target, records));
  return {
    ...standard,
    ...definedOnly(body),
    statements: body.statements.length > 0 ? body.statements : standard.statements,
    targets: replaceTargets(standard.targets, targets),
    checks: [...standard.checks, ...body.checks],
    say: [...standard.say, ...body.say],
    avoid: [...standard.avoid, ...body.avoid],
    references: [...standard.references, ...body.references],
    basis: [...standard.basis, ...body.basis],
    decisions: [...standard.decisions, ...body.decisions],
    waivers: [...standard.waivers, ...body.waivers],
  };
}

/** What is said: neither null nor an empty list. */
function definedOnly<T extends object>(part: T): Partial<T> {
  const said = Object.entries(part).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as Partial<T>;
}

function replaceTargets(before: readonly Target[], changes: readonly Target[]): Target[] {
  let result = [...before];
  for (const change of changes) {
    const [replaced] = replacedBy(change, before);
    const own = inTableOf(change, before);
    if (!replaced) result = [...result, own];
    else result = result.map((it) => (it === replaced ? { ...own, name: own.name ?? replaced.name } : it));
  }
  return result;
}

/** A row that a branch changes or adds is one of the same table. */
function inTableOf(change: Target, targets: readonly Target[]): Target {
  const table = alike(change, targets).find(({ row }) => row)?.row?.table;
  return change.row && table ? { ...change, row: { ...change.row, table } } : change;
}

/**
 * The targets of a standard that a branch's target replaces: the one of the same name, or those
 * with the same subject; of a table, the row with the same value. Anything but exactly one is the author's mistake.
 */
export function replacedBy(change: Target, targets: readonly Target[]): Target[] {
  return alike(change, targets).filter(({ row }) => row?.value === change.row?.value);
}

function alike(change: Target, targets: readonly Target[]): Target[] {
  const byName = change.name === null ? [] : targets.filter((target) => target.name === change.name);
  if (byName.length > 0) return byName;
  const subject = subjectOf(change.measure);
  return targets.filter((target) => subjectOf(target.measure) === subject);
}
