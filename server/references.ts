/** What stands for the same thing: Langium's references, and the names of targets, which branches repeat. */

import type { FindReferencesOptions, Stream } from 'langium';
import { type AstNode, AstUtils, type CstNode, DefaultReferences, type ReferenceDescription, stream } from 'langium';
import {
  isOverride,
  isStandard,
  isTarget,
  type Override,
  type Standard,
  type Target,
} from '../language/generated/ast.ts';

export class YardstickReferences extends DefaultReferences {
  /** The target that a branch changes is declared in its standard, where that has one of the name. */
  override findDeclarations(node: CstNode): AstNode[] {
    const found = super.findDeclarations(node);
    const [target] = found;
    if (!isTarget(target)) return found;
    const original = targetsNamed(standardOf(target), target.name)[0];
    return [original ?? target];
  }

  override findReferences(node: AstNode, options: FindReferencesOptions): Stream<ReferenceDescription> {
    if (!isTarget(node)) return super.findReferences(node, options);
    const standard = standardOf(node);
    const changes = standard ? this.changesOf(standard) : [];
    const targets = changes.flatMap((it) => targetsNamed(it, node.name)).filter((it) => it !== node);
    const described = targets.flatMap((it) =>
      this.getSelfReferences(it).map((at) => ({ ...at, ...this.targetOf(node) })),
    );
    const inFile = described.filter(
      (it) => !options.documentUri || it.sourceUri.toString() === options.documentUri.toString(),
    );
    return stream([...super.findReferences(node, options), ...inFile]);
  }

  /** What branches change of a standard. */
  private changesOf(standard: Standard): Override[] {
    return super
      .findReferences(standard, {})
      .toArray()
      .flatMap((reference) => this.getNodeFromReferenceDescription(reference) ?? [])
      .filter(isOverride);
  }

  private targetOf(node: AstNode): Pick<ReferenceDescription, 'targetUri' | 'targetPath'> {
    return { targetUri: AstUtils.getDocument(node).uri, targetPath: this.nodeLocator.getAstNodePath(node) };
  }
}

/** The standard that a target is of, also where a branch changes it. */
function standardOf(target: Target): Standard | undefined {
  const holder = target.$container;
  if (isOverride(holder)) return holder.standard?.ref;
  return isStandard(holder) ? holder : undefined;
}

function targetsNamed(holder: Standard | Override | undefined, name: string | undefined): Target[] {
  return (holder?.clauses ?? []).filter(isTarget).filter((it) => name !== undefined && it.name === name);
}
