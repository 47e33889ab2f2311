/** What a run has found, for other programs: each format is one file beside this one. */
import type { Finding } from '../findings/finding.ts';
import type { PageOf } from '../findings/pages.ts';

export interface Report {
  /** In the order of the text; their files are named as seen from the folder of the run. */
  readonly findings: readonly Finding[];
  /** All files that were checked. */
  readonly files: readonly string[];
  /** What could not be read, one line each. */
  readonly troubles: readonly string[];
  /** The version of this program. */
  readonly version: string;
  /** Where the page about a rule can be opened. */
  readonly pageOf: PageOf;
  /** Whether a finding makes the run fail. */
  readonly fails: (finding: Finding) => boolean;
  /** What a finding is known by when lines have moved. */
  readonly fingerprintOf: (finding: Finding) => string;
}
