/**
 * Colours that the words alone do not tell: what each name stands for, though its word may be one of
 * the language as well. Keywords, numbers, units and texts are coloured by the editor's own grammar.
 */
import { type AstNode, AstUtils, type CstNode, GrammarUtils, type LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import {
  type Range,
  SemanticTokenModifiers,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensRangeParams,
  SemanticTokenTypes,
} from 'vscode-languageserver';

/** What a name is shown as, by the node that it names. A peak's name is a text and looks like one. */
const TYPES: Readonly<Record<string, SemanticTokenTypes>> = {
  Service: SemanticTokenTypes.namespace,
  Branch: SemanticTokenTypes.namespace,
  Role: SemanticTokenTypes.interface,
  CaseRecord: SemanticTokenTypes.struct,
  Moment: SemanticTokenTypes.event,
  Field: SemanticTokenTypes.property,
  KeyClause: SemanticTokenTypes.property,
  PausesClause: SemanticTokenTypes.property,
  Touchpoint: SemanticTokenTypes.enumMember,
  Standard: SemanticTokenTypes.class,
  Target: SemanticTokenTypes.variable,
  Procedure: SemanticTokenTypes.function,
  Step: SemanticTokenTypes.method,
};

/** Words of the lists that the language knows, by the clauses in which they stand. */
const LISTED: Readonly<Record<string, string>> = {
  AreaClause: 'area',
  DuringClause: 'stages',
  PillarClause: 'pillar',
  LanguagesClause: 'languages',
  HolidaysClause: 'regions',
  StatementClause: 'language',
  SayClause: 'language',
  AvoidClause: 'language',
  WaiveClause: 'rule',
  DecideClause: 'about',
};

const TOKEN_TYPES = [...new Set([...Object.values(TYPES), SemanticTokenTypes.enumMember])];
const TOKEN_MODIFIERS = [SemanticTokenModifiers.declaration, SemanticTokenModifiers.defaultLibrary];

const numbered = (words: readonly string[], power: (index: number) => number): Record<string, number> =>
  Object.fromEntries(words.map((word, index) => [word, power(index)]));

interface Token {
  readonly at: CstNode;
  readonly type: SemanticTokenTypes;
  readonly modifier?: SemanticTokenModifiers;
}

export class YardstickSemanticTokenProvider implements SemanticTokenProvider {
  readonly tokenTypes = numbered(TOKEN_TYPES, (index) => index);
  readonly tokenModifiers = numbered(TOKEN_MODIFIERS, (index) => 1 << index);
  readonly semanticTokensOptions = {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: { delta: false },
    range: true,
  };
  semanticHighlight(document: LangiumDocument): SemanticTokens {
    return this.tokensIn(document);
  }

  semanticHighlightDelta(document: LangiumDocument): SemanticTokens {
    return this.tokensIn(document);
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    return this.tokensIn(document, range);
  }

  private tokensIn({ parseResult }: LangiumDocument, range?: Range): SemanticTokens {
    const nodes = AstUtils.streamAst(parseResult.value, range && { range }).toArray();
    const tokens = nodes.flatMap((node) => tokensOf(node)).sort((a, b) => a.at.offset - b.at.offset);
    const builder = new SemanticTokensBuilder();
    for (const { at, type, modifier } of tokens) {
      const { line, character } = at.range.start;
      const modifiers = modifier ? (this.tokenModifiers[modifier] ?? 0) : 0;
      builder.push(line, character, at.length, this.tokenTypes[type] ?? 0, modifiers);
    }
    return builder.build();
  }
}

const tokensOf = (node: AstNode): Token[] => [...declared(node), ...mentioned(node), ...listed(node)];

/** What a name stands for that nothing has, nobody knows: while a sentence is not finished, it may be the next one's keyword. */
function mentioned(node: AstNode): Token[] {
  return AstUtils.streamReferences(node)
    .flatMap(({ reference }) => {
      const type = 'ref' in reference && reference.ref && TYPES[reference.ref.$type];
      return type && reference.$refNode ? [{ at: reference.$refNode, type }] : [];
    })
    .toArray();
}

function declared(node: AstNode): Token[] {
  const type = TYPES[node.$type];
  const at = type && GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
  return at ? [{ at, type, modifier: SemanticTokenModifiers.declaration }] : [];
}

function listed(node: AstNode): Token[] {
  const property = LISTED[node.$type];
  if (!property) return [];
  return GrammarUtils.findNodesForProperty(node.$cstNode, property).map((at) => ({
    at,
    type: SemanticTokenTypes.enumMember,
    modifier: SemanticTokenModifiers.defaultLibrary,
  }));
}
