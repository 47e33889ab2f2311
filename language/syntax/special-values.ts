/** Names and texts that have a form of their own: currencies, and how times are written. */
import type { Advice } from './correction.ts';
import words from './phrases/words.json' with { type: 'json' };
import { unquote } from './quotes.ts';
import { formatAdvice } from './time-format-advice.ts';

/** What is wrong with what a property of the syntax tree holds, and what to write; undefined where nothing is. */
export const valueProblem = (property: string | undefined, text: string): Advice | undefined =>
  property === undefined ? undefined : CHECKS[property]?.(text);

const CHECKS: Readonly<Record<string, (text: string) => Advice | undefined>> = {
  currency: (text) => (/^[A-Z]{3}$/.test(text) ? undefined : noCurrency(text)),
  format: (text) => formatAdvice(unquote(text)),
};

function noCurrency(text: string): Advice {
  const known = (words.currency as Readonly<Record<string, string>>)[text.toLowerCase()];
  const letters = /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : known;
  const like = letters === undefined ? 'such as `EUR`' : `\`${letters}\``;
  const message = `Write the currency by its three letters, ${like}, instead of \`${text}\`.`;
  return letters === undefined ? { message } : { message, write: { text: letters, safe: isSame(text, letters) } };
}

/** Several countries have pounds. */
const isSame = (text: string, letters: string): boolean => text.toUpperCase() === letters || letters === 'EUR';
