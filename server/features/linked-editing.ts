/** A name and its uses that change together while its declaration is typed over. */
import { CstUtils, DocumentState, type LangiumDocument } from 'langium';
import { createRequestHandler } from 'langium/lsp';
import type { LinkedEditingRangeParams, LinkedEditingRanges, Position } from 'vscode-languageserver';
import type { Services } from '../services.ts';

/** Langium has no provider for them: the request is answered here. */
export function provideLinkedEditing(services: Services): void {
  services.shared.lsp.Connection?.languages.onLinkedEditingRange(
    createRequestHandler<LinkedEditingRangeParams, LinkedEditingRanges>(
      (_, document, { position }) => linkedAt(document, position, services),
      services.shared,
      DocumentState.IndexedReferences,
    ),
  );
}

/**
 * Only from the declaration: whoever types over a use means another thing, and not another name for this one.
 * Only within one file: the others would not change with it, which is what renaming is for.
 */
function linkedAt(
  { parseResult, textDocument, uri }: LangiumDocument,
  position: Position,
  { references, parser }: Services,
): LinkedEditingRanges | null {
  const root = parseResult.value.$cstNode;
  const { nameRegexp } = parser.GrammarConfig;
  const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, textDocument.offsetAt(position), nameRegexp);
  const node = leaf && references.References.findDeclarations(leaf)[0];
  if (!leaf || !node || references.NameProvider.getNameNode(node) !== leaf) return null;
  const places = references.References.findReferences(node, { includeDeclaration: true }).toArray();
  const isAlike = places.every(
    ({ sourceUri, segment }) =>
      sourceUri.toString() === uri.toString() && textDocument.getText(segment.range) === leaf.text,
  );
  return places.length > 1 && isAlike ? { ranges: places.map(({ segment }) => segment.range) } : null;
}
