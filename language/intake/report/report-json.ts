/** The report of an import for programs. */
import type { ImportReport } from './report.ts';

/** Raised when something that programs read changes its name or meaning. */
const VERSION = 1;

export const reportJson = (report: ImportReport): string =>
  `${JSON.stringify({ version: VERSION, ...report }, null, 2)}\n`;
