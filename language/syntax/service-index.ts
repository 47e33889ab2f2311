/** Which names each service declares, in all its files. */
import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  type LangiumDocument,
  type LangiumDocuments,
  MapScope,
} from 'langium';
import { type Document, isDemand, isPeakClause, isService, isTouchpointsClause } from '../generated/ast.ts';

/** The name of the service that a document declares or is part of; undefined where it says neither. */
export function serviceNameOf(document: Document): string | undefined {
  return document.elements?.find(isService)?.name ?? document.part?.service?.$refText;
}

/** The names of one service, by the type of the node that they name; of two with the same name, the first. */
export type ServiceNames = ReadonlyMap<string, MapScope>;

/** Names are looked up in maps: Langium's own scopes search every element for every reference. */
export class ServiceIndex {
  private readonly documents: () => LangiumDocuments;
  private readonly descriptions: AstNodeDescriptionProvider;
  private services: ReadonlyMap<string, ServiceNames> | undefined;
  private readonly exported = new WeakMap<AstNode, AstNodeDescription[]>();

  /** Which workspace a document belongs to, where a host has several: two of them may have services of one name. */
  workspaceOf: (document: LangiumDocument) => string = () => '';

  constructor(documents: () => LangiumDocuments, descriptions: AstNodeDescriptionProvider) {
    this.documents = documents;
    this.descriptions = descriptions;
  }

  /** To be called whenever a document comes, goes or changes. */
  clear(): void {
    this.services = undefined;
  }

  /** The names that a document sees: those of its service, or its own where it belongs to none. */
  namesFor(document: LangiumDocument): ServiceNames {
    this.services ??= this.collect();
    return this.services.get(this.keyOf(document)) ?? new Map();
  }

  /** The services that a document may be part of: all those of its workspace. */
  serviceScope(document: LangiumDocument): MapScope {
    this.services ??= this.collect();
    const workspace = `${this.workspaceOf(document)} `;
    const scopes = [...this.services]
      .filter(([key]) => key.startsWith(workspace))
      .flatMap(([, names]) => names.get('Service') ?? []);
    return new MapScope(scopes.flatMap((scope) => scope.getAllElements().toArray()));
  }

  private collect(): Map<string, ServiceNames> {
    const services = new Map<string, Map<string, MapScope>>();
    for (const document of this.documents().all) {
      const names = getOrAdd(services, this.keyOf(document), () => new Map<string, MapScope>());
      for (const description of this.exports(document)) {
        const { elements } = getOrAdd(names, description.type, () => new MapScope([]));
        if (!elements.has(description.name)) elements.set(description.name, description);
      }
    }
    return services;
  }

  private keyOf(document: LangiumDocument): string {
    const service = serviceNameOf(document.parseResult.value as Document);
    return service === undefined ? document.uri.toString() : `${this.workspaceOf(document)} ${service}`;
  }

  private exports(document: LangiumDocument): AstNodeDescription[] {
    const root = document.parseResult.value as Document;
    let found = this.exported.get(root);
    if (!found) {
      found = [...declarations(root)].map((node) => this.descriptions.createDescription(node, node.name, document));
      this.exported.set(root, found);
    }
    return found;
  }
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

type Named = AstNode & { name: string };

/** What a file declares for all files of its service. */
export function* declarations(document: Document): Generator<Named> {
  for (const element of document.elements ?? []) {
    if (hasName(element)) yield element;
    if (isService(element))
      yield* element.clauses.filter(isTouchpointsClause).flatMap((it) => it.touchpoints.filter(hasName));
    if (isDemand(element)) yield* element.clauses.filter(isPeakClause).filter(hasName);
  }
}

const hasName = (node: AstNode): node is Named => 'name' in node && typeof node.name === 'string';
