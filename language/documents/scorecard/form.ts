/** A scorecard as a file: a form to be filled in as it is, or one to be printed, or read by programs. */
import { contentIn } from '../content.ts';
import type { Format, OfficeFormat } from '../document/tree.ts';
import { scorecardDocument } from './printed.ts';
import type { Scorecard } from './scorecard.ts';

/** @returns text, or the bytes of a file of an office program */
export async function formIn(format: Format | OfficeFormat, scorecard: Scorecard): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return (await import('./page/page.ts')).formPage(scorecard);
    case 'xlsx':
      return (await import('./workbook.ts')).formWorkbook(scorecard);
    default:
      return contentIn(format, scorecardDocument(scorecard));
  }
}
