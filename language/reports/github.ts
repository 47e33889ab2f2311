/** Workflow commands of GitHub Actions, which shows them as annotations beside the lines. */
import type { Finding, Severity } from '../findings/finding.ts';
import { visible } from '../text/visible.ts';
import type { Report } from './report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export const githubReport = ({ findings }: Pick<Report, 'findings'>): string => findings.map(annotation).join('');

function annotation({ place, severity, name, code, message }: Finding): string {
  const { file, start, end } = place;
  // Columns are taken within one line only; the last one is the end's own.
  const columns =
    start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {};
  const properties = { file, line: start.line, endLine: end.line, ...columns, title: `${name} (${code})` };
  const given = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${given.join(',')}::${inMessage(message)}\n`;
}

const inMessage = (text: string): string =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
