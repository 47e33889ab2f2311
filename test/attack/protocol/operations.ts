/** What somebody does with an editor and with the disk below it. Plain data, so that it can be done again. */
import type { Position } from 'vscode-languageserver-protocol';
import type { Chance } from '../chance.ts';
import { isStandards, type State, shownOf } from './state.ts';
import {
  DATA,
  DATA_FILES,
  DATA_LINKS,
  LINKS,
  NEW_FILES,
  PRISTINE,
  SETTINGS,
  SETTINGS_FILES,
  SHARED_FILES,
} from './texts.ts';
import { type Entry, textOf } from './tree.ts';
import { type Change, mutated, placeIn, someChanges } from './typing.ts';

export type Operation =
  | { readonly do: 'open' | 'close' | 'save' | 'delete'; readonly file: string }
  | { readonly do: 'type'; readonly file: string; readonly changes: readonly Change[] }
  | { readonly do: 'write'; readonly file: string; readonly entry: Entry }
  /** As editors save that write another file first: the one of the name is gone for a moment. */
  | { readonly do: 'replace'; readonly file: string; readonly text: string }
  /** The editor is told of a file that is gone by the time anybody reads it. */
  | { readonly do: 'flicker'; readonly file: string }
  /** `isLate`: the editor is told of it before its own files move. */
  | { readonly do: 'rename'; readonly file: string; readonly to: string; readonly isLate: boolean }
  | { readonly do: 'deleteFolder'; readonly folder: string }
  | { readonly do: 'renameFolder'; readonly folder: string; readonly to: string }
  | { readonly do: 'ask'; readonly method: string; readonly asked: Asked }
  | { readonly do: 'wait'; readonly milliseconds: number };

export interface Asked {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  readonly word: string;
  /** When the editor has lost interest, if it has. */
  readonly cancelledAfter: number | null;
}

/** Something that can be done in a state. */
export function someOperation(state: State, chance: Chance): Operation {
  const { open, disk } = state;
  const [shown, stored] = [[...open.keys()], [...disk.keys()].filter(isWorkedOn)];
  const closed = stored.filter((file) => !open.has(file) && shownOf(file, disk) !== undefined);
  const options: [number, () => Operation][] = [[30, () => ({ do: 'wait', milliseconds: chance.below(25) })]];
  const add = (weight: number, isPossible: boolean, make: () => Operation): void => {
    if (isPossible) options.push([weight, make]);
  };
  add(shown.length === 0 ? 100 : 5, closed.length > 0, () => ({ do: 'open', file: chance.one(closed) }));
  add(60, shown.length > 0, () => typing(state, chance.one(shown), chance));
  add(45, shown.length > 0, () => asking(state, chance.one(shown), chance));
  add(3, shown.length > 0, () => ({ do: 'close', file: chance.one(shown) }));
  add(2, shown.length > 0, () => ({ do: 'save', file: chance.one(shown) }));
  add(12, true, () => onDisk(state, stored, chance));
  return chance.weighted(options)();
}

/** What is in folders of packages is nobody's work; others may link to it. */
const isWorkedOn = (file: string): boolean => isStandards(file) && !file.startsWith('node_modules/k/');

function typing({ open }: State, file: string, chance: Chance): Operation {
  const pristine = PRISTINE[file];
  // Texts shall not become rubbish for ever.
  const isWhole = chance.happens(0.12);
  if (isWhole) return { do: 'type', file, changes: [{ text: pristine ?? PRISTINE['desk.standards'] ?? '' }] };
  return { do: 'type', file, changes: someChanges(open.get(file) ?? '', chance) };
}

function onDisk(state: State, stored: readonly string[], chance: Chance): Operation {
  const standards = Object.keys(PRISTINE).filter(isWorkedOn);
  const write = (file: string, entry: Entry): Operation => ({ do: 'write', file, entry });
  const settings = chance.one(SETTINGS_FILES);
  const data = chance.one(DATA_FILES);
  const some = stored.length > 0 ? chance.one(stored) : chance.one(standards);
  const fresh = chance.one(NEW_FILES);
  const text = (): string => textOf(state.disk.get(some)) ?? PRISTINE[some] ?? '';
  return chance.weighted<() => Operation>([
    [6, () => write(some, { text: mutated(text(), chance) })],
    [6, () => write(fresh, { text: mutated(PRISTINE[chance.one(standards)] ?? '', chance) })],
    [6, () => restored(chance)],
    [4, () => ({ do: 'replace', file: some, text: mutated(text(), chance) })],
    [4, () => ({ do: 'flicker', file: chance.one([some, fresh]) })],
    [4, () => ({ do: 'delete', file: some })],
    [
      6,
      () => ({ do: 'rename', file: some, to: chance.one([...NEW_FILES, ...standards]), isLate: chance.happens(0.5) }),
    ],
    [2, () => ({ do: 'deleteFolder', folder: chance.one(['desk', 'counter', 'other', 'sub', 'linked']) })],
    [
      2,
      () => ({ do: 'renameFolder', folder: chance.one(['desk', 'other', 'moved']), to: chance.one(['moved', 'desk']) }),
    ],
    [6, () => write(settings, { text: chance.one(SETTINGS) })],
    [4, () => ({ do: 'delete', file: settings })],
    [4, () => write(data, { text: chance.one(DATA) })],
    [2, () => ({ do: 'delete', file: data })],
    [4, () => write(chance.one([some, fresh]), { link: chance.one(LINKS) })],
    [2, () => write('linked', { link: chance.one(LINKS) })],
    [4, () => write(chance.one([settings, data]), { link: chance.one(DATA_LINKS) })],
    [4, () => write(chance.one(SHARED_FILES), { text: chance.one([...SETTINGS, ...DATA]) })],
    [1, () => write(chance.one([fresh, settings, data]), { pipe: true })],
    [1, () => write(fresh, { bytes: chance.one(['/v8A', 'gICA']) })],
    [0.3, () => write(fresh, { text: '// Much ado about nothing.\n'.repeat(190_000) })],
  ])();
}

function restored(chance: Chance): Operation {
  const file = chance.one(Object.keys(PRISTINE));
  return { do: 'write', file, entry: { text: PRISTINE[file] ?? '' } };
}

function asking({ open }: State, file: string, chance: Chance): Operation {
  const text = open.get(file) ?? '';
  const asked = {
    file,
    start: placeIn(text, chance),
    end: placeIn(text, chance),
    word: chance.one(['new-name', 'x', 'standard', '__proto__', '"', 'é', '', '(']),
    cancelledAfter: chance.happens(0.25) ? chance.below(30) : null,
  };
  return { do: 'ask', method: chance.one(Object.keys(REQUESTS)), asked };
}

const inOrder = ({ start, end }: Pick<Asked, 'start' | 'end'>) => {
  const isBehind = start.line > end.line || (start.line === end.line && start.character > end.character);
  return isBehind ? { start: end, end: start } : { start, end };
};

type Parameters = (asked: Asked, textDocument: { uri: string }) => object;

const about: Parameters = (_, textDocument) => ({ textDocument });
const at: Parameters = ({ start }, textDocument) => ({ textDocument, position: start });
const within: Parameters = (asked, textDocument) => ({ textDocument, range: inOrder(asked) });
const options = { tabSize: 2, insertSpaces: true };

/** What an editor asks, and with what. */
export const REQUESTS: Readonly<Record<string, Parameters>> = {
  'textDocument/completion': at,
  'textDocument/hover': at,
  'textDocument/definition': at,
  'textDocument/references': (asked, it) => ({ ...at(asked, it), context: { includeDeclaration: true } }),
  'textDocument/rename': (asked, it) => ({ ...at(asked, it), newName: asked.word }),
  'textDocument/prepareRename': at,
  'textDocument/documentHighlight': at,
  'textDocument/linkedEditingRange': at,
  'textDocument/codeAction': (asked, it) => ({ ...within(asked, it), context: { diagnostics: [] } }),
  'textDocument/formatting': (asked, it) => ({ ...about(asked, it), options }),
  'textDocument/rangeFormatting': (asked, it) => ({ ...within(asked, it), options }),
  'textDocument/onTypeFormatting': (asked, it) => ({ ...at(asked, it), ch: '}', options }),
  'textDocument/semanticTokens/full': about,
  'textDocument/semanticTokens/range': within,
  'textDocument/inlayHint': within,
  'textDocument/documentSymbol': about,
  'textDocument/foldingRange': about,
  'textDocument/codeLens': about,
  'textDocument/selectionRange': ({ start, end }, textDocument) => ({ textDocument, positions: [start, end] }),
  'workspace/symbol': ({ word }) => ({ query: word }),
  'yardstick/preview': (_, { uri }) => ({ uri, document: 'checklist' }),
  'yardstick/render': (_, { uri }) => ({ uri, document: 'metrics', format: 'md' }),
  'yardstick/export': (_, { uri }) => ({ uri }),
  'yardstick/rules': () => ({}),
  'yardstick/newStandard': () => ({ covers: { area: 'language' } }),
};
