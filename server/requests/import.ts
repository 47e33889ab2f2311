import { UnreadableDocument } from '../../language/intake/documents/document.ts';
import { type Imported, importDocuments } from '../../language/intake/import.ts';
import { reportText } from '../../language/intake/report/report-text.ts';
import { bytesOfBase64 } from '../../protocol/base64.ts';
import type { ImportParams, ImportRefusal, ImportResult } from '../../protocol/messages.ts';

/** Makes files of standards of a document; the client writes them. */
export async function importDocument({ name, base64, statements, ...options }: ImportParams): Promise<ImportResult> {
  const bytes = bytesOfBase64(base64);
  const entries = statements === undefined ? [] : [{ field: 'statement', language: null, column: statements } as const];
  try {
    return answerOf(await importDocuments([{ name, bytes }], { ...options, mapping: { entries } }), options);
  } catch (error) {
    if (error instanceof UnreadableDocument) return refusalOf(error);
    throw error;
  }
}

function answerOf({ files, report }: Imported, { yearBegins }: Pick<ImportParams, 'yearBegins'>): ImportResult {
  const { standards, questions } = report.totals;
  const isYearOpen = yearBegins === undefined && report.notes.some(({ kind }) => kind === 'wide-period');
  return { files, standards, questions, report: reportText(report, true), isYearOpen };
}

function refusalOf({ message, remedy }: UnreadableDocument): ImportRefusal {
  return {
    problem: message,
    ...(remedy?.kind === 'column' && { columns: remedy.headings }),
    ...(remedy?.kind === 'encoding' && { encodings: remedy.readings }),
  };
}
