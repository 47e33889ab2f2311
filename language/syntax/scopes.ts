/** Who sees which names: the files of one service see what that service declares. */

import {
  type AstNode,
  type AstNodeDescriptionProvider,
  AstUtils,
  EMPTY_SCOPE,
  MapScope,
  type Reference,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
} from 'langium';
import {
  type AvailabilityMeasure,
  type CaseMeasure,
  type CaseRecord,
  type Document,
  isAvailabilityMeasure,
  isBranch,
  isCaseMeasure,
  isCaseRecord,
  isDemand,
  isFieldsClause,
  isMomentsClause,
  isPausesClause,
  isProcedure,
  isService,
  isStandard,
  isStatisticMeasure,
  isStep,
  isTarget,
  type Procedure,
  type StatisticMeasure,
} from '../generated/ast.ts';
import { remembered } from '../memory/remembered.ts';
import type { ServiceIndex } from './service-index.ts';

interface Services {
  references: { ServiceIndex: ServiceIndex };
  workspace: { AstNodeDescriptionProvider: AstNodeDescriptionProvider };
  shared: { AstReflection: { getReferenceType(info: ReferenceInfo): string } };
}

type Columns = Readonly<Record<'moments' | 'fields' | 'all' | 'pauses', Scope>>;

export class YardstickScopeProvider implements ScopeProvider {
  private readonly services: Services;
  private readonly columnsOf = remembered((record: CaseRecord): Columns => {
    const moments = record.clauses.filter(isMomentsClause).flatMap((it) => it.moments);
    const fields = record.clauses.filter(isFieldsClause).flatMap((it) => it.fields);
    const all = this.scopeOf([...moments, ...fields]);
    const pauses = this.scopeOf(record.clauses.filter(isPausesClause));
    return { moments: this.scopeOf(moments), fields: this.scopeOf(fields), all, pauses };
  });
  private readonly stepsIn = remembered((procedure: Procedure) => this.scopeOf(procedure.clauses.filter(isStep)));

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
      case 'PausesClause':
        return this.columnsSeenFrom(info.container, 'pauses');
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
    return procedure ? this.stepsIn(procedure) : EMPTY_SCOPE;
  }

  /** The columns or pauses of the record that a measure, target or procedure is about; standards, branches and services read those of all records. */
  private columnsSeenFrom(node: AstNode, kind: keyof Columns): Scope {
    const holder = holderOfCases(node);
    // Without a record, a target is in each of what any record has.
    if (holder && (holder.record || !isTarget(node))) {
      const record = holder.record?.ref;
      return record ? this.columnsOf(record)[kind] : EMPTY_SCOPE;
    }
    const readsAll =
      AstUtils.getContainerOfType(node, (it) => isStandard(it) || isBranch(it) || isService(it)) !== undefined;
    return readsAll ? this.columnsOfAll(node, kind) : EMPTY_SCOPE;
  }

  private columnsOfAll(node: AstNode, kind: keyof Columns): Scope {
    const document = AstUtils.getDocument<Document>(node);
    const records = this.services.references.ServiceIndex.namesFor(document).get('CaseRecord');
    const nodes = [...(records?.elements.values() ?? [])].map((it) => it.node).filter(isCaseRecord);
    return new MapScope(nodes.flatMap((record) => this.columnsOf(record)[kind].getAllElements().toArray()));
  }

  private scopeOf(nodes: readonly (AstNode & { name: string })[]): Scope {
    const provider = this.services.workspace.AstNodeDescriptionProvider;
    return new MapScope(nodes.filter((node) => node.name).map((node) => provider.createDescription(node, node.name)));
  }
}

/** What says of which record the columns are that are named at a node. */
interface HolderOfCases {
  readonly record?: Pick<Reference<CaseRecord>, 'ref' | 'error' | '$refText'>;
}

/** What says of which record the columns are that are named at a node; undefined where nothing does. */
export function holderOfCases(node: AstNode): HolderOfCases | undefined {
  if (isPausesClause(node)) return { record: node.record ?? { ref: node.$container, $refText: node.$container.name } };
  const measure = AstUtils.getContainerOfType(node, isMeasureOfCases);
  if (measure) return measure;
  const target = AstUtils.getContainerOfType(node, isTarget)?.measure;
  if (isMeasureOfCases(target)) return target;
  return AstUtils.getContainerOfType(node, isProcedure) ?? AstUtils.getContainerOfType(node, isDemand);
}

const isMeasureOfCases = (node: unknown): node is CaseMeasure | StatisticMeasure | AvailabilityMeasure =>
  isCaseMeasure(node) || isStatisticMeasure(node) || isAvailabilityMeasure(node);
