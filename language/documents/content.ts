import type { Format, OfficeFormat, OutputDocument } from './document/tree.ts';
import { written } from './render.ts';

/** A document in a format: text, or the bytes of a file of an office program. */
export async function contentIn(format: Format | OfficeFormat, document: OutputDocument): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return (await import('./writers/xlsx.ts')).xlsxOf(document);
    case 'docx':
      return (await import('./writers/docx.ts')).docxOf(document);
    default:
      return written(document, format);
  }
}
