/** What the parts of the server know of one another. Which classes they are is said in `module.ts`. */
import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { PageOf } from '../language/findings/pages.ts';
import type { YardstickAddedServices } from '../language/syntax/module.ts';
import type { DiagnosticsPublisher } from './findings/diagnostics-publisher.ts';
import type { Findings } from './findings/findings.ts';
import type { Measurements } from './measuring/measurements.ts';
import type { DataFiles } from './workspace/data-files.ts';
import type { ServerDisk } from './workspace/disk.ts';
import type { Relinking } from './workspace/relinking.ts';
import type { ResultsFiles } from './workspace/results-files.ts';
import type { Sources } from './workspace/sources.ts';
import type { Builder, Factory, FolderManager, UpdateHandler } from './workspace/updates.ts';
import type { Workspaces } from './workspace/workspaces.ts';

export interface SharedAddedServices {
  /** Where the page about a rule can be opened. */
  readonly PageOf: PageOf;
  readonly lsp: {
    readonly DiagnosticsPublisher: DiagnosticsPublisher;
    readonly DocumentUpdateHandler: UpdateHandler;
  };
  readonly workspace: {
    readonly Disk: ServerDisk;
    readonly DocumentBuilder: Builder;
    readonly LangiumDocumentFactory: Factory;
    readonly Sources: Sources;
    readonly Workspaces: Workspaces;
    readonly WorkspaceManager: FolderManager;
  };
}

export interface ServerAddedServices {
  readonly references: { readonly Relinking: Relinking };
  readonly workspace: {
    readonly Findings: Findings;
    readonly Data: DataFiles;
    readonly Measured: ResultsFiles;
    readonly Measurements: Measurements;
  };
}

export type SharedServices = LangiumSharedServices & SharedAddedServices;
export type Services = LangiumServices &
  YardstickAddedServices &
  ServerAddedServices & { readonly shared: SharedServices };
