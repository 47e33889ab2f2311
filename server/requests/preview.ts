import { URI } from 'langium';
import { STYLE } from '../../language/documents/writers/html/style.ts';
import { contentHtml } from '../../language/documents/writers/html.ts';
import { SYNTAX } from '../../language/rules/engine/fundamental.ts';
import type { Preview, PreviewTab } from '../../protocol/messages.ts';
import type { KnownService } from '../findings/findings.ts';
import { toRange } from '../lsp-values.ts';
import type { Services } from '../services.ts';
import { shownDocument } from './shown-document.ts';

/** The service of the preview as it was when all of it could be read: nothing could make it anew. There is one preview at a time. */
const lastReadable = new WeakMap<Services, KnownService>();

/** A document about the service of a file; while a file of it cannot be read, as it was before. */
export function preview(params: { uri: string; document: PreviewTab }, services: Services): Preview | null {
  const known = services.workspace.Findings.knownOf(URI.parse(params.uri));
  if (!known) return null;
  const unreadable = known.checked.findings.filter((finding) => finding.code === SYNTAX.code);
  if (unreadable.length === 0) lastReadable.set(services, known);
  const last = lastReadable.get(services);
  const isOfThisService = last && [...last.uris.values()].includes(params.uri);
  const shown = isOfThisService ? last : known;
  return {
    html: contentHtml(shownDocument(params.document, shown, services)),
    style: STYLE,
    unreadable: unreadable.map(({ place }) => ({ uri: known.uris.get(place.file) ?? '', range: toRange(place) })),
    files: Object.fromEntries(shown.uris),
  };
}
