/** What the extension declares agrees with what the programs know. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DOCUMENTS } from '../../language/documents/document/tree.ts';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const { properties } = contributes.configuration;

it('offers each document as the first tab of the preview, and says what it is', () => {
  const tab = properties['yardstick.preview.firstTab'];
  // Forms, plans and results are made in other ways than documents of the standards alone.
  const tabs = [...DOCUMENTS, 'scorecard', 'visits', 'results'];
  expect(tab.enum).toEqual(tabs);
  expect(tab.enumDescriptions).toHaveLength(tabs.length);
});
