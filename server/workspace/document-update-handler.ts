/** Events of the editor and of the disk. None of them is believed: each says where to look. */
import { URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SharedServices } from '../services.ts';
import type { Look } from './sources.ts';
import type { UpdateHandler } from './updates.ts';

type Event = TextDocumentChangeEvent<TextDocument>;

export class YardstickDocumentUpdateHandler extends DefaultDocumentUpdateHandler implements UpdateHandler {
  private readonly workspace: SharedServices['workspace'];

  constructor(services: SharedServices) {
    super(services);
    this.workspace = services.workspace;
  }

  didOpenDocument({ document }: Event): void {
    this.take([document.uri]);
  }

  override didChangeContent({ document }: Event): void {
    const { DocumentBuilder, Sources } = this.workspace;
    void DocumentBuilder.during(() => this.update(() => Sources.typed(document.uri)));
  }

  didCloseDocument({ document }: Event): void {
    this.take([document.uri]);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    this.look(params.changes.map(({ uri }) => uri));
  }

  look(places: readonly string[]): void {
    const { DocumentBuilder, Sources, WorkspaceManager, WorkspaceLock } = this.workspace;
    const uris = [...new Set(places.map((uri) => URI.parse(uri).toString()))];
    void DocumentBuilder.during(async () => {
      await WorkspaceManager.ready;
      // Only once the updates before are done is it known what there is; and this one shall not interrupt them for nothing.
      const concerned = await WorkspaceLock.read(() => Sources.concerned(uris));
      if (concerned.length > 0) await this.update(() => Sources.look(concerned));
    });
  }

  private take(places: readonly string[]): void {
    const { DocumentBuilder, Sources } = this.workspace;
    void DocumentBuilder.during(() => this.update(() => Sources.look(places)));
  }

  /** An update that comes while another is under way interrupts it, and goes on with what that has left. */
  private async update(look: () => Look | Promise<Look>): Promise<void> {
    const { DocumentBuilder, WorkspaceManager, WorkspaceLock } = this.workspace;
    await WorkspaceManager.ready;
    await WorkspaceLock.write(async (token) => {
      const { there, gone, isResettled } = await look();
      if (isResettled) DocumentBuilder.moved();
      await DocumentBuilder.update([...there], [...gone], token);
    });
  }
}
