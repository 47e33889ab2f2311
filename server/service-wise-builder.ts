import { DefaultDocumentBuilder, DocumentState, type LangiumDocument, type URI } from 'langium';
import { CancellationToken } from 'vscode-languageserver';
import type { ServiceIndex } from '../language/syntax/service-index.ts';
import type { Services, SharedServices } from './services.ts';

/** Builds again what a change can concern: files of the services that the changed ones were part of, or are now. */
export class ServiceWiseBuilder extends DefaultDocumentBuilder {
  /** What the editor shows. */
  protected readonly shown: SharedServices['workspace']['TextDocuments'];
  /** The documents that an update can concern; undefined where they cannot be told before it. */
  private concerned: ReadonlySet<LangiumDocument> | undefined;

  constructor(services: SharedServices) {
    super(services);
    this.shown = services.workspace.TextDocuments;
    this.onUpdate((changed, deleted) => {
      for (const uri of [...changed, ...deleted]) this.indexAt(uri)?.changed(uri);
    });
    this.onDocumentPhase(DocumentState.Parsed, ({ uri }) => this.indexAt(uri)?.changed(uri));
  }

  override async update(changed: URI[], deleted: URI[], token = CancellationToken.None): Promise<void> {
    this.currentState = DocumentState.Changed;
    const typedIn = changed.map((uri) => this.typedIn(uri));
    const isTyping = deleted.length === 0 && typedIn.every((document) => document !== undefined);
    this.concerned = isTyping ? new Set(await this.documentsAround(typedIn)) : undefined;
    await super.update(changed, deleted, token);
  }

  protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
    return (this.concerned?.has(document) ?? true) && super.shouldRelink(document, changedUris);
  }

  /**
   * Our own pass over each service finds what is wrong, so that nothing is left to be validated. That files count as
   * validated matters all the same: others are taken for unfinished, and every one of them is built again at every keystroke.
   */
  protected override async validate(): Promise<void> {}

  protected override resultsAreIncomplete(): boolean {
    return false;
  }

  /** The document behind what is open in the editor. */
  private typedIn(uri: URI): LangiumDocument | undefined {
    return this.shown.get(uri) && this.langiumDocuments.getDocument(uri);
  }

  /** The services of documents before and after they are read anew. The update does not read them again. */
  private async documentsAround(documents: readonly LangiumDocument[]): Promise<LangiumDocument[]> {
    const around: LangiumDocument[] = [];
    for (const document of documents) {
      const index = this.indexAt(document.uri);
      const add = () => around.push(...(index?.documentsOf(index.keyOf(document)) ?? []));
      add();
      await this.langiumDocumentFactory.update(document, CancellationToken.None);
      index?.changed(document.uri);
      add();
    }
    return around;
  }

  private indexAt(uri: URI): ServiceIndex | undefined {
    if (!this.serviceRegistry.hasServices(uri)) return undefined;
    return (this.serviceRegistry.getServices(uri) as Services).references.ServiceIndex;
  }
}
