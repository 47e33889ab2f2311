import { URI } from 'langium';
import { compiledJson } from '../../language/outputs/compiled-json.ts';
import { isBreaking } from '../../language/workspace/problems.ts';
import type { ExportResult } from '../../protocol/messages.ts';
import type { KnownService } from '../findings-service.ts';
import { toRange } from '../lsp-values.ts';
import type { Services } from '../services.ts';

/** Compiles the service of a file, or all of them; refused where syntax or names are broken. */
export async function exportJson({ uri }: { uri: string | null }, services: Services): Promise<ExportResult> {
  const { Findings } = services.workspace;
  const known = uri === null ? Findings.all() : [Findings.knownOf(URI.parse(uri))].filter((it) => it !== undefined);
  const [first, ...others] = known.flatMap(brokenPlaces);
  if (first) return { broken: first, brokenPlaces: others.length + 1 };
  const models = known.map(({ checked }) => checked.model);
  return { json: await compiledJson(models), services: models.length };
}

const brokenPlaces = ({ checked, uris }: KnownService) =>
  checked.findings.filter(isBreaking).map(({ place }) => ({ uri: uris.get(place.file) ?? '', range: toRange(place) }));
