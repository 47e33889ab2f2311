/** Hover: what the thing under the pointer means. */
import { CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { DeclaredNames } from '../../names.ts';
import type { Services } from '../../services.ts';
import { lengthHover } from './lengths.ts';
import { nameHover } from './names.ts';
import type { Explained } from './pointed.ts';
import { valueHover } from './values.ts';
import { wordHover } from './word-hover.ts';

/** In this order: a number in a limit is no name, and a name no word of the language. */
const EXPLAINERS = [lengthHover, nameHover, valueHover, wordHover];

export class YardstickHoverProvider implements HoverProvider {
  private readonly services: Services;

  constructor(services: Services) {
    this.services = services;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && leafAt(root, document.textDocument.offsetAt(position));
    if (!leaf) return undefined;
    const pointed = { leaf, names: new DeclaredNames(this.services, document), services: this.services };
    for (const explain of EXPLAINERS) {
      const found = explain(pointed);
      if (found) return toHover(found, leaf);
    }
    return undefined;
  }
}

/** The word at an offset, or the one that ends there. */
function leafAt(root: Parameters<typeof CstUtils.findLeafNodeAtOffset>[0], offset: number): LeafCstNode | undefined {
  const at = CstUtils.findLeafNodeAtOffset(root, offset);
  return at ?? (offset > 0 ? CstUtils.findLeafNodeAtOffset(root, offset - 1) : undefined);
}

const toHover = ({ markdown, range }: Explained, leaf: LeafCstNode): Hover => ({
  contents: { kind: MarkupKind.Markdown, value: markdown },
  range: range ?? leaf.range,
});
