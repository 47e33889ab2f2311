/** The standards that rules look at. */
import type { Standard, Target } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';

/**
 * The standards of a service and of its branches. A branch repeats the service's standards with its
 * own changes; what it does not change stands in the same place and is found there once.
 */
export function standardsOf(service: ServiceModel): Standard[] {
  return [...service.standards, ...service.branches.flatMap((branch) => branch.standards)];
}

/** The targets of those standards, each with its standard. */
export function targetsOf(service: ServiceModel): { standard: Standard; target: Target }[] {
  return standardsOf(service).flatMap((standard) => standard.targets.map((target) => ({ standard, target })));
}

/** Whether it is still to be decided what a target asks for. */
export const isUndecided = ({ decisions }: Target): boolean => decisions.some(({ about }) => about?.name === 'target');

/** Up to so many questions are each a matter of their own. */
const FEW = 3;

/** Whether a service has its first standard: until then it is a list of questions, and lacks nothing but their answers. */
export function isBegun(service: ServiceModel): boolean {
  const standards = standardsOf(service);
  return standards.length <= FEW || !standards.every(isQuestion);
}

/** Whether a standard promises nothing yet, and asks what it shall be. */
const isQuestion = ({ decisions, statements, targets, checks, say, avoid }: Standard): boolean =>
  decisions.length > 0 && [statements, targets, checks, say, avoid].every((said) => said.length === 0);

/** The roles that keep a standard: those that do it; what nobody is named for is a matter of its owner. */
export function keepersOf({ doneBy, owner }: Standard): readonly string[] {
  if (doneBy.length > 0) return [...new Set(doneBy.map((role) => role.name))];
  return owner ? [owner.name] : [];
}

/** What a message calls a standard: its title, or its name. */
export function quotedTitle(standard: { title: string | null; name: string }): string {
  return `“${standard.title || standard.name}”`;
}
