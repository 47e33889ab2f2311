/** Whether something may be called so, and if not, why not. */
import type { TokenType } from 'chevrotain';
import type { Lexer } from 'langium';
import { ALL_QUOTES } from '../language/syntax/quotes.ts';
import { RESERVED_WORDS } from '../language/syntax/tokens.ts';

const FORM = 'A name is one word of letters, digits and hyphens that begins with a letter, such as `front-desk`.';

/** What is wrong with the name of anything but a peak, for its author; undefined where nothing is. */
export function nameProblem(name: string, lexer: Lexer): string | undefined {
  if (RESERVED_WORDS.has(name)) {
    return `\`${name}\` is one of the connecting words of the language, which cannot be names. Choose another name.`;
  }
  // Not in the first column, where some words begin an element.
  const { tokens, errors } = lexer.tokenize(` ${name}`);
  const [token] = tokens;
  const isName = errors.length === 0 && tokens.length === 1 && token?.image === name && canName(token.tokenType);
  if (isName) return undefined;
  return `${name === '' ? 'There is no name without a letter.' : `\`${name}\` cannot be a name.`} ${FORM}`;
}

const canName = ({ name, CATEGORIES }: TokenType): boolean =>
  name === 'ID' || [CATEGORIES ?? []].flat().some((category) => category.name === 'ID');

/** The name of a peak stands in quotes, in one line. */
export function peakNameProblem(name: string): string | undefined {
  if (name.trim() === '') return 'The name of a peak is a text: write at least one word.';
  return new RegExp(`[${ALL_QUOTES}\\r\\n]`).test(name)
    ? 'The name of a peak stands in quotes, and cannot hold any itself. Leave them out.'
    : undefined;
}
