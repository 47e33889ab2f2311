import { nearest } from '../lexicon/nearest.ts';

/**
 * The known names that some mentions stand for. A misspelt one is a finding of its own, and counts
 * here for the name that was meant: that one must not look forgotten as well.
 */
export function namesMeant(mentions: readonly { readonly name: string }[], known: readonly string[]): Set<string> {
  const names = new Set(known);
  const mentioned = new Set(mentions.map((mention) => mention.name));
  return new Set([...mentioned].map((name) => (names.has(name) ? name : (nearest(name, known) ?? name))));
}
