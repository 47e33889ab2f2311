import { URI } from 'langium';
import { render } from '../../language/documents/render.ts';
import type { RenderParams, RenderResult } from '../../protocol/messages.ts';
import type { Services } from '../services.ts';
import { refusalOf } from './refusal.ts';

/** A document about the service of a file; refused where syntax or names are broken, as an export is. */
export function renderDocument({ uri, document, format }: RenderParams, { workspace }: Services): RenderResult {
  const known = workspace.Findings.knownOf(URI.parse(uri));
  const services = known ? [known] : [];
  const models = services.map(({ checked }) => checked.model);
  return refusalOf(services) ?? { text: render(document, format, models) };
}
