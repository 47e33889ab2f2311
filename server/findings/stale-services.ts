/** Which services have to be checked: those of which a file has changed, that it was part of before, or is now. */
import { type LangiumDocuments, URI } from 'langium';
import type { ServiceIndex } from '../../language/syntax/service-index.ts';

export class StaleServices {
  private readonly index: ServiceIndex;
  private readonly documents: LangiumDocuments;
  private readonly serviceOf = new Map<string, string>();
  private readonly changed = new Set<string>();
  private readonly stale = new Set<string>();

  constructor(index: ServiceIndex, documents: LangiumDocuments) {
    this.index = index;
    this.documents = documents;
  }

  /** To be called for each file that has changed, has gone, or sees other names than before. */
  noteFile(uri: string): void {
    this.changed.add(uri);
  }

  /** To be called where something else has changed that a service tells of. */
  noteService(key: string): void {
    this.stale.add(key);
  }

  /** The service that a file was part of when it was last looked at. */
  keyOf(uri: string): string | undefined {
    return this.serviceOf.get(uri);
  }

  /** The services that have to be checked; each until `checked` is called for it. */
  all(): ReadonlySet<string> {
    for (const uri of this.changed) this.settle(uri);
    this.changed.clear();
    return this.stale;
  }

  checked(key: string): void {
    this.stale.delete(key);
  }

  private settle(uri: string): void {
    const before = this.serviceOf.get(uri);
    if (before !== undefined) this.stale.add(before);
    const document = this.documents.getDocument(URI.parse(uri));
    if (!document) {
      this.serviceOf.delete(uri);
      return;
    }
    const key = this.index.keyOf(document);
    this.serviceOf.set(uri, key);
    this.stale.add(key);
  }
}
