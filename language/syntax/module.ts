/** Langium's services for the language, without those of a language server. */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type DefaultSharedCoreModuleContext,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { parserConfig, StandardsGeneratedModule, YardstickGeneratedSharedModule } from '../generated/module.ts';
import { YardstickLexer } from './lexer.ts';
import { LexerMessages } from './lexer-messages.ts';
import { YardstickLinker } from './linker.ts';
import { LazyLookahead } from './lookahead.ts';
import { AuthorMessages } from './parse-messages.ts';
import { createParser } from './parser.ts';
import { YardstickScopeProvider } from './scopes.ts';
import { ServiceIndex } from './service-index.ts';
import { YardstickTokenBuilder } from './tokens.ts';
import { YardstickValueConverter } from './value-converter.ts';

export interface YardstickAddedServices {
  references: { ServiceIndex: ServiceIndex; Linker: YardstickLinker };
}

type YardstickServices = LangiumCoreServices & YardstickAddedServices;

export const YardstickModule: Module<YardstickServices, PartialLangiumCoreServices & YardstickAddedServices> = {
  parser: {
    TokenBuilder: () => new YardstickTokenBuilder(),
    Lexer: (services) => new YardstickLexer(services),
    LangiumParser: (services) => createParser(services),
    ValueConverter: () => new YardstickValueConverter(),
    ParserErrorMessageProvider: (services) => new AuthorMessages(services),
    LexerErrorMessageProvider: () => new LexerMessages(),
  },
  references: {
    ServiceIndex: (services) =>
      new ServiceIndex(() => services.shared.workspace.LangiumDocuments, services.workspace.AstNodeDescriptionProvider),
    ScopeProvider: (services) => new YardstickScopeProvider(services),
    Linker: (services) => new YardstickLinker(services),
  },
};

/** For hosts that have one parser: Langium's own completion would need another one, and this strategy remembers its parser. */
export const QuickStart = {
  parser: { ParserConfig: () => ({ ...parserConfig, lookaheadStrategy: new LazyLookahead({ logging: () => {} }) }) },
};

/** Services for a host that has no language server: the command line, tests and the benchmark. */
export function createYardstickServices(context: DefaultSharedCoreModuleContext): {
  shared: LangiumSharedCoreServices;
  yardstick: YardstickServices;
} {
  const shared = inject(createDefaultSharedCoreModule(context), YardstickGeneratedSharedModule);
  const yardstick = inject(createDefaultCoreModule({ shared }), StandardsGeneratedModule, YardstickModule, QuickStart);
  shared.ServiceRegistry.register(yardstick);
  return { shared, yardstick };
}
