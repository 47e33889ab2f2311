import { SITE } from '../findings/pages.ts';
import type { ToldChanges } from '../history/schema.ts';
import { visibleJson } from '../text/visible.ts';

export const CHANGES_VERSION = '1';

/** Where the JSON Schema of changes is published. */
export const CHANGES_SCHEMA_URL = `${SITE.address}/schema/changes-${CHANGES_VERSION}.schema.json`;

export const changesJson = (changes: ToldChanges): string =>
  `${visibleJson(JSON.stringify({ $schema: CHANGES_SCHEMA_URL, version: CHANGES_VERSION, ...changes }, null, 2))}\n`;
