import type { Severity, Sort } from '../language/findings/finding.ts';

export const REPORT_FORMATS = ['json', 'sarif', 'github', 'junit', 'checkstyle'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface CheckCommandOptions {
  readonly format: 'pretty' | ReportFormat;
  /** In which order the findings of a file are shown to people. */
  readonly sort: Sort;
  /** The mildest severity that makes the run fail. */
  readonly failOn: Severity | 'never';
  /** An ISO date; the day of the run where it is not given. */
  readonly today?: string;
  /** The largest file to read, in megabytes. */
  readonly maxSize: number;
  /** The file to write instead of standard output, and whether it may be replaced. */
  readonly out?: string;
  readonly force?: boolean;
  /** The file of known findings, and whether it is to be written anew. */
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** The file of results to judge with, in place of those in the folder of the standards. */
  readonly results?: string;
  /** Whether safe fixes are made, and whether they are only shown. */
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  /** Whether it is told how long each phase and rule took. */
  readonly timing?: boolean;
}

export const CHECK_DEFAULTS: CheckCommandOptions = { format: 'pretty', sort: 'severity', failOn: 'error', maxSize: 5 };
