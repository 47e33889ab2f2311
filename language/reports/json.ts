import type { Place } from '../text/places.ts';
import { visibleJson } from '../text/visible.ts';
import type { Report } from './report.ts';

const located = ({ file, start, end }: Place) => ({ file, range: { start, end } });

/** Findings as a JSON array. Lines and columns count from 1, ends are excluded. */
export function jsonReport({ findings, pageOf }: Pick<Report, 'findings' | 'pageOf'>): string {
  const rows = findings.map(({ place, code, name, severity, message, also = [], related }) => ({
    ...located(place),
    code,
    name,
    severity,
    message,
    url: pageOf({ code, name }),
    also: also.map(located),
    related: related.map((it) => ({ ...located(it.place), message: it.message })),
  }));
  return `${visibleJson(JSON.stringify(rows, null, 2))}\n`;
}
