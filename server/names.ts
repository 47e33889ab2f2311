/** What is declared in the service of a file, by its kind. */
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import {
  type CaseRecord,
  type Field,
  isCaseRecord,
  isFieldsClause,
  isMomentsClause,
  isPausesClause,
  isProcedure,
  isStep,
  type Moment,
  type PausesClause,
} from '../language/generated/ast.ts';
import type { Services } from './services.ts';

export type NamedNode = AstNode & { readonly name: string };

export class DeclaredNames {
  private readonly services: Services;
  private readonly document: LangiumDocument;

  constructor(services: Services, document: LangiumDocument) {
    this.services = services;
    this.document = document;
  }

  /** @param type the rule of the grammar that declares them: `Role`, `Standard`, `PeakClause` … */
  nodes(type: string): NamedNode[] {
    const scope = this.services.references.ServiceIndex.namesFor(this.document).get(type);
    return [...(scope?.elements.values() ?? [])].flatMap(({ node }) => (node ? [node as NamedNode] : []));
  }

  of(type: string): string[] {
    return this.nodes(type).map((node) => node.name);
  }

  /** The names of the services in the workspace. */
  servicesAround(): string[] {
    const scope = this.services.references.ServiceIndex.serviceScope(this.document);
    return [...new Set(scope.getAllElements().map((it) => it.name))];
  }

  records(): CaseRecord[] {
    return this.nodes('CaseRecord').filter(isCaseRecord);
  }

  record(name: string | undefined): CaseRecord | undefined {
    return this.records().find((record) => record.name === name);
  }

  /** The record around an offset. */
  recordAround(offset: number): CaseRecord | undefined {
    const records = AstUtils.streamContents(this.document.parseResult.value).filter(isCaseRecord).toArray();
    return records.findLast((it) => (it.$cstNode?.offset ?? 0) <= offset);
  }

  /** The steps of the procedure around an offset. */
  steps(offset: number): NamedNode[] {
    const procedures = AstUtils.streamContents(this.document.parseResult.value).filter(isProcedure).toArray();
    const around = procedures.findLast((it) => (it.$cstNode?.offset ?? 0) <= offset);
    return (around?.clauses ?? []).filter(isStep).filter((step) => step.name !== undefined);
  }
}

export const momentsOf = (record: CaseRecord): Moment[] =>
  record.clauses.filter(isMomentsClause).flatMap((clause) => clause.moments.filter((it) => it.name !== undefined));

export const fieldsOf = (record: CaseRecord): Field[] =>
  record.clauses.filter(isFieldsClause).flatMap((clause) => clause.fields.filter((it) => it.name !== undefined));

export const pauseNames = (record: CaseRecord): PausesClause[] =>
  record.clauses.filter(isPausesClause).filter((it) => it.name !== undefined);
