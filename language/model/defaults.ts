import type { Shared, Standard } from './schema.ts';

/** The standard with what a service or branch says for all its standards, where it says nothing itself. */
export function applyDefaults(standard: Standard, defaults: Shared): Standard {
  const list = <T>(own: T[], inherited: T[]): T[] => (own.length > 0 ? own : inherited);
  return {
    ...standard,
    owner: standard.owner ?? defaults.owner,
    doneBy: list(standard.doneBy, defaults.doneBy),
    verifications: list(standard.verifications, defaults.verifications),
    training: standard.training ?? defaults.training,
    reports: list(standard.reports, defaults.reports),
    rewards: list(standard.rewards, defaults.rewards),
    review: standard.review ?? defaults.review,
    adoption: standard.adoption ?? defaults.adoption,
    evidence: list(standard.evidence, defaults.evidence),
  };
}
