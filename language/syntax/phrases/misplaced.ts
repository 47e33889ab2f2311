/** Clauses of a target that stand below it, and not in its block: `ceiling 2 minutes`. */
import type { Offsets } from '../../text/offsets.ts';
import { closingLine, STEP } from '../formatting/block.ts';
import type { Understood } from './understanding.ts';

/** A target whose sentence ends with its line, and which has no block. */
const TARGET = /^(?<margin>[ \t]*)target\b[^\n{}]*$/;
const FIRST_WORD = /^\s*(?<word>[a-z]+)\b[^\n{}]*$/;

/**
 * What moves a clause into the block of the target right above it, and with it those below that belong there, too.
 * @param text the text of the file, and the same with blanks in its quoted texts and comments
 * @param sentence the first of these clauses
 * @param belongs whether a clause that begins with a word belongs in the block of a target, and nowhere around it
 * @returns by offsets into the file; undefined where no target without a block stands right above
 */
export function movedIntoTarget(
  { text, masked }: { readonly text: string; readonly masked: string },
  sentence: Offsets,
  belongs: (word: string) => boolean,
): Understood | undefined {
  const [word = ''] = /^[a-z]+/.exec(masked.slice(sentence.start)) ?? [];
  const above = masked.slice(0, sentence.start).trimEnd();
  const margin = TARGET.exec(above.slice(above.lastIndexOf('\n') + 1))?.groups?.margin;
  if (margin === undefined || !belongs(word)) return undefined;
  const clauses = clausesFrom(text, masked, sentence.start, belongs);
  if (clauses === undefined) return undefined;
  const [start, end] = [above.length, sentence.start + clauses.length];
  // A comment behind the target would be in the way.
  if (text.slice(start, sentence.start).trim() !== '') return undefined;
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const lines = clauses.split('\n').map((line) => `${eol}${margin}${STEP}${line.trim()}`);
  const close = closingLine(margin, eol);
  const opening = { start, end: start, text: ' {', safe: true };
  const closing = { start: end, end, text: close, safe: true };
  return {
    ...{ start: sentence.start, end: sentence.start + word.length },
    message: `\`${word}\` stands in the block of its target: write { behind the target, and } below \`${word}\`.`,
    correction: { start, end, text: `${opening.text}${lines.join('')}${close}`, safe: true },
    edits: [opening, closing],
  };
}

const indent = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/** The lines from a place on, as long as they are clauses of a target; undefined where the last goes on in a further line. */
function clausesFrom(
  text: string,
  masked: string,
  from: number,
  belongs: (word: string) => boolean,
): string | undefined {
  const lines = masked.slice(from).split('\n');
  const after = lines.findIndex((line) => !belongs(FIRST_WORD.exec(line)?.groups?.word ?? ''));
  if (
    /^[ \t]+[^\s{}]/.test(lines[after] ?? '') &&
    indent(lines[after] ?? '') > from - masked.lastIndexOf('\n', from) - 1
  )
    return undefined;
  const length = lines.slice(0, after < 0 ? lines.length : after).join('\n').length;
  return text.slice(from, from + length).trimEnd();
}
