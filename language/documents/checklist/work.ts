/** How the work of a service, or of a branch, is divided among roles. */
import { keepersOf } from '../../meaning/standards.ts';
import type { Difference, Procedure, Role, Standard, Touchpoint } from '../../model/schema.ts';
import type { Nouns } from '../sentences/nouns.ts';
import { type Power, powersOf } from './powers.ts';

/** What is divided among roles. */
export interface Work {
  readonly roles: readonly Role[];
  readonly touchpoints: readonly Touchpoint[];
  readonly standards: readonly Standard[];
  readonly procedures: readonly Procedure[];
  readonly language: string | null;
  readonly nouns: Nouns;
  readonly differenceOf: (standard: Standard) => Difference | undefined;
}

/** What one role does, or answers for where nobody is named who does it, and what it decides. */
export interface RoleWork {
  /** Empty for what nobody owns or does. */
  readonly name: string;
  readonly title: string;
  readonly role: Role | undefined;
  readonly standards: readonly Standard[];
  readonly procedures: readonly Procedure[];
  readonly powers: readonly Power[];
}

export const NOBODY = '';

/** The shares of all roles that have one, in the order in which the roles are declared; that of nobody is the last. */
export function sharesOf({ roles, standards, procedures }: Work, titleOfRole: (name: string) => string): RoleWork[] {
  const declared = new Map(roles.map((role) => [role.name, role]));
  const kept = standardsByDoer(standards);
  const done = proceduresByDoer(procedures);
  const powers = Map.groupBy(powersOf(standards, procedures), (power) => power.role);
  const names = new Set([...declared.keys(), ...kept.keys(), ...done.keys(), ...powers.keys()]);
  names.delete(NOBODY);
  return [...names, NOBODY]
    .map((name) => ({
      name,
      title: name === NOBODY ? 'No role named yet' : titleOfRole(name),
      role: declared.get(name),
      standards: kept.get(name) ?? [],
      procedures: done.get(name) ?? [],
      powers: powers.get(name) ?? [],
    }))
    .filter((share) => share.standards.length + share.procedures.length + share.powers.length > 0);
}

function standardsByDoer(standards: readonly Standard[]): Map<string, Standard[]> {
  const pairs = standards.flatMap((standard) => {
    const keepers = keepersOf(standard);
    return (keepers.length > 0 ? keepers : [NOBODY]).map((name) => ({ name, standard }));
  });
  const groups = Map.groupBy(pairs, (pair) => pair.name);
  return new Map([...groups].map(([name, of]) => [name, of.map((pair) => pair.standard)]));
}

/** The procedures in which a role has steps; one without any is a matter of its owner. */
function proceduresByDoer(procedures: readonly Procedure[]): Map<string, Procedure[]> {
  const pairs = procedures.flatMap((procedure) => {
    const doers = procedure.steps.map((step) => step.by?.name ?? NOBODY);
    const names = new Set(doers.length > 0 ? doers : [procedure.owner?.name ?? NOBODY]);
    return [...names].map((name) => ({ name, procedure }));
  });
  const groups = Map.groupBy(pairs, (pair) => pair.name);
  return new Map([...groups].map(([name, of]) => [name, of.map((pair) => pair.procedure)]));
}
