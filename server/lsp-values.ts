/** From places and findings, whose lines count from 1, to the values of the protocol, whose lines count from 0. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver';
import type { Finding } from '../language/findings/finding.ts';
import type { PageOf } from '../language/findings/pages.ts';
import { isAbsence } from '../language/rules/registry.ts';
import type { Place } from '../language/text/places.ts';
import { plainWords } from '../language/text/plain-words.ts';

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
 * The diagnostics of a finding: one with its severity (advice about what is missing is a hint, so that it stands back
 * behind what is wrong), and a hint at each further place, which an editor marks there
 * without listing it.
 * @param uris the URIs of the service's files, by their paths
 * @param pageOf where the page about its rule can be opened
 */
export function toDiagnostics(finding: Finding, uris: ReadonlyMap<string, string>, pageOf: PageOf): Diagnostic[] {
  const diagnostic = toDiagnostic(finding, uris, pageOf);
  const { file } = finding.place;
  const further = (finding.also ?? []).filter((place) => place.file === file);
  return [
    diagnostic,
    ...further.map((place) => ({ ...diagnostic, range: toRange(place), severity: DiagnosticSeverity.Hint })),
  ];
}

function toDiagnostic(finding: Finding, uris: ReadonlyMap<string, string>, pageOf: PageOf): Diagnostic {
  const { code, name, severity, message, place, related, isUnnecessary } = finding;
  const isQuiet = severity === 'info' && isAbsence(finding);
  return {
    range: toRange(place),
    severity: isQuiet ? DiagnosticSeverity.Hint : SEVERITY[severity],
    code,
    codeDescription: { href: pageOf({ code, name }) },
    source: 'yardstick',
    message: plainWords(message),
    ...(isUnnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    relatedInformation: related.flatMap((it) => {
      const uri = uris.get(it.place.file);
      return uri ? [{ location: { uri, range: toRange(it.place) }, message: plainWords(it.message) }] : [];
    }),
    data: { code, name },
  };
}
