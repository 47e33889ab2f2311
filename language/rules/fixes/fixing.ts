/** What a quick fix is made of: the finding, its service, and the text of the files. */
import type { Finding } from '../../findings/finding.ts';
import type { Edit, Fix } from '../../findings/fix.ts';
import { hasPlaceholders, verbatim, withDefaults } from '../../findings/snippet.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Place } from '../../text/places.ts';
import type { SourceText } from '../../text/source-text.ts';

export interface FixContext {
  /** The model in which the finding was found. */
  readonly service: ServiceModel;
  /** Whether a block has a syntax error in it: nobody knows then where a clause would end up. */
  readonly isBroken: (block: Place) => boolean;
  /** The texts of the service's files. */
  readonly sourceOf: (file: string) => SourceText;
  /** The day, the stretch and the words of the run: those of `RuleContext`. */
  readonly today: string;
  readonly stretch: number;
  readonly words: OwnWords;
}

/** What mends the findings of one rule. A fix for something missing never makes up what only its author can know. */
export type QuickFix = (finding: Finding, context: FixContext) => readonly Fix[];

/** A fix of one or several edits, whose texts are snippets; none where an edit has no place. */
export function fixWith(title: string, ...edits: readonly (Edit | undefined)[]): Fix[] {
  const placed = edits.filter((edit) => edit !== undefined);
  if (placed.length < edits.length) return [];
  if (placed.some(({ text }) => hasPlaceholders(text))) return [{ title, safe: false, snippet: true, edits: placed }];
  const plain = placed.map(({ place, text }) => ({ place, text: withDefaults(text) }));
  return [{ title, safe: false, snippet: false, edits: plain }];
}

/** The same fixes, for where nobody need be asked. */
export const safe = (fixes: readonly Fix[]): Fix[] => fixes.map((fix) => ({ ...fix, safe: true }));

/** A fix that replaces the text of a place. */
export const replacement = (title: string, place: Place, text: string): Fix[] =>
  fixWith(title, { place, text: verbatim(text) });
