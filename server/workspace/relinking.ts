/** Which documents have to be linked again after some were read anew, or are gone. */
import { DocumentState, type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import { type Document, isService } from '../../language/generated/ast.ts';
import { visibleNames } from '../../language/syntax/declarations.ts';
import type { ServiceIndex } from '../../language/syntax/service-index.ts';

/** What other files may see of a file. */
interface Visible {
  readonly service: string;
  readonly workspace: string;
  /** All that it declares. */
  readonly names: string;
  /** The services among it, which the whole workspace may mention. */
  readonly services: string;
  /** Whether it has a service that its other files belong elsewhere for. */
  readonly hasSecondService: boolean;
}

export class Relinking {
  private readonly index: ServiceIndex;
  private readonly documents: LangiumDocuments;
  private readonly visible = new Map<string, Visible>();
  /** The files to be looked at. They are forgotten only when that is done. */
  private readonly noted = new Set<string>();

  constructor(index: ServiceIndex, documents: LangiumDocuments) {
    this.index = index;
    this.documents = documents;
  }

  /** To be called for each document that was read anew, or is gone. */
  note(uri: URI): void {
    this.index.changed(uri);
    this.noted.add(uri.toString());
  }

  /** To be called where documents may have moved to other workspaces. */
  noteAll(): void {
    this.index.clear();
    for (const { uri } of this.documents.all) this.noted.add(uri.toString());
    for (const uri of this.visible.keys()) this.noted.add(uri);
    this.visible.clear();
  }

  /**
   * What was noted since this was last called, and the documents that see it. Those that have not been read yet are
   * left for the next time.
   */
  take(): { readonly changed: readonly string[]; readonly affected: readonly LangiumDocument[] } {
    const changed = [...this.noted].filter((uri) => !isUnread(this.documents.getDocument(URI.parse(uri))));
    for (const uri of changed) this.noted.delete(uri);
    const changes = changed.map((uri) => this.changeOf(uri));
    const affected = [...this.inServices(changes, new Set(changed)), ...this.parts(changes)];
    return { changed, affected: [...new Set(affected)].filter((document) => !isUnread(document)) };
  }

  /** Documents of the services that the changed ones were part of, or are now. */
  private inServices(changes: readonly Change[], changed: ReadonlySet<string>): LangiumDocument[] {
    const renamed = servicesOf(changes.filter(isRenamed));
    return [...servicesOf(changes)].flatMap((service) =>
      this.index
        .documentsOf(service)
        .filter((it) => renamed.has(service) || changed.has(it.uri.toString()) || refersTo(it, changed)),
    );
  }

  /** Documents that say which service they are part of, where there are other services than before. */
  private parts(changes: readonly Change[]): LangiumDocument[] {
    const workspaces = new Set(
      changes
        .filter(isAboutServices)
        .flatMap(sides)
        .map(({ workspace }) => workspace),
    );
    if (workspaces.size === 0) return [];
    const isPart = ({ parseResult }: LangiumDocument): boolean => (parseResult.value as Document).part !== undefined;
    return this.documents.all.filter((it) => isPart(it) && workspaces.has(this.index.workspaceOf(it))).toArray();
  }

  private changeOf(uri: string): Change {
    const before = this.visible.get(uri);
    const document = this.documents.getDocument(URI.parse(uri));
    const after = document && this.visibleOf(document as LangiumDocument<Document>);
    if (after) this.visible.set(uri, after);
    else this.visible.delete(uri);
    return { before, after };
  }

  private visibleOf(document: LangiumDocument<Document>): Visible {
    const root = document.parseResult.value;
    const services = (root.elements ?? []).filter(isService).map(({ name }) => name);
    return {
      service: this.index.keyOf(document),
      workspace: this.index.workspaceOf(document),
      names: visibleNames(root).join('\n'),
      services: services.join('\n'),
      hasSecondService: services.length > 1,
    };
  }
}

interface Change {
  readonly before: Visible | undefined;
  readonly after: Visible | undefined;
}

const sides = ({ before, after }: Change): Visible[] => [before, after].filter((it) => it !== undefined);

const servicesOf = (changes: readonly Change[]): Set<string> =>
  new Set(changes.flatMap(sides).map(({ service }) => service));

const isUnread = (document: LangiumDocument | undefined): boolean =>
  document !== undefined && document.state < DocumentState.Parsed;

const isRenamed = ({ before, after }: Change): boolean =>
  before?.names !== after?.names || before?.service !== after?.service;

/** A second service in a file is seen from other services: theirs point into this file. */
const isAboutServices = ({ before, after }: Change): boolean =>
  before?.services !== after?.services ||
  before?.workspace !== after?.workspace ||
  before?.hasSecondService === true ||
  after?.hasSecondService === true;

function refersTo(document: LangiumDocument, changed: ReadonlySet<string>): boolean {
  return document.references.some((reference) => {
    const target = 'ref' in reference ? reference.$nodeDescription?.documentUri : undefined;
    return target !== undefined && changed.has(target.toString());
  });
}
