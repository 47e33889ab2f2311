/** What the extension declares agrees with what the programs know. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DOCUMENTS } from '../../language/documents/document/tree.ts';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const { properties } = contributes.configuration;

it('offers each document as the first tab of the preview, and says what it is', () => {
  const tab = properties['yardstick.preview.firstTab'];
  // Results are no document of the standards alone: they come of their records.
  const tabs = [...DOCUMENTS, 'results'];
  expect(tab.enum).toEqual(tabs);
  expect(tab.enumDescriptions).toHaveLength(tabs.length);
});
