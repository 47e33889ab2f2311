import { URI } from 'langium';
import { written } from '../../language/documents/render.ts';
import type { RenderParams, RenderResult } from '../../protocol/messages.ts';
import type { Services } from '../services.ts';
import { refusalOf } from './refusal.ts';
import { shownDocument } from './shown-document.ts';

/** A document about the service of a file; refused where syntax or names are broken, as an export is. */
export function renderDocument({ uri, document, format }: RenderParams, services: Services): RenderResult {
  const known = services.workspace.Findings.knownOf(URI.parse(uri));
  if (!known) return { text: '' };
  return refusalOf([known]) ?? { text: written(shownDocument(document, known, services), format) };
}
