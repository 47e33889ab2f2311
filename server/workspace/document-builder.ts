import { type DocumentState, isOperationCancelled, type LangiumDocument, OperationCancelled, URI } from 'langium';
import { CancellationToken, Emitter } from 'vscode-languageserver';
import { asSaved } from '../../language/workspace/files/reading.ts';
import type { SharedServices } from '../services.ts';
import { ServiceWiseBuilder } from './service-wise-builder.ts';
import type { Builder } from './updates.ts';

/**
 * Lets requests wait until a file has been read as the editor shows it now. An editor asks about a new file,
 * or about what was just typed, in the same breath. Langium knows nothing of the file then, or answers
 * from the tree of the former text while a build is under way: edits made from that would spoil the file.
 */
export class PatientDocumentBuilder extends ServiceWiseBuilder implements Builder {
  private readonly workspace: SharedServices['workspace'];
  private readonly progress = new Emitter<void>();
  private readonly idle = new Emitter<void>();
  private expected = 0;
  readonly onIdle = this.idle.event;

  constructor(services: SharedServices) {
    super(services);
    this.workspace = services.workspace;
  }

  get isIdle(): boolean {
    return this.expected === 0;
  }

  async settled(): Promise<void> {
    while (!this.isIdle) await this.next(CancellationToken.None);
  }

  async during(work: () => Promise<void>): Promise<void> {
    this.expected++;
    try {
      await work();
    } catch (error) {
      if (!isOperationCancelled(error)) console.error('An update failed.', error);
    }
    this.expected--;
    this.progress.fire();
    if (this.isIdle) this.idle.fire();
  }

  protected override async awaitDocumentState(state: DocumentState, uri: URI, token: CancellationToken): Promise<URI> {
    const isReached = (): boolean => {
      const document = this.langiumDocuments.getDocument(uri);
      return document !== undefined && document.state >= state && !this.isBehind(uri);
    };
    while (!isReached() && !this.isIdle) await this.next(token);
    return super.awaitDocumentState(state, uri, token);
  }

  protected override async awaitBuilderState(state: DocumentState, token: CancellationToken): Promise<void> {
    const isBehind = (): boolean => this.workspace.TextDocuments.keys().some((uri) => this.isBehind(URI.parse(uri)));
    while ((this.currentState < state || isBehind()) && !this.isIdle) await this.next(token);
  }

  /** The state of a document has changed before this is called. */
  protected override async notifyDocumentPhase(...phase: [LangiumDocument, DocumentState, CancellationToken]) {
    this.progress.fire();
    await super.notifyDocumentPhase(...phase);
  }

  /** Whether the editor shows another text of a file than the one that was read last. */
  private isBehind(uri: URI): boolean {
    const shown = this.workspace.TextDocuments.get(uri);
    if (!shown || !this.serviceRegistry.hasServices(uri)) return false;
    const document = this.langiumDocuments.getDocument(uri);
    return this.workspace.LangiumDocumentFactory.textOf(document) !== asSaved(shown.getText());
  }

  private next(token: CancellationToken): Promise<void> {
    return new Promise((resolve, reject) => {
      const listeners = [
        this.progress.event(() => end(resolve)),
        token.onCancellationRequested(() => end(() => reject(OperationCancelled))),
      ];
      const end = (settle: () => void): void => {
        for (const listener of listeners) listener.dispose();
        settle();
      };
    });
  }
}
