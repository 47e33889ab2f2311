import { SITE } from '../findings/pages.ts';
import { RESULTS_VERSION, type Results } from '../measure/results/schema.ts';
import { visibleJson } from '../text/visible.ts';

/** Where the JSON Schema of results is published. */
export const RESULTS_SCHEMA_URL = `${SITE.address}/schema/results-${RESULTS_VERSION}.schema.json`;

export const resultsJson = (results: Results): string => `${visibleJson(JSON.stringify(results, null, 2))}\n`;
