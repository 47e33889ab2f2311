import { commands, type DocumentSymbol, type Position, SymbolKind, type TextEditor } from 'vscode';
import type { LineRange } from './messages.ts';

/** The lines of what stands around the cursor, from the outermost to the innermost. */
export async function cursorIn({ document, selection }: TextEditor): Promise<LineRange[]> {
  const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return [...around(symbols ?? [], selection.active)];
}

function* around(symbols: readonly DocumentSymbol[], position: Position): Generator<LineRange> {
  const symbol = symbols.find(({ range }) => range.contains(position));
  if (!symbol) return;
  // The service is around everything: to mark all of it would mark nothing.
  if (symbol.kind !== SymbolKind.Module) yield { first: symbol.range.start.line + 1, last: symbol.range.end.line + 1 };
  yield* around(symbol.children, position);
}
