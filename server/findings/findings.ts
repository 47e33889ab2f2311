/** What is known of the services of all workspaces, for whoever shows it. */
import type { URI } from 'langium';
import type { Finding } from '../../language/findings/finding.ts';
import type { HolidayCalendar } from '../../language/quantities/holidays.ts';
import type { CheckedService } from '../../language/workspace/analysis.ts';

export interface KnownService {
  readonly checked: CheckedService;
  /** The public holidays that it may keep. */
  readonly holidays: HolidayCalendar;
  /** The URIs of its files, by the paths that its model and findings name. */
  readonly uris: ReadonlyMap<string, string>;
}

export interface Findings {
  /** Calls back with the URI of each file whose findings or model may have changed. */
  onChanged(listener: (uri: string) => void): void;
  /** All services with their findings as of now. */
  all(): readonly KnownService[];
  /** All services as they were when they were last checked, by their names: for what must not wait for the next check. */
  checked(): readonly KnownService[];
  /** The service that a file belongs to, with its findings as of now. */
  knownOf(uri: URI): KnownService | undefined;
  /** The service that a file belongs to as it was when it was last checked: for what must not wait for the next check. */
  lastKnownOf(uri: URI): KnownService | undefined;
  /** The findings in one file as of now. */
  findingsIn(uri: URI): readonly Finding[];
  /** Checks everything again: something has changed on which all findings depend. */
  checkAll(): void;
}
