import type { ReportUnit } from '../language/meaning/reports-due.ts';
import type { MeasureOptions } from './measure-options.ts';

/** What reports to roles are written as. */
export const ROLE_REPORT_FORMATS = ['html', 'docx', 'md'] as const;

/** What may be said to `yardstick report`. */
export interface ReportOptions
  extends Partial<Record<ReportUnit, string>>,
    Pick<MeasureOptions, 'misses' | 'now' | 'force' | 'maxSize' | 'maxData' | 'engine'> {
  readonly format?: readonly (typeof ROLE_REPORT_FORMATS)[number][];
  /** Whether a draft of a mail is written for each role, and whether it brings the files. */
  readonly eml?: boolean;
  readonly attach?: boolean;
  /** A file of results that have been measured. */
  readonly results?: string;
  /** A folder. */
  readonly out?: string;
}
