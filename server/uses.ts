/** Where things that a service declares are used in its files. */
import { type AstNode, type LangiumDocument, URI } from 'langium';
import type { Location } from 'vscode-languageserver';
import type { Services } from './services.ts';

/** One walk over all references of the service, for however many nodes. */
export function usesOf(
  nodes: readonly AstNode[],
  document: LangiumDocument,
  services: Services,
): ReadonlyMap<AstNode, readonly Location[]> {
  const uses = new Map<AstNode, Location[]>(nodes.map((node) => [node, []]));
  if (uses.size === 0) return uses;
  for (const file of filesOf(document, services)) {
    const uri = file.uri.toString();
    for (const reference of file.references) {
      const found = 'ref' in reference && reference.ref ? uses.get(reference.ref) : undefined;
      if (found && reference.$refNode) found.push({ uri, range: reference.$refNode.range });
    }
  }
  return uses;
}

function filesOf(document: LangiumDocument, { shared, workspace }: Services): LangiumDocument[] {
  const known = workspace.Findings.lastKnownOf(document.uri);
  if (!known) return [document];
  return [...known.uris.values()].flatMap((uri) => shared.workspace.LangiumDocuments.getDocument(URI.parse(uri)) ?? []);
}
