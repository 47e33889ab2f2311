import { type AstNode, AstUtils, GrammarAST } from 'langium';
import { isService, isTarget, type Service, type Target } from '../../../language/generated/ast.ts';
import { SETTINGS_FILE } from '../../../language/workspace/settings-file.ts';
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
  if (isTarget(declared)) return { markdown: targetNamed(declared, names, services) };
  const markdown = definitionOf(declared);
  if (markdown === undefined) return undefined;
  return { markdown: isService(declared) ? `${markdown}${saidForAll(declared, services)}` : markdown };
}

function targetNamed(target: Target, names: DeclaredNames, services: Services): string {
  const sentence = `**${target.name}**, a target: ${sentenceAt(target, names) ?? ''}`;
  return [sentence, predictedNow(target, names, services)].filter(Boolean).join('\n\n');
}

/** What its workspace says for the service as for all others. */
function saidForAll(service: Service, { shared }: Services): string {
  const { defaults } = shared.workspace.Workspaces.settingsOf(AstUtils.getDocument(service).uri);
  const list = defaults?.clauses.map((clause) => `\n- \`${clause}\``).join('') ?? '';
  return list && `\n\nWhere it says nothing itself, \`${SETTINGS_FILE}\` says for it:\n${list}`;
}

/** Peaks are named in quotes; names may be written with composed or with combining letters. */
function isNameOf(node: AstNode, text: string): boolean {
  const name = 'name' in node && typeof node.name === 'string' ? node.name : undefined;
  return name !== undefined && (text.normalize('NFC') === name || text.slice(1, -1) === name);
}
