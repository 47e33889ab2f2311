/** How branches differ from their service. */
import type { Branch, Difference, Service, Shared, Standard } from '../../model/schema.ts';

export interface Absence {
  readonly difference: Difference;
  /** The standard of the service; undefined where a name is misspelt. */
  readonly standard: Standard | undefined;
}

interface BranchDifferences {
  /** The standards that are the branch's own, or not what they are elsewhere. */
  readonly standards: readonly Standard[];
  /** The standards that do not hold in the branch. */
  readonly absent: readonly Absence[];
  /** What the branch says of a standard of the service. */
  readonly differenceOf: (standard: Standard) => Difference | undefined;
}

/** @param shown the clauses that a document shows of each standard, and a branch can replace in all of them */
export function differencesOf(service: Service, branch: Branch, shown: readonly (keyof Shared)[]): BranchDifferences {
  const before = new Map(service.standards.map((standard) => [standard.name, standard]));
  const differences = new Map(branch.differences.map((it) => [it.standard.name, it]));
  const isOther = (standard: Standard): boolean => {
    const original = before.get(standard.name);
    // What a branch takes over is the service's own object.
    return !original || differences.has(standard.name) || shown.some((key) => standard[key] !== original[key]);
  };
  return {
    standards: branch.standards.filter(isOther),
    absent: branch.differences
      .filter((it) => !it.applies)
      .map((difference) => ({ difference, standard: before.get(difference.standard.name) })),
    differenceOf: (standard) => (before.has(standard.name) ? differences.get(standard.name) : undefined),
  };
}
