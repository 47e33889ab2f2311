import type { AstNode } from 'langium';
import {
  type Document,
  isCaseRecord,
  isDemand,
  isFieldsClause,
  isMomentsClause,
  isPausesClause,
  isPeakClause,
  isService,
  isTouchpointsClause,
} from '../generated/ast.ts';

type Named = AstNode & { name: string };

/** The name of the service that a document declares or is part of; undefined where it says neither. */
export function serviceNameOf(document: Document): string | undefined {
  return document.elements?.find(isService)?.name ?? document.part?.service?.$refText;
}

/** What a file declares for all files of its service. */
export function* declarations(document: Document): Generator<Named> {
  for (const element of document.elements ?? []) {
    if (hasName(element)) yield element;
    if (isService(element))
      yield* element.clauses.filter(isTouchpointsClause).flatMap((it) => it.touchpoints.filter(hasName));
    if (isDemand(element)) yield* element.clauses.filter(isPeakClause).filter(hasName);
  }
}

/** All that other files can see of a file, each thing by its kind and name: as long as that stays, so do their links. */
export function visibleNames(document: Document): string[] {
  const columns = (document.elements ?? [])
    .filter(isCaseRecord)
    .flatMap(({ clauses }) => [
      ...clauses.filter(isMomentsClause).flatMap((it) => it.moments),
      ...clauses.filter(isFieldsClause).flatMap((it) => it.fields),
      ...clauses.filter(isPausesClause),
    ]);
  return [...declarations(document), ...columns].map(({ $type, name }) => `${$type} ${name}`);
}

const hasName = (node: AstNode): node is Named => 'name' in node && typeof node.name === 'string';
