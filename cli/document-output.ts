/** Documents as files or on the terminal. */

import { contentIn } from '../language/documents/content.ts';
import {
  type Format,
  OFFICE_FORMATS,
  type OfficeFormat,
  type OutputDocument,
} from '../language/documents/document/tree.ts';
import { UsageError } from './exit-codes.ts';
import { shownPath } from './names.ts';
import { writeText } from './output.ts';
import { note } from './say.ts';

/** Every format of a document, those that one alone has as well. */
export type AnyFormat = Format | OfficeFormat | 'ics' | 'anki';

/** @throws UsageError where something is to be a calendar or a deck of cards that is none */
export function usualFormat(format: AnyFormat): Format | OfficeFormat {
  if (format === 'ics')
    throw new UsageError('a calendar is made of visits or trainings: write `yardstick render visits --format ics`');
  if (format === 'anki') throw new UsageError('Anki learns cards: write `yardstick render cards --format anki`');
  return format;
}

const isOffice = (format: string): boolean => OFFICE_FORMATS.some((office) => office === format);

/** @throws UsageError where a terminal would be given the bytes of an office file */
export function refuseToPrint(name: string, format: string, out: string | undefined): void {
  if (!isOffice(format) || out !== undefined || !process.stdout.isTTY) return;
  throw new UsageError(`a terminal cannot show .${format}. Say which file to write: --out ${name}.${format}`);
}

/** @throws UsageError where the file cannot be written */
export async function writeDocument(
  document: OutputDocument,
  format: Format | OfficeFormat,
  out: string | undefined,
): Promise<void> {
  writeContent(await contentIn(format, document), out);
}

/** @throws UsageError where the file cannot be written */
export function writeContent(content: string | Uint8Array, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(content);
    return;
  }
  writeText(out, content);
  note(`Wrote ${shownPath(out)}.\n`);
}
