/** What each role is due to be told with a month, from what was measured last. */
import { contentIn } from '../../language/documents/content.ts';
import { roleReport } from '../../language/documents/role-report/role-report.ts';
import { reportPeriod, reportsDue } from '../../language/meaning/reports-due.ts';
import type { ReportsParams, ReportsResult } from '../../protocol/messages.ts';
import type { Services } from '../services.ts';
import { fileContent, soundService } from './render.ts';
import { measured, notMeasured } from './shown-document.ts';

export async function renderReports({ uri, month, format }: ReportsParams, services: Services): Promise<ReportsResult> {
  const known = soundService(uri, services);
  if (!('checked' in known)) return known;
  const { model } = known.checked;
  const period = reportPeriod('month', month);
  if (!period) return { refused: `“${month}” is no month such as 2026-06.` };
  const { reports } = reportsDue(model, period);
  if (reports.length === 0)
    return {
      refused: `Nobody is due a report for ${month}: \`report monthly to team-lead\` in the service says who is.`,
    };
  const results = measured(known, services);
  if (!results) return { refused: notMeasured(results) };
  const written = reports.map((it) => roleReport(model, it, period, () => results));
  if (written.every(({ told }) => told === 0))
    return { refused: `Nothing is known of ${month} that could be told: see the results.` };
  return {
    reports: await Promise.all(
      written.map(async ({ role, document }) => ({ role, content: fileContent(await contentIn(format, document)) })),
    ),
  };
}
