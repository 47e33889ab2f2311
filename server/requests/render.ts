import { URI } from 'langium';
import { base64Of } from '../../protocol/base64.ts';
import type { FileContent, Refusal, Refused, RenderParams, RenderResult } from '../../protocol/messages.ts';
import type { KnownService } from '../findings/findings.ts';
import type { Services } from '../services.ts';
import { refusalOf } from './refusal.ts';
import { shownContent } from './shown-document.ts';

/** A document about the service of a file; refused where syntax or names are broken, as an export is. */
export async function renderDocument(
  { uri, document, format }: RenderParams,
  services: Services,
): Promise<RenderResult> {
  const known = soundService(uri, services);
  if (!('checked' in known)) return known;
  const content = await shownContent(document, format, known, services);
  return typeof content === 'object' && 'refused' in content ? content : fileContent(content);
}

/** The service of a file, or why nothing is made of it. */
export function soundService(uri: string, services: Services): KnownService | Refusal | Refused {
  const known = services.workspace.Findings.knownOf(URI.parse(uri));
  if (!known)
    return { refused: 'The file is none of those that Yardstick has read: open it, or its folder, and try again.' };
  return refusalOf([known]) ?? known;
}

export const fileContent = (content: string | Uint8Array): FileContent =>
  typeof content === 'string' ? { text: content } : { base64: base64Of(content) };
