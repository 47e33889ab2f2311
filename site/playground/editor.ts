/** The editor of one file at a time. */
import { autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import {
  findReferencesKeymap,
  formatKeymap,
  hoverTooltips,
  jumpToDefinitionKeymap,
  type LSPClient,
  renameKeymap,
  serverCompletion,
} from '@codemirror/lsp-client';
import { searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { highlighting } from './highlighting.ts';

/** Colours come from the page, so that light and dark are decided in one place. */
const THEME = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: '0.95rem' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-gutters': { color: 'var(--quiet)', backgroundColor: 'var(--paper)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--line)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--chosen)',
  },
  '.cm-tooltip, .cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--paper)', border: '1px solid var(--edge)' },
  '.cm-tooltip': { maxWidth: 'min(36rem, 90vw)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--ink)', backgroundColor: 'var(--chosen)' },
  '.token-keyword': { color: 'var(--word)', fontWeight: '600' },
  '.token-string': { color: 'var(--text)' },
  '.token-number': { color: 'var(--number)' },
  '.token-comment': { color: 'var(--quiet)', fontStyle: 'italic' },
});

/** What is the same for all files. */
const COMMON: Extension = [
  lineNumbers(),
  foldGutter(),
  lintGutter(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  autocompletion(),
  serverCompletion(),
  hoverTooltips(),
  highlighting,
  THEME,
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({
    'aria-label': 'Standards',
    tabindex: '0',
    autocapitalize: 'off',
    spellcheck: 'true',
  }),
  keymap.of([
    ...[closeBracketsKeymap, defaultKeymap, historyKeymap, foldKeymap, lintKeymap, searchKeymap].flat(),
    ...[formatKeymap, renameKeymap, jumpToDefinitionKeymap, findReferencesKeymap].flat(),
  ]),
];

interface Opened {
  readonly uri: string;
  readonly text: string;
  /** Told what the text says now. */
  readonly changed: (text: string) => void;
}

/**
 * Opens a file in place of the one before. It lies in a shadow tree: there, its styles need no leave of the page's policy
 * for styles in tags.
 */
export function openEditor(parent: HTMLElement, client: LSPClient, { uri, text, changed }: Opened): EditorView {
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  const told = EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged) changed(state.doc.toString());
  });
  const state = EditorState.create({ doc: text, extensions: [COMMON, told, client.plugin(uri, 'yardstick')] });
  return new EditorView({ state, parent: root, root });
}
