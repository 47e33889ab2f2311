/** Code lenses: how a service is doing, where a role or record is used, and whether targets were kept. */
import type { LangiumDocument, URI } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Location, Range } from 'vscode-languageserver';
import { SEVERITIES, type Severity } from '../../language/findings/finding.ts';
import {
  type CaseRecord,
  type Document,
  isCaseRecord,
  isRole,
  isService,
  type Role,
} from '../../language/generated/ast.ts';
import { nodeOfProperty } from '../../language/model/from-syntax/properties.ts';
import type { Services } from '../services.ts';
import { usesOf } from '../uses.ts';
import { resultLenses } from './result-lenses.ts';

/** No list of places is looked through further. */
const MOST_PLACES = 300;

export class YardstickCodeLensProvider implements CodeLensProvider {
  private readonly services: Services;

  constructor(services: Services) {
    this.services = services;
  }

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const { elements } = document.parseResult.value as Document;
    const service = elements.find(isService);
    const used = elements.filter((element) => isRole(element) || isCaseRecord(element));
    const uses = usesOf(used, document, this.services);
    return [
      ...lensesAt(service && nodeOfProperty(service, 'name')?.range, this.ofService(document.uri)),
      ...used.flatMap((node) => lensOfUses(node, uses.get(node) ?? [], document.uri)),
      ...resultLenses(document, this.services),
    ];
  }

  private ofService(uri: URI): CodeLens['command'][] {
    const known = this.services.workspace.Findings.lastKnownOf(uri);
    const count = { title: countsOf(known?.checked.findings ?? []), command: '' };
    const preview = { title: 'Preview', command: 'yardstick.preview', arguments: [uri.toString()] };
    return known ? [count, preview] : [preview];
  }
}

function lensesAt(range: Range | undefined, commands: readonly CodeLens['command'][]): CodeLens[] {
  return range ? commands.map((command) => ({ range, ...(command && { command }) })) : [];
}

function lensOfUses(node: Role | CaseRecord, locations: readonly Location[], uri: URI): CodeLens[] {
  const range = nodeOfProperty(node, 'name')?.range;
  const { length } = locations;
  if (length === 0) return lensesAt(range, [{ title: 'used nowhere', command: '' }]);
  const places = locations.slice(0, MOST_PLACES);
  return lensesAt(range, [
    {
      title: `used in ${length} ${length === 1 ? 'place' : 'places'}`,
      command: 'yardstick.showReferences',
      arguments: [uri.toString(), range?.start, places],
    },
  ]);
}

const WORDS: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['piece of advice', 'pieces of advice'],
};

/** `3 errors, 5 warnings` */
function countsOf(findings: readonly { severity: Severity }[]): string {
  const counts = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? '' : `${count} ${WORDS[severity][count === 1 ? 0 : 1]}`;
  });
  return counts.filter((text) => text !== '').join(', ') || 'nothing found';
}
