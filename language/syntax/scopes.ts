/** Who sees which names: the files of one service see what that service declares. */
import {
  type AstNode,
  type AstNodeDescriptionProvider,
  AstUtils,
  EMPTY_SCOPE,
  MapScope,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
} from 'langium';
import {
  type CaseRecord,
  type Document,
  isBranch,
  isCaseMeasure,
  isCaseRecord,
  isFieldsClause,
  isMomentsClause,
  isProcedure,
  isStatisticMeasure,
  isStep,
  type Procedure,
} from '../generated/ast.ts';
import type { ServiceIndex } from './service-index.ts';

interface Services {
  references: { ServiceIndex: ServiceIndex };
  workspace: { AstNodeDescriptionProvider: AstNodeDescriptionProvider };
  shared: { AstReflection: { getReferenceType(info: ReferenceInfo): string } };
}

export class YardstickScopeProvider implements ScopeProvider {
  private readonly services: Services;
  private readonly columns = new WeakMap<CaseRecord, { moments: Scope; fields: Scope; all: Scope }>();
  private readonly steps = new WeakMap<Procedure, Scope>();

  constructor(services: Services) {
    this.services = services;
  }

  getScope(info: ReferenceInfo): Scope {
    const type = this.services.shared.AstReflection.getReferenceType(info);
    switch (type) {
      case 'Service':
        return this.services.references.ServiceIndex.serviceScope(AstUtils.getDocument(info.container));
      case 'Step':
        return this.stepsOf(info.container);
      case 'Moment':
        return this.columnsSeenFrom(info.container, 'moments');
      case 'Field':
        return this.columnsSeenFrom(info.container, 'fields');
      case 'Column':
        return this.columnsSeenFrom(info.container, 'all');
      default:
        return this.declared(info.container, type);
    }
  }

  private declared(node: AstNode, type: string): Scope {
    const document = AstUtils.getDocument(node);
    return this.services.references.ServiceIndex.namesFor(document).get(type) ?? EMPTY_SCOPE;
  }

  private stepsOf(node: AstNode): Scope {
    const procedure = AstUtils.getContainerOfType(node, isProcedure);
    if (!procedure) return EMPTY_SCOPE;
    const scope = this.steps.get(procedure) ?? this.scopeOf(procedure.clauses.filter(isStep));
    this.steps.set(procedure, scope);
    return scope;
  }

  /** The columns of the record that a measure or procedure is about; a branch reads those of all records. */
  private columnsSeenFrom(node: AstNode, kind: 'moments' | 'fields' | 'all'): Scope {
    const measure = AstUtils.getContainerOfType(node, (it) => isCaseMeasure(it) || isStatisticMeasure(it));
    const holder = measure ?? AstUtils.getContainerOfType(node, isProcedure);
    if (holder) {
      const record = holder.record?.ref;
      return record ? this.columnsOf(record)[kind] : EMPTY_SCOPE;
    }
    return AstUtils.getContainerOfType(node, isBranch) ? this.columnsOfAll(node, kind) : EMPTY_SCOPE;
  }

  private columnsOfAll(node: AstNode, kind: 'moments' | 'fields' | 'all'): Scope {
    const document = AstUtils.getDocument<Document>(node);
    const records = this.services.references.ServiceIndex.namesFor(document).get('CaseRecord');
    const nodes = [...(records?.elements.values() ?? [])].map((it) => it.node).filter(isCaseRecord);
    return new MapScope(nodes.flatMap((record) => this.columnsOf(record)[kind].getAllElements().toArray()));
  }

  private columnsOf(record: CaseRecord): { moments: Scope; fields: Scope; all: Scope } {
    let scopes = this.columns.get(record);
    if (!scopes) {
      const moments = record.clauses.filter(isMomentsClause).flatMap((it) => it.moments);
      const fields = record.clauses.filter(isFieldsClause).flatMap((it) => it.fields);
      scopes = {
        moments: this.scopeOf(moments),
        fields: this.scopeOf(fields),
        all: this.scopeOf([...moments, ...fields]),
      };
      this.columns.set(record, scopes);
    }
    return scopes;
  }

  private scopeOf(nodes: readonly (AstNode & { name: string })[]): Scope {
    const provider = this.services.workspace.AstNodeDescriptionProvider;
    return new MapScope(nodes.filter((node) => node.name).map((node) => provider.createDescription(node, node.name)));
  }
}
