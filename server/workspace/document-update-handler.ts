/** Events of the editor and of the disk. None of them is believed: each says where to look. */
import { URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SharedServices } from '../services.ts';
import type { Look } from './sources.ts';

type Event = TextDocumentChangeEvent<TextDocument>;

export class YardstickDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly workspace: SharedServices['workspace'];

  constructor(services: SharedServices) {
    super(services);
    this.workspace = services.workspace;
  }

  didOpenDocument({ document }: Event): void {
    this.look([document.uri]);
  }

  override didChangeContent({ document }: Event): void {
    this.takeIn(() => this.workspace.Sources.typed(document.uri));
  }

  didCloseDocument({ document }: Event): void {
    this.look([document.uri]);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    this.look(params.changes.map(({ uri }) => uri));
  }

  /** @param places files and folders of which something may be different from before */
  look(places: readonly string[]): void {
    const uris = places.map((uri) => URI.parse(uri).toString());
    this.takeIn(() => this.workspace.Sources.look(uris));
  }

  /** An update that comes while another is under way interrupts it, and goes on with what that has left. */
  private takeIn(look: () => Look | Promise<Look>): void {
    const { DocumentBuilder, WorkspaceManager, WorkspaceLock } = this.workspace;
    void DocumentBuilder.during(async () => {
      await WorkspaceManager.ready;
      await WorkspaceLock.write(async (token) => {
        const { there, gone, isResettled } = await look();
        if (isResettled) DocumentBuilder.moved();
        await DocumentBuilder.update([...there], [...gone], token);
      });
    });
  }
}
