import * as z from 'zod';
import { CHANGES_SCHEMA_URL, CHANGES_VERSION } from '../../language/exchange/changes-json.ts';
import { COMPILED_SCHEMA_URL } from '../../language/exchange/compiled-json.ts';
import { RESULTS_SCHEMA_URL } from '../../language/exchange/results-json.ts';
import { SITE } from '../../language/findings/pages.ts';
import { Changes } from '../../language/history/schema.ts';
import { RESULTS_VERSION, Results } from '../../language/measure/results/schema.ts';
import { Compiled, SCHEMA_VERSION } from '../../language/model/schema.ts';
import { Settings } from '../../language/workspace/settings-schema.ts';

/** The published JSON Schemas, from the definitions that give the types and the checks. */
export function schemaFiles(): Map<string, string> {
  return new Map([
    [`schema/changes-${CHANGES_VERSION}.schema.json`, schemaText(Changes, CHANGES_SCHEMA_URL)],
    [`schema/compiled-${SCHEMA_VERSION}.schema.json`, schemaText(Compiled, COMPILED_SCHEMA_URL)],
    [`schema/results-${RESULTS_VERSION}.schema.json`, schemaText(Results, RESULTS_SCHEMA_URL)],
    ['schema/yardstick.schema.json', schemaText(Settings, `${SITE.address}/schema/yardstick.schema.json`)],
  ]);
}

function schemaText(schema: z.ZodType, id: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, $id: id, ...rest }, null, 2)}\n`;
}
