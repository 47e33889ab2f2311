import { phraseColumns } from '../document/notes.ts';
import type { DocumentLine, Phrase, SheetRow } from '../document/tree.ts';

/** A line, and what a spreadsheet says of it in each language. */
export function checklistLine(
  id: string,
  label: string,
  tick: boolean,
  phrases: readonly Phrase[],
  details: readonly string[],
  context: SheetRow,
): DocumentLine {
  const rows = phrases.map((phrase) => ({
    ...context,
    kind: label.toLowerCase(),
    text: phrase.text,
    details: details.join('; '),
    ...phraseColumns(phrase),
  }));
  return { id, label, tick, phrases, details, rows };
}
