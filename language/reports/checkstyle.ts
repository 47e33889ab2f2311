/** The format of Checkstyle, which many servers and editors read. */
import type { Finding } from '../findings/finding.ts';
import { type Xml, xml, xmlFile } from '../text/xml.ts';
import type { Report } from './report.ts';

/** The version of the format, not of this program. */
const FORMAT_VERSION = '4.3';

export function checkstyleReport({ findings, files }: Pick<Report, 'findings' | 'files'>): string {
  const byFile = Map.groupBy(findings, (finding) => finding.place.file);
  const all = files.map((file) => xml('file', { name: file }, ...(byFile.get(file) ?? []).map(errorOf)));
  return xmlFile(xml('checkstyle', { version: FORMAT_VERSION }, ...all));
}

function errorOf({ place, severity, message, code, name }: Finding): Xml {
  const { line, column } = place.start;
  return xml('error', { line, column, severity, message, source: `yardstick.${code}.${name}` });
}
