import { type Disposable, type DocumentState, OperationCancelled, URI, UriUtils } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { ServiceWiseBuilder } from './service-wise-builder.ts';

/**
 * Lets requests wait until a file has been read as the editor shows it now. An editor asks about a new file,
 * or about what was just typed, in the same breath. Langium knows nothing of the file then, or answers
 * from the tree of the former text while a build is under way: edits made from that would spoil the file.
 */
export class PatientDocumentBuilder extends ServiceWiseBuilder {
  protected override async awaitDocumentState(state: DocumentState, uri: URI, token: CancellationToken): Promise<URI> {
    if (!this.isBehind(uri)) return super.awaitDocumentState(state, uri, token);
    do {
      await this.next(token, (resolve) =>
        this.onDocumentPhase(state, (document) => {
          if (UriUtils.equals(document.uri, uri)) resolve();
        }),
      );
    } while (this.isBehind(uri));
    return uri;
  }

  /** The phase has been reached when it is told of, though the state of the workspace is only set after that. */
  protected override async awaitBuilderState(state: DocumentState, token: CancellationToken): Promise<void> {
    const isBehind = (): boolean => this.shown.keys().some((uri) => this.isBehind(uri));
    if (!isBehind()) return super.awaitBuilderState(state, token);
    do {
      await this.next(token, (resolve) => this.onBuildPhase(state, () => resolve()));
    } while (isBehind());
  }

  /** Whether the editor shows another text of a file than the one that was read last. */
  private isBehind(uri: URI | string): boolean {
    const shown = this.shown.get(uri);
    if (!shown) return false;
    const address = URI.parse(shown.uri);
    if (!this.serviceRegistry.hasServices(address)) return false;
    const read = this.langiumDocuments.getDocument(address)?.parseResult.value.$cstNode;
    return read?.root.fullText !== shown.getText();
  }

  private next(token: CancellationToken, listen: (resolve: () => void) => Disposable): Promise<void> {
    return new Promise((resolve, reject) => {
      const listener = listen(() => {
        stop();
        resolve();
      });
      const cancelled = token.onCancellationRequested(() => {
        stop();
        reject(OperationCancelled);
      });
      const stop = (): void => {
        listener.dispose();
        cancelled.dispose();
      };
    });
  }
}
