/** From places and findings, whose lines count from 1, to the values of the protocol, whose lines count from 0. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver';
import type { Finding } from '../language/findings/finding.ts';
import type { Place } from '../language/text/places.ts';

export function toRange({ start, end }: Pick<Place, 'start' | 'end'>): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/**
 * The diagnostics of a finding: one with its severity, and a hint at each further place, which an editor marks there
 * without listing it.
 * @param uris the URIs of the service's files, by their paths
 */
export function toDiagnostics(finding: Finding, uris: ReadonlyMap<string, string>): Diagnostic[] {
  const diagnostic = toDiagnostic(finding, uris);
  const { file } = finding.place;
  const further = (finding.also ?? []).filter((place) => place.file === file);
  return [
    diagnostic,
    ...further.map((place) => ({ ...diagnostic, range: toRange(place), severity: DiagnosticSeverity.Hint })),
  ];
}

function toDiagnostic(finding: Finding, uris: ReadonlyMap<string, string>): Diagnostic {
  const { code, name, severity, message, place, url, related, isUnnecessary } = finding;
  return {
    range: toRange(place),
    severity: SEVERITY[severity],
    code,
    codeDescription: { href: url },
    source: 'yardstick',
    message,
    ...(isUnnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    relatedInformation: related.flatMap((it) => {
      const uri = uris.get(it.place.file);
      return uri ? [{ location: { uri, range: toRange(it.place) }, message: it.message }] : [];
    }),
    data: { code, name },
  };
}
