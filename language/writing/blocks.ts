/** Blocks of clauses, each in lines of its own: laid out as the formatter does it. */

import { STEP } from '../syntax/formatting/block.ts';
import { widthOf } from '../syntax/formatting/printed-words.ts';
import { copied, lines, mapTexts, sentence, type Words, Written } from './written.ts';

/** A standard, a record, a service …: it stands apart from the clauses of a block that it is written into. */
export class Element extends Written {}

/** What a clause begins with, before the words that stand in one column with those of its neighbours. */
const KEYWORD = /^(?:based on|done by|[a-z]+)(?= )/;
/** Of the clauses of a procedure, only steps have a column: behind their names. */
const STEP_NAME = /^step \S+(?= )/;

/** An element of a file, with its block if it has one. */
export const element = (clauses: readonly Written[] | undefined, ...head: readonly Words[]): Element =>
  new Element(withBlock(sentence(...head), clauses).parts);

/** The same for a block of steps. */
export const elementOfSteps = (clauses: readonly Written[], ...head: readonly Words[]): Element =>
  new Element(withBlock(sentence(...head), clauses, STEP_NAME).parts);

/**
 * What stands before a block, and the block. A block may be without clauses; undefined clauses
 * make no block.
 */
export function withBlock(head: Written, clauses: readonly Written[] | undefined, lead = KEYWORD): Written {
  if (!clauses) return head;
  if (clauses.length === 0) return sentence(head, copied('{}'));
  const inside = inColumn(clauses, lead).map((clause) => indented(clause, STEP));
  return lines([sentence(head, '{'), ...inside, copied('}')]);
}

/** A text with all its lines indented. */
export const indented = (text: Written, margin: string): Written =>
  mapTexts(new Written([margin, ...text.parts]), (part) => part.replaceAll('\n', `\n${margin}`));

/** Clauses with the words behind their first ones in a column. */
export function inColumn(clauses: readonly Written[], lead: RegExp): Written[] {
  const width = clauses.reduce((widest, clause) => Math.max(widest, widthOf(leadOf(clause, lead))), 0);
  return clauses.map((clause) => padded(clause, width, lead));
}

/** The first words of a clause, where they are known and more stands behind them. */
function leadOf(clause: Written, lead: RegExp): string {
  const [first] = clause.parts;
  return clause instanceof Element || typeof first !== 'string' ? '' : (lead.exec(first)?.[0] ?? '');
}

/**
 * A clause with the words behind its first ones in a column.
 * @param width how wide the first words are to be, without the space behind them
 */
export function padded(clause: Written, width: number, lead = KEYWORD): Written {
  const words = leadOf(clause, lead);
  const missing = width - widthOf(words);
  if (words === '' || missing <= 0) return clause;
  const [first, ...others] = clause.parts as readonly [string, ...Written['parts']];
  return new Written([`${words}${' '.repeat(missing)} ${first.slice(words.length).trimStart()}`, ...others]);
}
