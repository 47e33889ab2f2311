/** What no standard is made of: texts so long that reading them would take minutes. */
import { type DocumentPart, UnreadableDocument } from './document.ts';

/** In UTF-16 code units; a cell of Excel holds 32,767. */
const LONGEST_CELL = 100_000;

/** @throws UnreadableDocument that names the cell */
export function refuseOverlong(parts: readonly DocumentPart[]): void {
  for (const part of parts) {
    if (part.kind !== 'table') continue;
    for (const { number, cells } of part.rows) {
      const at = cells.findIndex((cell) => cell.length > LONGEST_CELL);
      if (at < 0) continue;
      const where = `${part.name === null ? '' : `sheet ${part.name}, `}row ${number}, column ${at + 1}`;
      const size = ((cells[at]?.length ?? 0) / 1e6).toFixed(1);
      throw new UnreadableDocument(
        `the cell in ${where} holds ${size} million characters, more than ${LONGEST_CELL / 1e6} million. Take it out of the document`,
      );
    }
  }
}
