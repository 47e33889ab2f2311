import { isBreaking } from '../../language/workspace/problems.ts';
import type { Refusal } from '../../protocol/messages.ts';
import type { KnownService } from '../findings/findings.ts';
import { toRange } from '../lsp-values.ts';

/** Where syntax or names of some services are broken; undefined where they are sound. */
export function refusalOf(services: readonly KnownService[]): Refusal | undefined {
  const [broken, ...others] = services.flatMap(({ checked, uris }) =>
    checked.findings
      .filter(isBreaking)
      .map(({ place }) => ({ uri: uris.get(place.file) ?? '', range: toRange(place) })),
  );
  return broken && { broken, brokenPlaces: others.length + 1 };
}
