import { DefaultLangiumDocumentFactory, DocumentState, type LangiumDocument, type URI } from 'langium';
import type { SharedServices } from '../services.ts';
import type { Factory } from './updates.ts';

/**
 * Reads documents from what their files say. A document keeps the text that its tree was made from: the text in the
 * editor goes on changing, and places found in the one mean nothing in the other.
 */
export class SourceDocumentFactory extends DefaultLangiumDocumentFactory implements Factory {
  private readonly sources: SharedServices['workspace']['Sources'];
  private readonly texts = new WeakMap<LangiumDocument, string>();

  constructor(services: SharedServices) {
    super(services);
    this.sources = services.workspace.Sources;
  }

  unread(uri: URI): LangiumDocument {
    const document = this.fromModel({ $type: 'Document' }, uri);
    document.state = DocumentState.Changed;
    return document;
  }

  textOf(document: LangiumDocument | undefined): string | undefined {
    return document && this.texts.get(document);
  }

  override async update<T extends LangiumDocument>(document: T): Promise<T> {
    const text = this.sources.textOf(document.uri.toString()) ?? '';
    if (this.texts.get(document) !== text) {
      document.parseResult = this.parsed(document.uri, text);
      Object.assign(document.parseResult.value, { $document: document });
      this.texts.set(document, text);
    }
    const textDocument = this.createTextDocumentGetter(document.uri, text);
    Object.defineProperty(document, 'textDocument', { get: textDocument, configurable: true });
    document.state = DocumentState.Parsed;
    return document;
  }

  /** Should the parser fail, the file counts as empty, and all others go on. */
  private parsed(uri: URI, text: string): LangiumDocument['parseResult'] {
    try {
      return this.parse(uri, text);
    } catch (error) {
      console.error(`${uri} cannot be parsed.`, error);
      return this.parse(uri, '');
    }
  }
}
