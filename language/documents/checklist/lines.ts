import { columnsOf } from '../document/notes.ts';
import type { Line, Phrase, Row } from '../document/tree.ts';

/** A line, and what a spreadsheet says of it in each language. */
export function lineOf(
  id: string,
  label: string,
  tick: boolean,
  phrases: readonly Phrase[],
  details: readonly string[],
  context: Row,
): Line {
  const rows = phrases.map((phrase) => ({
    ...context,
    kind: label.toLowerCase(),
    text: phrase.text,
    details: details.join('; '),
    ...columnsOf(phrase),
  }));
  return { id, label, tick, phrases, details, rows };
}
