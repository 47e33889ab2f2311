/** Which files make each service, and which names it declares in all of them. */

import {
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  type LangiumDocument,
  type LangiumDocuments,
  MapScope,
  type URI,
} from 'langium';
import type { Document } from '../generated/ast.ts';
import { remembered } from '../memory/remembered.ts';
import { declarations, serviceNameOf } from './declarations.ts';
import { ServiceScope } from './service-scope.ts';

/** The names of one service, by the type of the node that they name; of two with the same name, the first. */
type ServiceNames = ReadonlyMap<string, MapScope>;

interface Entry {
  readonly documents: Map<string, LangiumDocument>;
  /** Collected when they are first asked for. */
  names: ServiceNames | undefined;
}

/** Names are looked up in maps, and a change concerns one service: Langium's own scopes search every element for every reference. */
export class ServiceIndex {
  private readonly documents: () => LangiumDocuments;
  private readonly descriptions: AstNodeDescriptionProvider;
  private readonly entries = new Map<string, Entry>();
  private readonly keys = new Map<string, string>();
  /** The documents that have to be looked at again; undefined where that is all of them. */
  private stale: Map<string, URI> | undefined;
  private readonly exported = remembered((root: Document, document: LangiumDocument): AstNodeDescription[] =>
    [...declarations(root)].map((node) => this.descriptions.createDescription(node, node.name, document)),
  );

  /** Which workspace a document belongs to, where a host has several: two of them may have services of one name. */
  workspaceOf: (document: LangiumDocument) => string = () => '';

  constructor(documents: () => LangiumDocuments, descriptions: AstNodeDescriptionProvider) {
    this.documents = documents;
    this.descriptions = descriptions;
  }

  /** To be called whenever a document has come, gone or changed. */
  changed(uri: URI): void {
    this.stale?.set(uri.toString(), uri);
  }

  /** To be called whenever documents may have moved to other workspaces. */
  clear(): void {
    this.stale = undefined;
  }

  /** Documents of the same service have the same key; one that belongs to no service has one of its own. */
  keyOf(document: LangiumDocument): string {
    this.refresh();
    return this.keys.get(document.uri.toString()) ?? this.newKeyOf(document);
  }

  /** The documents that make a service, in no particular order. */
  documentsOf(key: string): LangiumDocument[] {
    this.refresh();
    return [...(this.entries.get(key)?.documents.values() ?? [])];
  }

  /** The names that a document sees: those of its service, or its own where it belongs to none. */
  namesFor(document: LangiumDocument): ServiceNames {
    return this.namesOf(this.keyOf(document));
  }

  /** The services that a document may be part of: all those of its workspace. */
  serviceScope(document: LangiumDocument): ServiceScope {
    this.refresh();
    const workspace = this.workspaceOf(document);
    const scopeAt = (key: string) => this.namesOf(key).get('Service');
    return new ServiceScope(
      (name) => scopeAt(keyOf(workspace, name)),
      () =>
        // In an order of their own: what is found first shall not depend on what was read first.
        [...this.entries.keys()]
          .filter((key) => key.startsWith(keyOf(workspace, '')))
          .sort()
          .flatMap((key) => scopeAt(key) ?? []),
    );
  }

  private refresh(): void {
    const { stale } = this;
    if (stale?.size === 0) return;
    this.stale = new Map();
    if (stale) {
      for (const [name, uri] of stale) {
        this.leave(name);
        const document = this.documents().getDocument(uri);
        if (document) this.enter(document);
      }
    } else {
      this.entries.clear();
      this.keys.clear();
      for (const document of this.documents().all) this.enter(document);
    }
  }

  private enter(document: LangiumDocument): void {
    const uri = document.uri.toString();
    const key = this.newKeyOf(document);
    const entry = getOrAdd(this.entries, key, (): Entry => ({ documents: new Map(), names: undefined }));
    entry.documents.set(uri, document);
    entry.names = undefined;
    this.keys.set(uri, key);
  }

  private leave(uri: string): void {
    const key = this.keys.get(uri) ?? '';
    const entry = this.entries.get(key);
    entry?.documents.delete(uri);
    if (entry) entry.names = undefined;
    if (entry?.documents.size === 0) this.entries.delete(key);
    this.keys.delete(uri);
  }

  private namesOf(key: string): ServiceNames {
    const entry = this.entries.get(key);
    if (!entry) return new Map();
    entry.names ??= this.collect(entry.documents.values());
    return entry.names;
  }

  private collect(documents: Iterable<LangiumDocument>): ServiceNames {
    const names = new Map<string, MapScope>();
    for (const document of [...documents].sort(byPath)) {
      for (const description of this.exports(document)) {
        const { elements } = getOrAdd(names, description.type, () => new MapScope([]));
        if (!elements.has(description.name)) elements.set(description.name, description);
      }
    }
    return names;
  }

  private newKeyOf(document: LangiumDocument): string {
    const service = serviceNameOf(document.parseResult.value as Document);
    return service === undefined ? document.uri.toString() : keyOf(this.workspaceOf(document), service);
  }

  private exports(document: LangiumDocument): AstNodeDescription[] {
    return this.exported(document.parseResult.value as Document, document);
  }
}

const keyOf = (workspace: string, service: string): string => `${workspace} ${service}`;

const byPath = ({ uri: a }: LangiumDocument, { uri: b }: LangiumDocument): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

function getOrAdd<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
