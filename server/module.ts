/** Which class does what in the server: Langium's services for a language server, with one file per feature of ours. */
import { EmptyFileSystem, inject, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { PageOf } from '../language/findings/pages.ts';
import { StandardsGeneratedModule, YardstickGeneratedSharedModule } from '../language/generated/module.ts';
import { QuickStart, YardstickModule } from '../language/syntax/module.ts';
import { YardstickCodeActionProvider } from './features/code-actions.ts';
import { YardstickCodeLensProvider } from './features/code-lenses.ts';
import { YardstickCompletionProvider } from './features/completion/completion-provider.ts';
import { YardstickDocumentSymbolProvider } from './features/document-symbols.ts';
import { YardstickFoldingRangeProvider } from './features/folding.ts';
import { YardstickFormatter } from './features/formatting.ts';
import { YardstickDocumentHighlightProvider } from './features/highlights.ts';
import { YardstickHoverProvider } from './features/hover/hover-provider.ts';
import { YardstickInlayHintProvider } from './features/inlay-hints.ts';
import { YardstickRenameProvider } from './features/rename.ts';
import { YardstickSemanticTokenProvider } from './features/semantic-tokens.ts';
import { YardstickWorkspaceSymbolProvider } from './features/workspace-symbols.ts';
import { DiagnosticsPublisher } from './findings/diagnostics-publisher.ts';
import { FindingsService } from './findings/findings-service.ts';
import { YardstickLanguageServer } from './language-server.ts';
import { YardstickScopeComputation } from './local-symbols.ts';
import type { MeasuringHost } from './measuring/host.ts';
import { MeasuringService } from './measuring/measuring-service.ts';
import { YardstickReferences } from './references.ts';
import type { ServerAddedServices, Services, SharedAddedServices, SharedServices } from './services.ts';
import { DataFiles } from './workspace/data-files.ts';
import type { ServerDisk } from './workspace/disk.ts';
import { PatientDocumentBuilder } from './workspace/document-builder.ts';
import { SourceDocumentFactory } from './workspace/document-factory.ts';
import { YardstickDocumentUpdateHandler } from './workspace/document-update-handler.ts';
import { KnownDocuments } from './workspace/known-documents.ts';
import { Relinking } from './workspace/relinking.ts';
import { ResultsFiles } from './workspace/results-files.ts';
import { Sources } from './workspace/sources.ts';
import { YardstickWorkspaceManager } from './workspace/workspace-manager.ts';
import { Workspaces } from './workspace/workspaces.ts';

const sharedModule = (
  disk: ServerDisk,
  pageOf: PageOf,
): Module<SharedServices, PartialLangiumSharedServices & SharedAddedServices> => ({
  PageOf: () => pageOf,
  lsp: {
    DiagnosticsPublisher: ({ lsp }) => new DiagnosticsPublisher((file) => void lsp.Connection?.sendDiagnostics(file)),
    DocumentUpdateHandler: (services) => new YardstickDocumentUpdateHandler(services),
    LanguageServer: (services) => new YardstickLanguageServer(services),
    WorkspaceSymbolProvider: (services) => new YardstickWorkspaceSymbolProvider(services),
  },
  workspace: {
    Disk: () => disk,
    DocumentBuilder: (services) => new PatientDocumentBuilder(services),
    LangiumDocuments: (services) => new KnownDocuments(services),
    LangiumDocumentFactory: (services) => new SourceDocumentFactory(services),
    Sources: (services) => new Sources(services),
    WorkspaceManager: (services) => new YardstickWorkspaceManager(services),
    Workspaces: (services) => new Workspaces(services),
  },
});

const serverModule = (host: MeasuringHost): Module<Services, PartialLangiumServices & ServerAddedServices> => ({
  parser: {
    ...QuickStart.parser,
    // Our completion reads the grammar itself: no second parser is built for it.
    CompletionParser: () => undefined as never,
  },
  workspace: {
    Data: ({ shared }) => new DataFiles(shared.workspace.Disk),
    Measured: ({ shared }) => new ResultsFiles(shared.workspace.Disk),
    Findings: (services) => new FindingsService(services),
    Measurements: (services) => new MeasuringService(services, host),
  },
  lsp: {
    CodeLensProvider: (services) => new YardstickCodeLensProvider(services),
    CompletionProvider: (services) => new YardstickCompletionProvider(services),
    HoverProvider: (services) => new YardstickHoverProvider(services),
    InlayHintProvider: (services) => new YardstickInlayHintProvider(services),
    CodeActionProvider: (services) => new YardstickCodeActionProvider(services),
    DocumentHighlightProvider: (services) => new YardstickDocumentHighlightProvider(services),
    DocumentSymbolProvider: () => new YardstickDocumentSymbolProvider(),
    FoldingRangeProvider: () => new YardstickFoldingRangeProvider(),
    Formatter: () => new YardstickFormatter(),
    RenameProvider: (services) => new YardstickRenameProvider(services),
    SemanticTokenProvider: () => new YardstickSemanticTokenProvider(),
  },
  references: {
    References: (services) => new YardstickReferences(services),
    Relinking: ({ references, shared }) => new Relinking(references.ServiceIndex, shared.workspace.LangiumDocuments),
    ScopeComputation: (services) => new YardstickScopeComputation(services),
  },
});

/**
 * The services behind one connection.
 * @param disk where files are read: Langium itself shall read none
 * @param measuring where standards are measured on records
 */
export function createServerServices(
  connection: Connection,
  disk: ServerDisk,
  pageOf: PageOf,
  measuring: MeasuringHost,
): { shared: SharedServices; yardstick: Services } {
  const context = { connection, ...EmptyFileSystem };
  const shared = inject(createDefaultSharedModule(context), YardstickGeneratedSharedModule, sharedModule(disk, pageOf));
  const yardstick: Services = inject(
    createDefaultModule({ shared }),
    StandardsGeneratedModule,
    YardstickModule,
    serverModule(measuring),
  );
  shared.ServiceRegistry.register(yardstick);
  yardstick.references.ServiceIndex.workspaceOf = (document) => shared.workspace.Workspaces.rootOf(document.uri);
  return { shared, yardstick };
}
