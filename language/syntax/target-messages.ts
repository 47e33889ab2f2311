/** Sentences of targets that lack a connecting word: the parser takes what stands before it for a whole one. */
import type { Advice } from './correction.ts';
import { FORMS } from './forms.ts';

/** What has been read of a target in the line of an error, without the error itself. */
const SHARE = /^\s*target\s+at\s+(?:least|most)\s+\d[\d.,]*\s*%(.*)$/;
/** Which cases count, and nothing yet of what must hold of them. */
const CASES = /^\s*(?:of\s+\S+\s+(?:where\s.*)?)?$/;
const WORD = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}_-]*/u;

const INSTEAD_OF_ARE: ReadonlySet<string> = new Set(['is', 'be', 'was', 'were', 'get', 'gets', 'must']);
const INSTEAD_OF_WITHIN: ReadonlySet<string> = new Set(['in', 'under', 'after', 'inside', 'less']);

/**
 * What is missing in a target, where that is plain; undefined where it is not.
 * @param before the line of the error up to it
 * @param rest the line from the error on
 */
export function targetAdvice(before: string, rest: string): Advice | undefined {
  const said = SHARE.exec(before)?.[1];
  const word = WORD.exec(rest)?.[0];
  if (said === undefined || word === undefined) return undefined;
  if (/\b(?:are|have)\s/.test(said)) return afterOutcome(word, rest);
  if (!CASES.test(said) || /\bwithin\s+\S*\s*$/.test(said)) return undefined;
  if (INSTEAD_OF_ARE.has(word)) return instead('are', word);
  const follows = rest.slice(word.length).trimStart();
  const connecting = /^(?:=|!=|[<>])/.test(follows) ? 'have' : 'are';
  return {
    message: `\`${connecting}\` is missing before \`${word}\`: write \`${connecting} ${word}\`. It reads like this: ${FORMS[connecting === 'are' ? 'Target' : 'ConditionTarget']}`,
    write: { text: `${connecting} ${word}`, safe: false },
  };
}

function afterOutcome(word: string, rest: string): Advice | undefined {
  const isLimit = /^\S+\s+(?:the\b|\d)/.test(rest);
  return INSTEAD_OF_WITHIN.has(word) && isLimit ? instead('within', word) : undefined;
}

const instead = (right: string, word: string): Advice => ({
  message: `Write \`${right}\` instead of \`${word}\`. It reads like this: ${FORMS.Target}`,
  write: { text: right, safe: false },
});
