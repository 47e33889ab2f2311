/** Several values for one column: `queue = "a" or "b"`, `queue in ("a", "b")`. */
import { MASKED_TEXT } from './masked.ts';
import type { Finder, Said, Turn } from './turn.ts';

const VALUE = `(?:${MASKED_TEXT}|\\d[\\d.]*)`;
const COLUMN = '(?<column>(?!(?:where|have|and|or|not|in|is|are|one|any|either)\\b)[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)';
const NEGATED = '(?<negated>!=|<>|(?:is |are )?not (?:in|one of|any of|either)|is not|are not|(?:is |are )?neither)';
const POSITIVE = '=|==|(?:is|are) (?:in|one of|any of|either)|in|one of|any of|is|are|equals';
const LIST = `\\(?\\s*${VALUE}(?:\\s*(?:,\\s*or|,\\s*and|,|\\bor\\b|\\bnor\\b|(?<and>\\band\\b))\\s*${VALUE})*(?:\\s*\\))?`;
const SEVERAL = new RegExp(`${COLUMN}\\s*(?:${NEGATED}|${POSITIVE})\\s*(?<list>${LIST})`, 'dgu');

/** What a condition follows. */
const CONDITION = /\b(?:where|have)\b/;

/** Whether a condition beside it would be read with the last of the values alone. */
const BESIDE = { before: /\b(?:and|not)\s*\(?$/, after: /^\s*and\b/ };

export const listsIn: Finder = (said) =>
  [...said.masked.matchAll(SEVERAL)].flatMap((match) => listOf(match, said) ?? []);

function listOf(match: RegExpExecArray, said: Said): Turn | undefined {
  const [start, end] = match.indices?.[0] ?? [0, 0];
  const [from, to] = match.indices?.groups?.list ?? [0, 0];
  if (!CONDITION.test(said.masked.slice(0, start))) return undefined;
  const values = [...said.masked.slice(from, to).matchAll(new RegExp(VALUE, 'g'))].map(({ 0: value, index }) =>
    said.text.slice(from + index, from + index + value.length),
  );
  const { column, negated, and } = match.groups ?? {};
  const isIn = /\b(?:in|of)\b/.test(said.masked.slice(start, from));
  if (values.length < 2 && !isIn) return undefined;
  const each = values.map((value) => `${column} ${negated ? '!=' : '='} ${value}`);
  const condition = each.join(negated ? ' and ' : ' or ');
  const isBeside = BESIDE.before.test(said.masked.slice(0, start)) || BESIDE.after.test(said.masked.slice(end));
  const isNegatedAgain = /\bnot\s*\(?$/.test(said.masked.slice(0, start));
  const text = each.length > 1 && (negated ? isNegatedAgain : isBeside) ? `(${condition})` : condition;
  const isBoth = and !== undefined && !isIn && !negated;
  const message = isBoth
    ? `\`${column}\` has one value in each case: write \`${condition}\` for cases with either of them.`
    : `Name the column with each of the values: \`${condition}\`.`;
  return { start, end, text, message, safe: !isBoth };
}
