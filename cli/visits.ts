/** A plan of visits, as a table or as a file for calendars. */
import { listed } from '../language/documents/sentences/phrasing.ts';
import { calendarFile } from '../language/documents/visits/calendar-file.ts';
import { visitsOf } from '../language/documents/visits/plan.ts';
import { visitsDocument } from '../language/documents/visits/table.ts';
import { sitesAsked } from '../language/meaning/measures/observations.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import type { HolidayCalendar } from '../language/quantities/holidays.ts';
import { daysAsked, type SpanOptions } from './days-asked.ts';
import { type AnyFormat, usualFormat, writeContent, writeDocument } from './document-output.ts';
import { UsageError } from './exit-codes.ts';
import { oneService } from './one-service.ts';
import { note } from './say.ts';

/** When somebody goes, where, and who. */
export interface VisitsOptions extends SpanOptions {
  readonly seed?: number;
  readonly site?: readonly string[];
  readonly observer?: readonly string[];
}

interface Output {
  readonly format: AnyFormat;
  readonly out?: string;
}

/** @throws UsageError where nobody says for which days, or of which service */
export async function writeVisits(
  services: readonly ServiceModel[],
  holidays: HolidayCalendar,
  { format, out, seed = 1, site = [], observer = [], ...span }: VisitsOptions & Output,
): Promise<void> {
  const service = oneService(services, 'a plan of visits');
  const { from, until } = daysAsked(span);
  if (from === null || until === null)
    throw new UsageError('say for which days visits are planned: --from 2026-10 --to 2026-12');
  if (!service.open) throw new UsageError(`nothing says when ${service.name} is open: write \`open\` in the service`);
  // Nobody might notice that a service which has branches has other sites, too.
  if (site.length === 0 && service.branches.length > 0)
    note(`Planned for ${listed(sitesAsked(service.branches))}: name other sites with --site.\n`);
  const asked = { from, until, seed, sites: site, observers: observer };
  const visits = visitsOf(service, asked, holidays);
  if (format === 'ics') writeContent(calendarFile(visits, service), out);
  else await writeDocument(visitsDocument(visits, service, asked), usualFormat(format), out);
}
