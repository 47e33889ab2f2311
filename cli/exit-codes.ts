/** How the command line ends. */
export const CLEAN = 0;
/** Findings at or above the threshold, or an export refused because of them. */
export const HAS_FINDINGS = 1;
/** Wrong use, or input that cannot be read. */
export const TROUBLE = 2;

/** What a user did that cannot be done: what, where and what to do instead. */
export class UsageError extends Error {}
