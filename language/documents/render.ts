/** Documents made of the standards, in a format to read, to print or to compute with. */
import type { ServiceModel } from '../model/service-model.ts';
import { charterFor } from './charter/charter.ts';
import { CHECKLIST } from './checklist/checklist.ts';
import { COVERAGE } from './coverage/coverage.ts';
import { type Design, documentOf, type Occasion } from './document/document.ts';
import type { DocumentName, Format, OutputDocument } from './document/tree.ts';
import { handbookFor } from './handbook/handbook.ts';
import { METRICS } from './metrics/metrics.ts';
import { csvOf } from './writers/csv.ts';
import { htmlOf } from './writers/html.ts';
import { markdownOf } from './writers/markdown.ts';

const DESIGNS: Record<DocumentName, (occasion: Occasion, services: readonly ServiceModel[]) => Design> = {
  checklist: () => CHECKLIST,
  metrics: () => METRICS,
  coverage: () => COVERAGE,
  handbook: handbookFor,
  charter: charterFor,
};

const WRITERS: Record<Format, (document: OutputDocument) => string> = { md: markdownOf, html: htmlOf, csv: csvOf };

/** A document before it has a format. */
export const documentNamed = (
  name: DocumentName,
  services: readonly ServiceModel[],
  occasion: Occasion,
): OutputDocument => documentOf(DESIGNS[name](occasion, services), services);

/** A document as text: the same document gives the same bytes. */
export const written = (document: OutputDocument, format: Format): string => WRITERS[format](document);

export const render = (
  name: DocumentName,
  format: Format,
  services: readonly ServiceModel[],
  occasion: Occasion,
): string => written(documentNamed(name, services, occasion), format);
