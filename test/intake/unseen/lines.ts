/** On which line of its document each standard of an import was found. */
import type { Imported } from '../../../language/intake/import.ts';

const IN_TABLE = /^\s*\||\S +\| +\S|<tr/;
const RULE = /^[\s|:-]+$/;
const WORD = /[\p{L}\p{N}]+/gu;

type Row = Imported['report']['rows'][number];

/** Lines count from 1. Rows of a table are counted there; a passage stands where most of its words do. */
export function lineOf(row: Row, text: string, files: Imported['files']): number {
  const lines = text.split('\n').map((line, at) => ({ line, at: at + 1 }));
  const isCsv = row.place.document.endsWith('.csv');
  const table = lines.filter(({ line }) => isCsv || (IN_TABLE.test(line) && !RULE.test(line)));
  if (row.place.kind === 'row') return table[row.place.number - 1]?.at ?? 0;
  const block = blockOf(row, files);
  const said = wordsOf(block);
  // What a lead-in leads to ends the statement.
  const end = lines.find(({ line }) => wordsOf(line).size > 1 && inWords(block).endsWith(inWords(line)));
  if (end) return end.at;
  const near = ({ line }: { line: string }): number => {
    const words = wordsOf(line);
    return [...words].filter((it) => said.has(it)).length / Math.sqrt(words.size + 1);
  };
  return lines.reduce((best, it) => (near(it) > 0 && near(it) >= near(best) ? it : best)).at;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(WORD));

const inWords = (text: string): string => ` ${(text.toLowerCase().match(WORD) ?? []).join(' ')}`;

/** The statement of a standard as its file has it. */
function blockOf({ file, standard }: Row, files: Imported['files']): string {
  const text = files.find(({ path }) => path === file)?.text ?? '';
  const block = text.split(/^standard /mu).find((it) => it.startsWith(`${standard} `)) ?? '';
  return /statement\s+"((?:[^"\\]|\\.)*)"/u.exec(block)?.[1] ?? block;
}
