import { URI } from 'langium';
import { base64Of } from '../../protocol/base64.ts';
import type { RenderParams, RenderResult } from '../../protocol/messages.ts';
import type { Services } from '../services.ts';
import { refusalOf } from './refusal.ts';
import { shownContent } from './shown-document.ts';

/** A document about the service of a file; refused where syntax or names are broken, as an export is. */
export async function renderDocument(
  { uri, document, format }: RenderParams,
  services: Services,
): Promise<RenderResult> {
  const known = services.workspace.Findings.knownOf(URI.parse(uri));
  if (!known) return { text: '' };
  const refusal = refusalOf([known]);
  if (refusal) return refusal;
  const content = await shownContent(document, format, known, services);
  return typeof content === 'string' ? { text: content } : { base64: base64Of(content) };
}
