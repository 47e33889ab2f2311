/** Sentences without what people say in them: quoted texts and comments are no words of the language. */
import { YardstickTerminals } from '../../generated/ast.ts';

const TERMINALS = YardstickTerminals as Readonly<Record<string, RegExp>>;

const BLANKED = new RegExp(
  [TERMINALS.STRING, TERMINALS.SL_COMMENT, TERMINALS.ML_COMMENT].map((it) => `(?:${it?.source})`).join('|'),
  'g',
);

/** A text as long: what stands between quotes is blank, and so are comments, with their signs. */
export const masked = (text: string): string =>
  text.replace(BLANKED, (found) =>
    /^\/[/*]/.test(found)
      ? blank(found)
      : found.length < 3
        ? found
        : found[0] + dotted(found.slice(1, -1)) + found.at(-1),
  );

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');
const dotted = (text: string): string => '·'.repeat(text.length);

/** A quoted text in a masked sentence. */
export const MASKED_TEXT = '["“„«「]·*["”“»」]';
