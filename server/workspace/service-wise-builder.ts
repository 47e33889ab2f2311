import { DefaultDocumentBuilder, DocumentState, type LangiumDocument, type URI } from 'langium';
import { CancellationToken, Emitter } from 'vscode-languageserver';
import type { Services, SharedServices } from '../services.ts';
import type { Relinking } from './relinking.ts';
import type { Factory } from './updates.ts';

/**
 * Builds again what a change can concern: files of the services that the changed ones were part of, or are now. What is
 * interrupted is not forgotten: it is done when the next change is.
 */
export class ServiceWiseBuilder extends DefaultDocumentBuilder {
  private readonly factory: Factory;
  private readonly changes = new Emitter<readonly string[]>();
  readonly onChanges = this.changes.event;

  constructor(services: SharedServices) {
    super(services);
    this.factory = services.workspace.LangiumDocumentFactory;
  }

  moved(): void {
    this.relinking.noteAll();
  }

  /**
   * @param changed files that count; whether their texts have changed is found out
   * @param gone files that do not
   */
  override async update(changed: URI[], gone: URI[], token = CancellationToken.None): Promise<void> {
    for (const uri of gone) this.drop(uri);
    const unknown = changed.filter((uri) => !this.langiumDocuments.hasDocument(uri));
    for (const uri of unknown) this.langiumDocuments.addDocument(this.factory.unread(uri));
    await super.update(changed, [], token);
  }

  protected override async findChangedUris(changed: URI): Promise<URI[]> {
    return [changed];
  }

  /** That is known once the changed documents have been read. */
  protected override shouldRelink(): boolean {
    return false;
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    ...[options, token]: [Parameters<DefaultDocumentBuilder['build']>[1] & object, CancellationToken]
  ): Promise<void> {
    await this.runCancelable(documents, DocumentState.Parsed, token, async (document) => {
      await this.factory.update(document);
      this.relinking.note(document.uri);
    });
    const { changed, affected } = this.relinking.take();
    for (const document of affected) this.resetToState(document, DocumentState.ComputedScopes);
    this.changes.fire([...changed, ...affected.map(({ uri }) => uri.toString())]);
    await super.buildDocuments([...new Set([...documents, ...affected])], options, token);
  }

  /**
   * Our own pass over each service finds what is wrong, so that nothing is left to be validated. That files count as
   * validated matters all the same: others are taken for unfinished, and every one of them is built again at every keystroke.
   */
  protected override async validate(): Promise<void> {}

  protected override resultsAreIncomplete(): boolean {
    return false;
  }

  private drop(uri: URI): void {
    const document = this.langiumDocuments.deleteDocument(uri);
    if (!document) return;
    this.cleanUpDeleted(document);
    this.relinking.note(uri);
  }

  private get relinking(): Relinking {
    return (this.serviceRegistry.all[0] as Services).references.Relinking;
  }
}
