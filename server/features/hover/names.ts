import { type AstNode, GrammarAST } from 'langium';
import { isTarget, type Target } from '../../../language/generated/ast.ts';
import { definitionOf } from '../../definitions.ts';
import type { DeclaredNames } from '../../names.ts';
import { predictedNow } from '../../predicted.ts';
import type { Services } from '../../services.ts';
import type { Explained, Pointed } from './pointed.ts';
import { sentenceAt } from './word-hover.ts';

/** What a name stands for, wherever it is met. */
export function nameHover({ leaf, names, services }: Pointed): Explained | undefined {
  if (GrammarAST.isKeyword(leaf.grammarSource)) return undefined;
  const [declared] = services.references.References.findDeclarations(leaf);
  if (!declared || !isNameOf(declared, leaf.text)) return undefined;
  const markdown = isTarget(declared) ? targetNamed(declared, names, services) : definitionOf(declared);
  return markdown === undefined ? undefined : { markdown };
}

function targetNamed(target: Target, names: DeclaredNames, services: Services): string {
  const sentence = `**${target.name}**, a target: ${sentenceAt(target, names) ?? ''}`;
  return [sentence, predictedNow(target, names, services)].filter(Boolean).join('\n\n');
}

/** Peaks are named in quotes; names may be written with composed or with combining letters. */
function isNameOf(node: AstNode, text: string): boolean {
  const name = 'name' in node && typeof node.name === 'string' ? node.name : undefined;
  return name !== undefined && (text.normalize('NFC') === name || text.slice(1, -1) === name);
}
