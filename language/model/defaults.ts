/** What is said once for several standards: by the workspace for its services, by a service or branch for its standards. */
import type { ServiceHead } from './from-syntax/services.ts';
import type { Role, Shared } from './schema.ts';

/** What a workspace says for all its services. */
export interface WorkspaceDefaults extends Pick<ServiceHead, 'languages' | 'holidays'> {
  readonly shared: Shared;
  /** The roles that are named there, for services that do not declare them. */
  readonly roles: readonly Role[];
  /** The clauses as they would stand in a service. */
  readonly clauses: readonly string[];
}

const list = <T>(own: T[], inherited: T[]): T[] => (own.length > 0 ? own : inherited);

/** A standard with what a service or branch says for all its standards, where it says nothing itself; and a service likewise. */
export function applyDefaults<T extends Shared>(own: T, defaults: Shared): T {
  return {
    ...own,
    owner: own.owner ?? defaults.owner,
    doneBy: list(own.doneBy, defaults.doneBy),
    verifications: list(own.verifications, defaults.verifications),
    training: own.training ?? defaults.training,
    reports: list(own.reports, defaults.reports),
    rewards: list(own.rewards, defaults.rewards),
    review: own.review ?? defaults.review,
    adoption: own.adoption ?? defaults.adoption,
    evidence: list(own.evidence, defaults.evidence),
  };
}

/** A service with what its workspace says for all of them, where it says nothing itself. */
export const withWorkspaceDefaults = (
  head: ServiceHead,
  { shared, languages, holidays }: WorkspaceDefaults,
): ServiceHead => ({
  ...head,
  languages: list(head.languages, languages),
  holidays: list(head.holidays, holidays),
  defaults: applyDefaults(head.defaults, shared),
});

/** The roles that the defaults of a workspace name in a service which declares none of that name. */
export function rolesBesides(
  declared: readonly Role[],
  { defaults }: ServiceHead,
  { roles }: WorkspaceDefaults,
): Role[] {
  const known = new Set(declared.map(({ name }) => name));
  const named = new Set([defaults.owner, ...defaults.reports.flatMap(({ to }) => to)].map((ref) => ref?.name));
  return roles.filter(({ name }) => named.has(name) && !known.has(name));
}
