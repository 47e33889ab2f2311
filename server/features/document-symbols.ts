/** The outline of a file: its elements with their titles, and in them what has a name or can be met or missed. */
import type { AstNode, LangiumDocument } from 'langium';
import { GrammarUtils } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.ts';

export class YardstickDocumentSymbolProvider implements DocumentSymbolProvider {
  getSymbols({ parseResult }: LangiumDocument): DocumentSymbol[] {
    return ((parseResult.value as ast.Document).elements ?? []).flatMap(symbolOf);
  }
}

/** What kind of thing an editor shows each node as. */
export const SYMBOL_KINDS: Readonly<Record<string, SymbolKind>> = {
  Service: SymbolKind.Module,
  Touchpoint: SymbolKind.EnumMember,
  Role: SymbolKind.Interface,
  CaseRecord: SymbolKind.Struct,
  Moment: SymbolKind.Event,
  Field: SymbolKind.Field,
  PausesClause: SymbolKind.Field,
  Demand: SymbolKind.Object,
  PeakClause: SymbolKind.Event,
  Standard: SymbolKind.Class,
  Override: SymbolKind.Class,
  Target: SymbolKind.Property,
  CheckClause: SymbolKind.Boolean,
  Procedure: SymbolKind.Function,
  Step: SymbolKind.Method,
  Branch: SymbolKind.Namespace,
};

/** A symbol for a node that has a name; what it holds, for one that only groups others. */
function symbolOf(node: AstNode): DocumentSymbol[] {
  const kind = SYMBOL_KINDS[node.$type];
  const cst = node.$cstNode;
  const children = partsOf(node).flatMap(symbolOf);
  if (!kind || !cst) return children;
  const { name, property, detail } = labelOf(node);
  const place = property === undefined ? cst : (GrammarUtils.findNodeForProperty(cst, property) ?? cst);
  if (!name) return [];
  return [{ name, detail, kind, range: cst.range, selectionRange: place.range, children }];
}

/** The nodes in a node that may have symbols, in the order of the text. */
function partsOf(node: AstNode): AstNode[] {
  if (ast.isTouchpointsClause(node)) return node.touchpoints;
  if (ast.isMomentsClause(node)) return node.moments;
  if (ast.isFieldsClause(node)) return node.fields;
  return (node as { clauses?: AstNode[] }).clauses ?? [];
}

interface Label {
  readonly name: string | undefined;
  /** The property that is selected; the whole node where there is none. */
  readonly property?: string;
  readonly detail: string;
}

function labelOf(node: AstNode): Label {
  if (ast.isTarget(node)) return targetLabel(node);
  if (ast.isCheckClause(node)) return { name: node.text, property: 'text', detail: 'check' };
  if (ast.isDemand(node)) return { name: node.record?.$refText, property: 'record', detail: 'demand' };
  if (ast.isOverride(node)) {
    return { name: node.standard?.$refText, property: 'standard', detail: node.notHere ? 'not here' : 'differs here' };
  }
  const { name, title } = node as { name?: string; title?: string };
  return { name, property: 'name', detail: title ?? '' };
}

/** A target by its name, or by what it asks for. */
function targetLabel({ name, measure }: ast.Target): Label {
  const asked = measure?.$cstNode?.text.replace(/\s+/g, ' ');
  return name ? { name, property: 'name', detail: asked ?? '' } : { name: asked, property: 'measure', detail: '' };
}
