import type { Severity } from '../language/findings/finding.ts';

export interface CheckOptions {
  readonly format: 'pretty' | 'json';
  /** The mildest severity that makes the run fail. */
  readonly failOn: Severity | 'never';
  /** An ISO date; the day of the run where it is not given. */
  readonly today?: string;
  /** The largest file to read, in megabytes. */
  readonly maxSize: number;
}

export const CHECK_DEFAULTS: CheckOptions = { format: 'pretty', failOn: 'error', maxSize: 5 };
