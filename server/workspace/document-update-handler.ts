/** What the editor shows counts as it is there; what it has closed counts as it is on disk, or not at all. */
import { URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type TextDocumentChangeEvent,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SharedServices } from './services.ts';

export class DocumentUpdates extends DefaultDocumentUpdateHandler {
  private readonly workspace: SharedServices['workspace'];
  private readonly registry: SharedServices['ServiceRegistry'];

  constructor(services: SharedServices) {
    super(services);
    this.workspace = services.workspace;
    this.registry = services.ServiceRegistry;
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    const isDeleted = ({ type }: DidChangeWatchedFilesParams['changes'][0]) => type === FileChangeType.Deleted;
    const deleted = params.changes.filter(isDeleted).map((change) => URI.parse(change.uri));
    const changed = params.changes.filter((change) => !isDeleted(change)).map((change) => URI.parse(change.uri));
    this.fireDocumentUpdate([...changed, ...openWithin(deleted, this.workspace.TextDocuments)], deleted);
  }

  async didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): Promise<void> {
    const uri = URI.parse(document.uri);
    const { FileSystemProvider, Workspaces } = this.workspace;
    // A text of another name is one of ours only as long as an editor says so.
    const isOurs = this.registry.hasServices(uri) && Workspaces.isInFolder(uri);
    const stays = isOurs && (await FileSystemProvider.exists(uri).catch(() => false));
    this.fireDocumentUpdate(stays ? [uri] : [], stays ? [] : [uri]);
  }
}

/** The files that are open in the editor among those that are at or below some addresses. */
export function openWithin(places: readonly URI[], documents: Pick<TextDocuments<TextDocument>, 'keys'>): URI[] {
  const isWithin = (uri: URI) => places.some((place) => `${uri}/`.startsWith(`${place}/`));
  return documents
    .keys()
    .map((uri) => URI.parse(uri))
    .filter(isWithin);
}
