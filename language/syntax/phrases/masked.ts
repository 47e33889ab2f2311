/** Sentences without what people say in them: quoted texts and comments are no words of the language. */
import { CLOSING_QUOTES, OPENING_QUOTES } from '../quotes.ts';
import { commentPattern, textPattern } from '../scanning.ts';

const BEGINNING = new RegExp(`[${OPENING_QUOTES}]|/[/*]`, 'g');
const LINE_COMMENT = /\/\/[^\r\n]*/y;

/** A text as long: what stands between quotes is blank, and so are comments, with their signs. Takes linear time. */
export function quotesMasked(text: string): string {
  const ending = endings(text);
  let [blanked, done] = ['', 0];
  for (const { index, 0: sign } of text.matchAll(BEGINNING)) {
    const found = index < done ? undefined : ending(sign, index);
    if (found === undefined) continue;
    blanked += text.slice(done, index) + (sign.startsWith('/') ? blank(found) : hidden(found));
    done = index + found.length;
  }
  return blanked + text.slice(done);
}

/** What begins with a sign at an offset, up to its end; undefined for comments without one. */
function endings(text: string): (sign: string, offset: number) => string | undefined {
  const [texts, comments] = [textPattern(), commentPattern()];
  return (sign, offset) => {
    if (sign === '/*') return comments.exec(text, offset)?.[0];
    if (sign !== '//') return texts.exec(text, offset)?.[0];
    LINE_COMMENT.lastIndex = offset;
    return LINE_COMMENT.exec(text)?.[0];
  };
}

const hidden = (found: string): string =>
  found.length < 3 ? found : found[0] + '·'.repeat(found.length - 2) + found.at(-1);

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** A quoted text in a masked sentence. */
export const MASKED_TEXT = `[${OPENING_QUOTES}]·*[${CLOSING_QUOTES}]`;
