/** What changed between two versions of standards, told by what they mean. */
import type { Branch, Standard } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { type BeforeAfter, type Both, type Change, type FoundChange, found, type Where } from './change.ts';
import { hoursChanges } from './hours/changes.ts';
import { type AroundStandards, aroundIn } from './hours/effect.ts';
import { isBoth, type Paired, pairedBy, pairsInOrder, unpaired } from './pairing/pairs.ts';
import { pairedByContent, saysOf } from './pairing/standards.ts';
import { NO_RENAMES, type Originals, type Renames, renamesIn, withOldNames } from './renames.ts';
import { saidText, saysSame } from './same.ts';
import { serviceChanges } from './service.ts';
import { standardChanges, when } from './standards/facets.ts';
import { remarkChanges } from './standards/remarks.ts';
import { targetChanges } from './targets/changes.ts';

/**
 * What changed, service by service and in the order in which things stand now; behind them what is no longer there. What
 * is only laid out, ordered, commented or filed otherwise has not changed.
 */
export function changesBetween(before: readonly ServiceModel[], after: readonly ServiceModel[]): Change[] {
  const originals: Originals = new WeakMap();
  const versions = pairsInOrder(pairedServices(before, after), after).map((pair) => versionOf(pair, originals));
  const standards = standardPairs(versions);
  const changes = versions.flatMap((version) => changesOf(version, versions, standards));
  return changes.map((change) => asWritten(change, originals));
}

/** A service as it was, as it is, and how it reads now with the names that it had before. */
interface Version {
  readonly original: BeforeAfter<ServiceModel>;
  readonly before: ServiceModel | undefined;
  readonly after: ServiceModel | undefined;
  readonly renames: Renames;
}

function versionOf(original: BeforeAfter<ServiceModel>, originals: Originals): Version {
  if (!isBoth(original)) return { ...original, original, renames: NO_RENAMES };
  const renames = renamesIn(original);
  return { original, before: original.before, after: withOldNames(original.after, renames, originals), renames };
}

/** A service is known by its name; one that has another name, by its title or its standards, or because no other is left. */
function pairedServices(before: readonly ServiceModel[], after: readonly ServiceModel[]): Paired<ServiceModel> {
  const keys = [
    ({ name }: ServiceModel) => name,
    ({ title }: ServiceModel) => title ?? undefined,
    ({ standards }: ServiceModel) =>
      standards
        .map(({ name }) => name)
        .sort()
        .join(' ') || undefined,
  ];
  const left = keys.reduce<Paired<ServiceModel>>((it, keyOf) => pairedBy(it, keyOf), unpaired(before, after));
  const isOnlyOne = before.length === 1 && after.length === 1;
  return isOnlyOne ? pairedBy(left, () => '') : left;
}

/** Which standard is which, in whatever service it stands: by name in its own one, by name in another, by what it says. */
function standardPairs(versions: readonly Version[]): Paired<Standard> {
  const inService = versions.map(({ before, after }) =>
    pairedBy(unpaired(before?.standards ?? [], after?.standards ?? []), ({ name }) => name),
  );
  const all = {
    pairs: inService.flatMap((it) => it.pairs),
    before: inService.flatMap((it) => it.before),
    after: inService.flatMap((it) => it.after),
  };
  return pairedByContent(pairedBy(all, ({ name, title }) => saidText([name, title])));
}

function changesOf(version: Version, versions: readonly Version[], { pairs, before }: Paired<Standard>): Change[] {
  const { original } = version;
  const [were, are] = [version.before?.standards ?? [], version.after?.standards ?? []].map((it) => new Set(it));
  const own = pairsInOrder(
    { pairs: pairs.filter((it) => are?.has(it.after)), before: before.filter((it) => were?.has(it)), after: [] },
    [...(are ?? [])],
  );
  const homes = new Map(versions.flatMap((it) => (it.before?.standards ?? []).map((standard) => [standard, it])));
  if (!version.before || !version.after) {
    const [kind, effect] = version.after ? (['added', 'tightened'] as const) : (['dropped', 'loosened'] as const);
    const values = { before: original.before ?? null, after: original.after ?? null };
    const whole: Change = { ...found('service', kind, values, effect), ...whereIn(original) };
    return [whole, ...own.filter(isBoth).flatMap((pair) => movedChanges(pair, version, homes.get(pair.before)))];
  }
  const both = { before: version.before, after: version.after };
  const around = aroundIn(both, both);
  const standards = own.flatMap((pair) => {
    const home = pair.before && homes.get(pair.before);
    if (isBoth(pair) && home !== version) return movedChanges(pair, version, home);
    return changesOfStandard(pair, whereIn(original), around);
  });
  const facets = serviceChanges(withOwnNames(both, original), version.renames).map(
    (it): Change => ({ ...it, ...whereIn(original) }),
  );
  return [...facets, ...standards, ...branchChanges(both, original, own.filter(isBoth), [...facets, ...standards])];
}

/** Roles and records are held against what they were by themselves: their names are what may have changed. */
const withOwnNames = (
  { before, after }: Both<ServiceModel>,
  original: BeforeAfter<ServiceModel>,
): Both<ServiceModel> => ({
  before,
  after: { ...after, roles: original.after?.roles ?? [], records: original.after?.records ?? [] },
});

const whereIn = (service: BeforeAfter<ServiceModel>): Where => ({
  service,
  branch: null,
  standard: null,
  target: null,
});

/** A standard that another service has now: what it is moved from has other hours and roles. */
function movedChanges(pair: Both<Standard>, { original, after }: Version, home: Version | undefined): Change[] {
  if (!home?.before || !after) return [];
  const services = { before: home.before, after };
  const where = { ...whereIn({ before: home.original.before, after: original.after }), standard: pair };
  const moved: Change = { ...found('standard', 'moved', pair), ...where };
  return [moved, ...changesOfStandard(pair, where, aroundIn(services, services))];
}

function changesOfStandard(pair: BeforeAfter<Standard>, outer: Where, around: AroundStandards): Change[] {
  const where = { ...outer, standard: pair };
  if (!isBoth(pair)) return [{ ...comingOf(pair), ...where }];
  const { before, after } = pair;
  const isAsBefore = around.isOpenAsBefore && before.name === after.name && before.title === after.title;
  if (isAsBefore && saysOf(before) === saysOf(after)) return [];
  return [
    ...standardChanges(pair, around.services.after.languages[0]?.name ?? 'en').map(
      (it): Change => ({ ...it, ...where }),
    ),
    ...targetChanges(pair, around).map(([it, target]): Change => ({ ...it, ...where, target })),
  ];
}

/** A standard that is new, or gone. */
function comingOf({ before, after }: BeforeAfter<Standard>): FoundChange {
  const [kind, effect] = after ? (['added', 'tightened'] as const) : (['dropped', 'loosened'] as const);
  return found('standard', kind, { before: before ?? null, after: after ?? null }, effect);
}

/** What has changed in branches, and not in the same way in the service that they follow. */
function branchChanges(
  services: Both<ServiceModel>,
  original: BeforeAfter<ServiceModel>,
  standards: readonly Both<Standard>[],
  inService: readonly Change[],
): Change[] {
  const known = new Set(inService.map(keyOf));
  const oldNames = new Map(standards.map(({ before, after }) => [after.name, before.name]));
  const keys = [({ name }: Branch) => name, ({ title }: Branch) => title ?? undefined];
  const paired = keys.reduce<Paired<Branch>>(
    (it, key) => pairedBy(it, key),
    unpaired(services.before.branches, services.after.branches),
  );
  return pairsInOrder(paired, services.after.branches).flatMap((branch) => {
    const where = { ...whereIn(original), branch };
    if (!isBoth(branch)) {
      const values = { before: branch.before ?? null, after: branch.after ?? null };
      return [
        { ...found('branch', branch.after ? 'added' : 'dropped', values, null), ...where },
        ...ownStandards(branch, services).map((pair) => ({ ...comingOf(pair), ...where, standard: pair })),
      ];
    }
    const around = aroundIn(services, branch);
    return [
      ...branchFacets(branch).map((it): Change => ({ ...it, ...where })),
      ...standardsInBranch(branch, around, oldNames).flatMap((pair) => changesOfStandard(pair, where, around)),
    ].filter((it) => !known.has(keyOf(it)));
  });
}

/** Those that a branch which is new or gone has for itself: the others are those of its service. */
function ownStandards({ before, after }: BeforeAfter<Branch>, services: Both<ServiceModel>): BeforeAfter<Standard>[] {
  const own = (branch: Branch | undefined, { standards }: ServiceModel): Standard[] => {
    const names = new Set(standards.map(({ name }) => name));
    return branch?.standards.filter(({ name }) => !names.has(name)) ?? [];
  };
  return [
    ...own(after, services.after).map((it) => ({ before: undefined, after: it })),
    ...own(before, services.before).map((it) => ({ before: it, after: undefined })),
  ];
}

function branchFacets(pair: Both<Branch>): FoundChange[] {
  const { before, after } = pair;
  return [
    ...(before.name === after.name ? [] : [found('branch', 'renamed', pair)]),
    ...when('title', 'renamed', before.title, after.title),
    ...(saysSame({ filter: before.filter }, { filter: after.filter }) ? [] : [found('branch', 'changed', pair)]),
    ...hoursChanges(pair),
    ...remarkChanges(pair),
  ];
}

/** Those in which a branch may differ from its service, before or now; of all others its service tells. */
function standardsInBranch(
  branch: Both<Branch>,
  { services, isOpenAsBefore }: AroundStandards,
  oldNames: ReadonlyMap<string, string>,
): BeforeAfter<Standard>[] {
  const paired = pairedBy(unpaired(branch.before.standards, branch.after.standards), ({ name }, side) =>
    side === 'after' ? (oldNames.get(name) ?? name) : name,
  );
  const were = new Map(services.before.standards.map((it) => [it.name, it]));
  const are = new Map(services.after.standards.map((it) => [it.name, it]));
  const isTaken = (standard: Standard, from: ReadonlyMap<string, Standard>): boolean => {
    const original = from.get(standard.name);
    return original !== undefined && saysOf(original) === saysOf(standard);
  };
  return pairsInOrder(paired, branch.after.standards).filter(({ before, after }) => {
    if (before && after) return !(isOpenAsBefore && isTaken(before, were) && isTaken(after, are));
    // What comes or goes in the service comes or goes in its branches.
    return before
      ? are.has(before.name) || !isTaken(before, were)
      : after && (were.has(after.name) || !isTaken(after, are));
  });
}

/** What tells a change in a branch from the same change in its service. */
function keyOf({ kind, about, because, before, after, standard, target }: Change): string {
  const names = [standard?.before?.name, standard?.after?.name, target?.before?.name, target?.after?.name];
  const isWhole = about === 'standard';
  return saidText([kind, about, because, names, ...(isWhole ? [] : [before, after])]);
}

/** A change with what stands in the text, in place of what was written with older names to be compared. */
function asWritten(change: Change, originals: Originals): Change {
  const written = <T>(it: T): T => (typeof it === 'object' && it !== null ? ((originals.get(it) ?? it) as T) : it);
  const both = <T>(pair: BeforeAfter<T> | null): BeforeAfter<T> | null =>
    pair && { before: pair.before, after: written(pair.after) };
  const { branch, standard, target } = change;
  return {
    ...change,
    after: written(change.after),
    branch: both(branch),
    standard: both(standard),
    target: both(target),
  } as Change;
}
