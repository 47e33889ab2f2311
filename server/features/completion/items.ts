/** From candidates to the items of the protocol. */
import {
  type CompletionClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Expected } from '../../../language/syntax/expected/expected.ts';
import { snippetOf } from '../../../language/writing/snippets.ts';
import type { Candidate } from './candidate.ts';

interface InsertionPoint {
  readonly document: TextDocument;
  readonly expected: Expected;
  /** The cursor. */
  readonly offset: number;
  readonly capabilities: CompletionClientCapabilities | undefined;
}

export function toItem(candidate: Candidate, index: number, place: InsertionPoint): CompletionItem {
  const { label, kind, remark, documentation } = candidate;
  const filter = filterOf(candidate, place);
  const { newText, isSnippet } = written(candidate, place);
  return {
    label,
    kind: isSnippet && kind === CompletionItemKind.Keyword ? CompletionItemKind.Snippet : kind,
    sortText: String(index).padStart(5, '0'),
    ...(filter !== undefined && { filterText: filter }),
    ...(remark !== undefined && { labelDetails: { description: remark }, detail: remark }),
    ...(documentation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(newText.includes('\n') && { insertTextMode: InsertTextMode.adjustIndentation }),
    textEdit: { newText, ...rangesOf(place) },
  };
}

function written(
  { label, text, snippet }: Candidate,
  { document, expected, capabilities }: InsertionPoint,
): { newText: string; isSnippet: boolean } {
  const behind = restOfLine(document, expected.end);
  const hasSnippets = capabilities?.completionItem?.snippetSupport === true;
  // Behind a word that is only changed, the sentence stands already.
  if (snippet !== undefined && hasSnippets && /^[\s}]*(\/\/.*)?$/.test(behind))
    return { newText: snippetOf(snippet), isSnippet: true };
  return { newText: text ?? label, isSnippet: false };
}

/** A text is replaced together with the quote before it, which an editor looks for in the filter. */
function filterOf({ label, filter }: Candidate, { document, expected }: InsertionPoint): string | undefined {
  if (!expected.isText) return filter;
  return document.getText().charAt(expected.start) + label;
}

const restOfLine = (document: TextDocument, offset: number): string => {
  const { line } = document.positionAt(offset);
  return document.getText({ start: document.positionAt(offset), end: { line: line + 1, character: 0 } });
};

/** What is inserted stands before the cursor; a client that knows the difference may replace the whole word. */
function rangesOf({
  document,
  expected,
  offset,
  capabilities,
}: InsertionPoint): { range: Range } | { insert: Range; replace: Range } {
  const start = document.positionAt(expected.start);
  const insert = { start, end: document.positionAt(offset) };
  const replace = { start, end: document.positionAt(expected.end) };
  // A text is replaced with its quotes.
  if (expected.isText) return { range: replace };
  return capabilities?.completionItem?.insertReplaceSupport ? { insert, replace } : { range: insert };
}
