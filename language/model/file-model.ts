import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { isBranch, isCaseRecord, isDemand, isProcedure, isRole, isService, isStandard } from '../generated/ast.ts';
import { procedureOf } from './from-syntax/procedures.ts';
import { demandOf, recordOf, roleOf } from './from-syntax/records.ts';
import { type BranchText, branchOf, headOf, type ServiceHead } from './from-syntax/services.ts';
import { standardOf } from './from-syntax/standards.ts';
import { type Repeat, TreeReader } from './from-syntax/tree-reader.ts';
import type { CaseRecord, Demand, Procedure, Ref, Role, Standard } from './schema.ts';

/** What one file says, before the other files of its service are known. */
export interface FileModel {
  readonly file: string;
  readonly service: ServiceHead | null;
  readonly partOf: Ref | null;
  readonly roles: readonly Role[];
  readonly records: readonly CaseRecord[];
  readonly demands: readonly Demand[];
  readonly standards: readonly Standard[];
  readonly procedures: readonly Procedure[];
  readonly branches: readonly BranchText[];
  readonly repeats: readonly Repeat[];
  /** Whether a length in it is given in rings. */
  readonly saysRings: boolean;
}

/**
 * The model of one file.
 * @param file the path that sources name, relative to the workspace
 */
export function fileModel(file: string, document: ast.Document): FileModel {
  const reader = new TreeReader(file);
  const elements: readonly AstNode[] = document.elements ?? [];
  const head = elements.find(isService);
  return {
    file,
    service: head ? headOf(reader, head) : null,
    partOf: reader.ref(document.part?.service),
    roles: elements.filter(isRole).map((node) => roleOf(reader, node)),
    records: elements.filter(isCaseRecord).map((node) => recordOf(reader, node)),
    demands: elements.filter(isDemand).flatMap((node) => demandOf(reader, node)),
    standards: elements.filter(isStandard).map((node) => standardOf(reader, node)),
    procedures: elements.filter(isProcedure).map((node) => procedureOf(reader, node)),
    branches: elements.filter(isBranch).map((node) => branchOf(reader, node)),
    repeats: reader.repeats,
    saysRings: reader.saysRings,
  };
}
