/** What quick fixes need to know, from what the server knows. */
import { URI } from 'langium';
import { type FixSettings, fixSettings } from '../language/rules/ways-out.ts';
import { sourcesFrom } from '../language/text/source-text.ts';
import { localDate } from '../language/workspace/local-date.ts';
import type { KnownService } from './findings/findings.ts';
import type { SharedServices } from './services.ts';

export function fixSettingsOf({ checked, uris }: KnownService, { workspace }: SharedServices): FixSettings {
  const sourceOf = sourcesFrom((file) => textOf(uris.get(file), workspace));
  return fixSettings(checked.model, checked.findings, sourceOf, localDate());
}

function textOf(uri: string | undefined, { LangiumDocuments }: SharedServices['workspace']): string {
  const document = uri === undefined ? undefined : LangiumDocuments.getDocument(URI.parse(uri));
  return document?.textDocument.getText() ?? '';
}
