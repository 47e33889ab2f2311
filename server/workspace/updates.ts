/** How documents come to say what their files do, for whoever asks for it or waits for it. */
import type { DocumentBuilder, LangiumDocument, LangiumDocumentFactory, URI, WorkspaceManager } from 'langium';
import type { DocumentUpdateHandler } from 'langium/lsp';
import type { Event, WorkspaceFolder } from 'vscode-languageserver';

export interface Factory extends LangiumDocumentFactory {
  /** Reads a document anew, if its text is another one. */
  update<T extends LangiumDocument>(document: T): Promise<T>;
  /** A document that has not been read yet. */
  unread(uri: URI): LangiumDocument;
  /** The text that the tree of a document was made from; undefined before there was one. */
  textOf(document: LangiumDocument | undefined): string | undefined;
}

export interface Builder extends DocumentBuilder {
  /** Tells which files were read anew, have gone, or see other names than before. */
  readonly onChanges: Event<readonly string[]>;
  /** Tells when all that has come so far has been taken in. */
  readonly onIdle: Event<void>;
  readonly isIdle: boolean;
  /** Waits until all that has come so far has been taken in. */
  settled(): Promise<void>;
  /** To be called, before an update, where documents may have moved to other workspaces. */
  moved(): void;
  /**
   * Does something that ends in an update, now or when its turn comes.
   * What goes wrong with one is reported: the next one is to come all the same.
   */
  during(work: () => Promise<void>): Promise<void>;
}

export interface UpdateHandler extends DocumentUpdateHandler {
  /** @param places files and folders of which something may be different from before; most of them concern nobody */
  look(places: readonly string[]): void;
}

export interface FolderManager extends WorkspaceManager {
  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void;
}
