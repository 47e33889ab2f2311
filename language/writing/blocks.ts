/** Blocks of clauses, each in lines of its own: laid out as the formatter does it. */
import { copied, lines, mapTexts, sentence, type Words, Written } from './written.ts';

/** A standard, a record, a service …: it stands apart from the clauses of a block that it is written into. */
export class Element extends Written {}

const STEP = '  ';

/**
 * What stands before a block, and the block, the second words of its clauses in one column. A block without clauses
 * has room for the first one; undefined clauses make no block.
 */
export const withBlock = (head: Written, clauses: readonly Written[] | undefined): Written =>
  withLines(head, clauses && inColumn(clauses));

/** The same for clauses that stand in no column. */
export function withLines(head: Written, clauses: readonly Written[] | undefined): Written {
  if (!clauses) return head;
  if (clauses.length === 0) return sentence(head, copied('{ }'));
  return lines([sentence(head, '{'), ...clauses.map((clause) => indented(clause, STEP)), copied('}')]);
}

/** A text with all its lines indented. */
export const indented = (text: Written, margin: string): Written =>
  mapTexts(new Written([margin, ...text.parts]), (part) => part.replaceAll('\n', `\n${margin}`));

function inColumn(clauses: readonly Written[]): Written[] {
  const widths = clauses.map((clause) => leadOf(clause)?.length ?? 0);
  const width = Math.max(...widths);
  return clauses.map((clause) => padded(clause, width));
}

/** The word that a clause begins with, where more stands behind it. */
function leadOf(clause: Written): string | undefined {
  const [first] = clause.parts;
  return clause instanceof Element || typeof first !== 'string' ? undefined : /^[a-z]+(?= )/.exec(first)?.[0];
}

/** The clause with its second word in a column. @param width that of the first words, with the space behind them left out */
export function padded(clause: Written, width: number): Written {
  const lead = leadOf(clause);
  if (lead === undefined || lead.length >= width) return clause;
  const [first, ...others] = clause.parts as readonly [string, ...Written['parts']];
  return new Written([`${lead.padEnd(width)} ${first.slice(lead.length).trimStart()}`, ...others]);
}

/** An element of a file, with its block if it has one. */
export const element = (clauses: readonly Written[] | undefined, ...head: readonly Words[]): Element =>
  new Element(withBlock(sentence(...head), clauses).parts);
