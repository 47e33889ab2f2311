import { SITE } from '../findings/pages.ts';
import { compile } from '../model/compile.ts';
import { SCHEMA_VERSION } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { holidaysIn } from '../quantities/holidays.ts';
import { visibleJson } from '../text/visible.ts';

/** Where the JSON Schema of the compiled standards is published. */
export const COMPILED_SCHEMA_URL = `${SITE.address}/schema/compiled-${SCHEMA_VERSION}.schema.json`;

/** The compiled standards as JSON: the same services give the same bytes. */
export async function compiledJson(services: readonly ServiceModel[]): Promise<string> {
  return `${visibleJson(JSON.stringify(await compile(services, COMPILED_SCHEMA_URL, holidaysIn), null, 2))}\n`;
}
