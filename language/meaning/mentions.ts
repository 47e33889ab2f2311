import { nearest } from '../lexicon/nearest.ts';

/** Each guess looks through all names: where hardly any is spelt right, nobody needs them all. */
const MOST_GUESSES = 200;

/**
 * The known names that some mentions stand for. A misspelt one is a finding of its own, and counts
 * here for the name that was meant: that one must not look forgotten as well.
 */
export function namesMeant(mentions: readonly { readonly name: string }[], known: readonly string[]): Set<string> {
  const names = new Set(known);
  const mentioned = new Set(mentions.map((mention) => mention.name));
  let guesses = 0;
  const isKnown = (name: string): boolean => names.has(name) || guesses++ >= MOST_GUESSES;
  return new Set([...mentioned].map((name) => (isKnown(name) ? name : (nearest(name, known) ?? name))));
}
