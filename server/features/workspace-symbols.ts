/** Everything in the workspace that has a name, found by its name or by its title. */
import { type AstNode, Cancellation, GrammarUtils, interruptAndCheck, type LangiumDocument } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { type Document, isBranch, isStandard } from '../../language/generated/ast.ts';
import { declarations, serviceNameOf } from '../../language/syntax/declarations.ts';
import type { SharedServices } from '../services.ts';
import { SYMBOL_KINDS } from './document-symbols.ts';

/** More than these nobody reads: an editor asks again with every letter. */
const MOST_SYMBOLS = 500;

export class YardstickWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
  private readonly services: SharedServices;

  constructor(services: SharedServices) {
    this.services = services;
  }

  /** What has all words of the query in its name or title, in any order. */
  async getSymbols({ query }: WorkspaceSymbolParams, token = Cancellation.CancellationToken.None) {
    const words = query.toLowerCase().split(/\s+/);
    const symbols: WorkspaceSymbol[] = [];
    for (const document of this.services.workspace.LangiumDocuments.all) {
      await interruptAndCheck(token);
      symbols.push(...symbolsIn(document as LangiumDocument<Document>, words));
      if (symbols.length >= MOST_SYMBOLS) break;
    }
    return symbols.slice(0, MOST_SYMBOLS);
  }
}

function symbolsIn({ parseResult, uri }: LangiumDocument<Document>, words: readonly string[]): WorkspaceSymbol[] {
  const containerName = serviceNameOf(parseResult.value) ?? '';
  return [...named(parseResult.value)].flatMap((node) => {
    const name = labelOf(node);
    const searched = name.toLowerCase();
    if (!words.every((word) => searched.includes(word))) return [];
    const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
    const kind = SYMBOL_KINDS[node.$type];
    return place && kind ? [{ name, kind, containerName, location: { uri: uri.toString(), range: place.range } }] : [];
  });
}

type Named = AstNode & { readonly name: string; readonly title?: string };

/** What a file declares for its service, and the standards that its branches have for themselves. */
function* named(root: Document): Generator<Named> {
  for (const node of declarations(root)) {
    yield node;
    if (isBranch(node)) yield* node.clauses.filter(isStandard).filter((it) => typeof it.name === 'string');
  }
}

/** With the title, by which authors know it. */
const labelOf = ({ name, title }: Named): string => (title ? `${name}: ${title}` : name);
