import { URI } from 'langium';
import { compiledJson } from '../../language/exchange/compiled-json.ts';
import type { ExportResult } from '../../protocol/messages.ts';
import type { Services } from '../services.ts';
import { refusalOf } from './refusal.ts';

/** Compiles the service of a file, or all of them; refused where syntax or names are broken. */
export async function exportJson({ uri }: { uri: string | null }, services: Services): Promise<ExportResult> {
  const { Findings } = services.workspace;
  const known = uri === null ? Findings.all() : [Findings.knownOf(URI.parse(uri))].filter((it) => it !== undefined);
  const models = known.map(({ checked }) => checked.model);
  return refusalOf(known) ?? { json: await compiledJson(models), services: models.length };
}
