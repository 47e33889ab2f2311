import { AstUtils, GrammarAST } from 'langium';

/** The keywords of a grammar, each once. */
export const keywordsIn = (grammar: GrammarAST.Grammar): string[] => [
  ...new Set(
    grammar.rules
      .filter(GrammarAST.isParserRule)
      .flatMap((rule) => AstUtils.streamAst(rule).filter(GrammarAST.isKeyword).toArray())
      .map((keyword) => keyword.value),
  ),
];
