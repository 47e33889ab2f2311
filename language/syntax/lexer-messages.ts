import { DefaultLexerErrorMessageProvider } from 'langium';
import type { Correction } from './correction.ts';
import { inQuotes } from './quotes.ts';

/** What to write instead of a text in the wrong quotes, or of a character that looks like another one. */
export function correctionAt(text: string, start: number): Correction | undefined {
  const line = /[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const quoted = /^['‘`]([^"]*)['’`]/.exec(line);
  if (quoted) return { start, end: start + quoted[0].length, text: inQuotes(quoted[1] ?? ''), safe: false };
  const [found = ''] = line;
  const instead = LOOKALIKES[found] === NEW_LINE ? '\n' : LOOKALIKES[found];
  if (instead === undefined || instead === '"' || instead.includes(' ')) return undefined;
  return { start, end: start + found.length, text: instead, safe: true };
}

const NEW_LINE = 'a new line';

/** Characters that look like one of the language and are another, and what to write instead. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '；': NEW_LINE,
  '％': '%',
  '…': '..',
  '–': '.. or -',
  '—': '.. or -',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '‘': '"',
  '’': '"',
  "'": '"',
  '`': '"',
  ';': NEW_LINE,
};

/** More of what means nothing tells nobody more. */
const LONGEST = 40;

export class LexerMessages extends DefaultLexerErrorMessageProvider {
  override buildUnexpectedCharactersMessage(text: string, start: number, length: number): string {
    const found = text.slice(start, start + length);
    const instead = LOOKALIKES[found[0] ?? ''];
    if (instead) return `Write ${instead === NEW_LINE ? instead : `\`${instead}\``} instead of \`${found[0]}\`.`;
    if (found.startsWith('/*')) return 'This comment does not end: write */ where it does.';
    if (/^\p{Sc}/u.test(found)) {
      return `Write an amount of money as a number and the letters of its currency, \`50 EUR\`, without \`${found}\`.`;
    }
    return `\`${found.length > LONGEST ? `${found.slice(0, LONGEST)}…` : found}\` has no meaning here. Text for people stands in quotes: "…"; notes to yourself follow //.`;
  }
}
