/** The names of the parts of a handbook: a touchpoint may be called as a branch is, or “roles”. */

/** The place of what holds at all touchpoints. */
export const EVERYWHERE = '';

export const placePart = (touchpoint: string): string =>
  touchpoint === EVERYWHERE ? 'everywhere' : `at-${touchpoint}`;

export const branchPart = (branch: string): string => `branch-${branch}`;
