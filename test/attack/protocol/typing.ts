/** Edits of a text, as people and programs make them. */
import type { Position, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Chance } from '../chance.ts';
import { TOKENS } from './texts.ts';

/** A replaced range, or a whole new text. */
export interface Change {
  readonly text: string;
  readonly range?: Range;
}

const documentOf = (text: string): TextDocument => TextDocument.create('x:', 'yardstick', 1, text);

export const typed = (text: string, changes: readonly Change[]): string =>
  TextDocument.update(documentOf(text), [...changes], 2).getText();

export const placeIn = (text: string, chance: Chance): Position =>
  documentOf(text).positionAt(chance.below(text.length + 1));

/** Some edits, one after the other, as of several cursors. */
export function someChanges(text: string, chance: Chance): Change[] {
  const changes: Change[] = [];
  let now = text;
  for (let left = chance.happens(0.2) ? 2 + chance.below(5) : 1; left > 0; left--) {
    const document = documentOf(now);
    const [start, end] = someSpan(now, chance);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    // Editors are not always right about where a text ends.
    if (chance.happens(0.03)) range.end = { line: range.end.line + chance.below(3), character: 1000 };
    const change = { range, text: someText(now, chance) };
    changes.push(change);
    now = typed(now, [change]);
  }
  return changes;
}

export function mutated(text: string, chance: Chance): string {
  let now = text;
  for (let left = 1 + chance.below(4); left > 0; left--) {
    const [start, end] = someSpan(now, chance);
    now = now.slice(0, start) + someText(now, chance) + now.slice(end);
  }
  return now;
}

/** A place, a word, a line or a stretch. */
function someSpan(text: string, chance: Chance): [start: number, end: number] {
  const matches = chance.weighted<RegExp | null | undefined>([
    [7, undefined],
    [7, /[\p{L}\p{N}-]+|\S/gu],
    [3, /[^\n]*\n/g],
    [3, null],
  ]);
  const at = chance.below(text.length + 1);
  if (matches === undefined) return [at, at];
  const found = matches ? [...text.matchAll(matches)] : [];
  if (found.length === 0) return [at, Math.min(text.length, at + chance.below(200))];
  const match = chance.one(found);
  return [match.index, match.index + match[0].length];
}

function someText(text: string, chance: Chance): string {
  return chance.weighted([
    [5, () => ''],
    [9, () => chance.one(TOKENS)],
    [2, () => `${chance.one(TOKENS)} ${chance.one(TOKENS)}`],
    [4, () => text.slice(...someSpan(text, chance))],
  ])();
}
