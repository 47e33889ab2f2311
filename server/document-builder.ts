import { DefaultDocumentBuilder, type DocumentState, OperationCancelled, type URI, UriUtils } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';

/**
 * Lets requests wait for a file that was opened a moment ago: an editor asks about a new file in
 * the same breath, and Langium knows of it only once it has been read.
 */
export class PatientDocumentBuilder extends DefaultDocumentBuilder {
  protected override async awaitDocumentState(state: DocumentState, uri: URI, token: CancellationToken): Promise<URI> {
    const isOpen = this.textDocuments?.get(uri) !== undefined && this.serviceRegistry.hasServices(uri);
    if (isOpen && !this.langiumDocuments.hasDocument(uri)) return this.firstBuild(state, uri, token);
    return super.awaitDocumentState(state, uri, token);
  }

  private firstBuild(state: DocumentState, uri: URI, token: CancellationToken): Promise<URI> {
    return new Promise((resolve, reject) => {
      const built = this.onDocumentPhase(state, (document) => {
        if (!UriUtils.equals(document.uri, uri)) return;
        stop();
        resolve(document.uri);
      });
      const cancelled = token.onCancellationRequested(() => {
        stop();
        reject(OperationCancelled);
      });
      const stop = (): void => {
        built.dispose();
        cancelled.dispose();
      };
    });
  }
}
