import { DefaultLangiumDocuments, type LangiumDocument, type URI } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Documents come with updates alone: a request about one that has gone meanwhile does not bring it back. */
export class KnownDocuments extends DefaultLangiumDocuments {
  override async getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
    const document = this.getDocument(uri);
    if (document) return document;
    throw new ResponseError(LSPErrorCodes.ServerCancelled, `No document found for URI: ${uri}`);
  }
}
