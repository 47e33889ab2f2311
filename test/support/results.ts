import type { OutputDocument } from '../../language/documents/document/tree.ts';
import { resultsDocument } from '../../language/documents/results/results-document.ts';
import type { Results } from '../../language/measure/results/schema.ts';
import { checkServices } from './check.ts';
import { measured } from './measuring.ts';

export const LINE = `service line "Customer line" { open Mon..Sun 08:00..20:00 in "Europe/Riga" touchpoints phone }
role lead "Team lead"
record calls "Calls" from "calls.csv" {
  key id
  moments queued, answered
  fields site: text, rating: number
}
standard quick "Calls are answered" {
  owner lead
  target at least 80% of calls are answered within 20 seconds per month as in-time
  target at least 75% of calls are answered within 20 seconds per quarter in each site as by-site
  target average rating of calls at least 4 per month as rating
  target at most 5 calls not yet answered at the end of each month as waiting
  target percentile 90 time from queued to answered of calls at most 40 seconds per month as slowest
}
branch north "North" where site = "North" { quick { target at least 90% of calls are answered within 20 seconds per month as in-time } }
`;

/** Calls one after the other, over two years unless told otherwise; some rows are wrong. Of every site, all are answered within 32 seconds or never. */
export function callsOf(count: number, sites = 3, days = 730): string {
  const first = Date.UTC(2024, 0, 1, 8);
  const between = Math.floor((days * 86_400_000) / count);
  const lines = Array.from({ length: count }, (_, i) => {
    const queued = i % 211 === 5 ? 'yesterday' : clock(first + i * between);
    const answered = i % 97 === 3 ? '' : clock(first + i * between + 1000 * ((i * 7) % 33));
    const site = i % sites === 0 ? 'North' : `Site ${i % sites}`;
    return `${i % 307 === 7 ? 'twice' : `C${i}`},${queued},${answered},${site},${i % 11 === 0 ? -2 : (i % 3) + 3}`;
  });
  return `id,queued,answered,site,rating\n${lines.join('\n')}\n`;
}

const clock = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 19);

export const NOW = '2026-01-10T12:00';

export async function lineMeasured(calls: string, standards = LINE): Promise<Results> {
  return measured(standards, { data: { 'calls.csv': calls }, now: NOW, misses: 3, open: 3 });
}

export async function lineResults(calls: string, standards = LINE, isShort = false): Promise<OutputDocument> {
  const models = checkServices(standards).map(({ model }) => model);
  return resultsDocument(await lineMeasured(calls, standards), models, isShort);
}
