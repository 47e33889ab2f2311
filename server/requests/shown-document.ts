/** The documents that a preview shows and an export writes. */
import type { OutputDocument } from '../../language/documents/document/tree.ts';
import { said } from '../../language/documents/document/tree.ts';
import { documentNamed } from '../../language/documents/render.ts';
import { resultsDocument } from '../../language/documents/results/results-document.ts';
import { localDate } from '../../language/workspace/local-date.ts';
import type { PreviewTab } from '../../protocol/messages.ts';
import type { KnownService } from '../findings/findings.ts';
import type { Services } from '../services.ts';

/** A document about a service. Results are those of the last measuring: whoever shows them is told of the next. */
export function shownDocument(name: PreviewTab, service: KnownService, { workspace }: Services): OutputDocument {
  const { model } = service.checked;
  const isOfResults = name === 'results' || name === 'charter';
  const results = isOfResults ? workspace.Measurements.wanted(service) : undefined;
  if (name !== 'results') return documentNamed(name, [model], { today: localDate(), results: results ?? undefined });
  if (results) return resultsDocument(results, [model]);
  return saying(
    results === undefined ? 'Measuring …' : 'The service could not be measured: see the output of Yardstick.',
  );
}

const saying = (text: string): OutputDocument => ({
  ...{ name: 'results', title: 'Results', intro: '', columns: [], sections: [] },
  blocks: [{ kind: 'paragraph', phrases: [said(text)] }],
});
